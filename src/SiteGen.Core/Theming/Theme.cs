using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>The files of a site's theme, which override those of the default theme file by file.</summary>
public sealed class Theme
{
    public const string DefaultName = "evolution";

    private static readonly SourcePath Themes = SourcePath.Parse("themes");

    /// <summary>The files by their path inside the theme, such as "layouts/article.html".</summary>
    private readonly FrozenDictionary<string, SourcePath> _files;
    private readonly ImmutableArray<SourcePath> _folders;

    private Theme(string name, ImmutableArray<SourcePath> folders, FrozenDictionary<string, SourcePath> files)
    {
        Name = name;
        _folders = folders;
        _files = files;
    }

    public string Name { get; }

    /// <summary>The paths of all files inside the theme, in order.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <param name="name">
    /// The name in <c>site.yaml</c>. The theme need only contain files that differ from the default theme.
    /// </param>
    public static Theme Of(string name, SourceTree tree)
    {
        var folders = ImmutableArray.Create(Themes / name, Themes / DefaultName).Distinct().ToImmutableArray();
        var files = new Dictionary<string, SourcePath>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var path in tree.FilesUnder(folder)) files.TryAdd(path.RelativeTo(folder), path);
        }
        return new Theme(name, folders, files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public static IEnumerable<string> NamesIn(SourceTree tree) =>
        tree.FilesUnder(Themes).Where(static path => path.Folder != Themes)
            .Select(static path => path.Value.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// Returns a file of the theme. Failed lookups are recorded too, so that a file which appears later is noticed.
    /// </summary>
    public SourceFile? Find(string path, Reads reads)
    {
        foreach (var folder in _folders)
        {
            if (folder.TryResolve(path, out var source) && source.IsUnder(folder) && source.RelativeTo(folder) == path
                && reads.File(source) is { } file)
                return file;
        }
        return null;
    }

    /// <summary>
    /// Returns every version of a file that is merged, the site's own first, the one built into SiteGen last.
    /// </summary>
    public IEnumerable<SourceFile> Layers(string path, SourceTree tree) =>
        _folders.Select(folder => folder / path)
            .SelectMany(source => new[] { tree.Find(source), tree.FindDefault(source) }).OfType<SourceFile>()
            .Distinct();

    /// <summary>
    /// Returns the names of the templates of one kind: <c>NamesOf("layouts")</c> gives "article", "base", ….
    /// </summary>
    public IEnumerable<string> NamesOf(string kind) =>
        Files.Where(path => path.StartsWith(kind + "/", StringComparison.Ordinal)
            && path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => path[(kind.Length + 1)..^".html".Length]);
}
