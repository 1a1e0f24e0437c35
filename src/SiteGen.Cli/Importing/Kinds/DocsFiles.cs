using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Places the files of a documentation tree, as most tools have it: one folder, with pages for folders.
/// </summary>
/// <param name="Folder">The folder of the other site.</param>
internal sealed record DocsFiles(ForeignSite Site, string Folder)
{
    /// <summary>The folder below 'content' that the tree goes to; "" for 'content' itself.</summary>
    public string To { get; init; } = "";

    public Func<ForeignFile, bool> IsPage { get; init; } = static file => file.Path.Extension is ".md" or ".markdown";

    public Func<ForeignFile, bool> IsLeftOut { get; init; } = static _ => false;

    /// <summary>Returns the address that a page had, from its path in the folder.</summary>
    public Func<SourcePath, string> AddressOf { get; init; } = static path => FolderAddress(path);

    public Func<SourcePath, PageSettings> SettingsOf { get; init; } = static _ => PageSettings.None;

    /// <summary>Changes the path of a file below the folder, such as by dropping numbers before names.</summary>
    public Func<SourcePath, SourcePath> Renamed { get; init; } = static path => path;

    public IEnumerable<PlannedFile> Files()
    {
        var folder = SourcePath.Parse(Folder);
        foreach (var file in Site.Under(Folder).Where(file => !IsLeftOut(file)))
        {
            var path = SourcePath.Parse(file.Path.RelativeTo(folder));
            if (!IsPage(file))
            {
                yield return new PlannedFile(file, Place(Renamed(path)), IsPage: false, $"{Prefix}/{path}");
                continue;
            }
            var settings = SettingsOf(path);
            var renamed = Renamed(path);
            var isIndex = IsIndex(path) || renamed.NameWithoutExtension == "index";
            var to = Place(renamed.Folder / (isIndex ? "_index.md" : $"{renamed.NameWithoutExtension}.md"));
            var isRoot = to == Place(SourcePath.Parse("_index.md"));
            yield return new PlannedFile(file, to, IsPage: true, AddressOf(path))
            {
                Settings = isRoot ? settings with { Kind = "docs" } : settings,
                LinkedAs = (folder / renamed.Value).Value,
            };
        }
    }

    /// <summary>
    /// Returns pages for folders that have none: for the root, and for those with a title or a position.
    /// </summary>
    /// <param name="folders">By the path of the folder, as it is in the other site.</param>
    public IEnumerable<WrittenFile> Added(
        IReadOnlyCollection<PlannedFile> files, IReadOnlyDictionary<string, PageSettings> folders)
    {
        var taken = files.Select(static file => file.To).ToHashSet();
        var root = Place(SourcePath.Parse("_index.md"));
        if (!taken.Contains(root)) yield return new WrittenFile(root, "---\nkind: docs\n---\n");
        foreach (var (folder, settings) in folders.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var path = Place(Renamed(SourcePath.Parse(folder) / "_index.md"));
            // A page beside its folder stands for it already.
            var beside = path.Folder.Folder / $"{path.Folder.Name}.md";
            if (path != root && !taken.Contains(path) && !taken.Contains(beside)
                && files.Any(file => file.IsPage && file.To.IsUnder(path.Folder)))
                yield return new WrittenFile(path, $"---\n{YamlWriter.Of(Fields(settings))}---\n");
        }
    }

    /// <summary>Returns true for a page that stands for its folder; a README only where there is no index.</summary>
    public bool IsIndex(SourcePath path) => path.NameWithoutExtension.ToLowerInvariant() switch
    {
        "index" or "_index" => true,
        "readme" => !new[] { "index.md", "_index.md", "index.mdx" }.Any(name =>
            Site.Has((SourcePath.Parse(Folder) / path.Folder.Value / name).Value)),
        _ => false,
    };

    /// <summary>Returns the address of a page as most tools form it: <c>/guide/setup/</c>.</summary>
    public static string FolderAddress(SourcePath path)
    {
        var folder = path.Folder.IsRoot ? "/" : $"/{path.Folder.Value}/";
        return path.NameWithoutExtension.ToLowerInvariant() is "index" or "_index" or "readme" ? folder
            : $"{folder}{path.NameWithoutExtension}/";
    }

    private string Prefix => To.Length == 0 ? "" : "/" + To;

    private SourcePath Place(SourcePath path) =>
        SourcePath.Parse("content") / (To.Length == 0 ? path.Value : $"{To}/{path.Value}");

    private static IEnumerable<YamlEntry> Fields(PageSettings settings)
    {
        if (settings.Title is { Length: > 0 } title) yield return YamlWriter.Entry("title", YamlWriter.Text(title));
        if (settings.Weight is { } weight)
            yield return YamlWriter.Entry("weight", YamlWriter.Plain(
                weight.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
