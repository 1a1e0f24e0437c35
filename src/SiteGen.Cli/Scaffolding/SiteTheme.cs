using SiteGen.Cli.Files;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Cli.Scaffolding;

/// <summary>A site's theme, with its own files and those that it takes from the default theme.</summary>
public sealed record SiteTheme(string Name, Theme Theme, SourceTree Tree)
{
    private const int MostNear = 5;

    private static readonly SourcePath Themes = SourcePath.Parse("themes");
    private static readonly Dictionary<string, SourceFile> Default =
        EmbeddedTheme.Files.ToDictionary(static file => file.Path.RelativeTo(Themes / Theme.DefaultName),
        StringComparer.Ordinal);

    public SourcePath Folder => Themes / Name;

    public static SiteTheme Of(string root)
    {
        var tree = new SiteScanner(root).Scan();
        var (config, _) = SiteConfigReader.Read(tree.Find(SiteConfigReader.Path));
        return new SiteTheme(config.Theme, Theme.Of(config.Theme, tree), tree);
    }

    /// <summary>
    /// Returns each file in the theme's own folder with its relation to the default theme: it overrides, adds or
    /// repeats a file.
    /// </summary>
    public IEnumerable<(string Path, string Relation)> OwnFiles() =>
        Tree.FilesUnder(Folder).Where(IsOwn).Select(path => path.RelativeTo(Folder))
            .Select(path => (path, Relation(path)));

    /// <summary>
    /// Returns every file of the theme with its relation to the default theme and its source; null for a built-in file.
    /// </summary>
    public IEnumerable<(string Path, string Relation, SourcePath? Source)> AllFiles()
    {
        var own = OwnFiles().ToDictionary(StringComparer.Ordinal);
        var all = Theme.Files.Concat(own.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return all.Select(path => own.TryGetValue(path, out var relation)
            ? (path, relation, (SourcePath?)(Folder / path)) : (path, "default", null));
    }

    /// <summary>
    /// Returns paths that the author may mean: similar in spelling, of the same name elsewhere, or in that folder.
    /// </summary>
    private IEnumerable<string> NearOnes(string inside)
    {
        var name = inside.Split('/')[^1];
        var stem = name.Split('.')[0];
        return new[] { Nearest.Find(inside, Theme.Files) }.OfType<string>()
            .Concat(Theme.Files.Where(file => file.EndsWith($"/{name}", StringComparison.Ordinal)))
            .Concat(Theme.Files.Where(file => file.StartsWith($"{inside.TrimEnd('/')}/", StringComparison.Ordinal)))
            .Concat(stem.Length < 3 ? [] : Theme.Files.Where(file =>
                file.Split('/')[^1].Contains(stem, StringComparison.OrdinalIgnoreCase)))
            .Distinct(StringComparer.Ordinal).Take(MostNear);
    }

    /// <summary>Returns a copy of a file of the theme, as a new file in the theme's own folder.</summary>
    /// <param name="path">A path inside the theme, such as "layouts/article.html", or from the site's folder.</param>
    public NewFile? Copy(string path, out Diagnostic? problem)
    {
        var inside = SourcePath.TryParse(path, out var source)
            ? (source.IsUnder(Folder) ? source.RelativeTo(Folder) : source.Value) : path;
        var file = Theme.Find(inside, new Reads(Tree));
        problem = file is null ? ScaffoldProblems.NoThemeFile(path, [.. NearOnes(inside)])
            : IsOwn(file.Path) && file.Path.IsUnder(Folder) ? ScaffoldProblems.Exists(file.Path)
            : null;
        return problem is null ? new NewFile(Folder / inside, file!.Bytes) : null;
    }

    /// <summary>Returns true for a file on disk. Where the disk has none, the tree holds the built-in file.</summary>
    private bool IsOwn(SourcePath path) => !EmbeddedTheme.Files.Contains(Tree.Find(path)!);

    private string Relation(string path) =>
        !Default.TryGetValue(path, out var original) ? "adds"
        : original.Fingerprint == Tree.Find(Folder / path)!.Fingerprint ? "repeats"
        : "overrides";
}
