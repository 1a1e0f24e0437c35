using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>Everything that decides which files of the content folder are what.</summary>
public readonly record struct ContentInput(ImmutableArray<SourcePath> Paths, SiteConfig Config);

/// <summary>
/// The files of the content folder: pages, the files beside them, and files for includes; each list in order.
/// </summary>
/// <param name="Misnamed">Files that look like pages but do not have the name of one.</param>
/// <param name="Pieces">Files that only includes use.</param>
/// <param name="Places">The places of the pages, which depend on their names alone.</param>
public sealed record ContentFiles(
    ImmutableArray<SourcePath> Pages,
    ImmutableArray<SourcePath> Resources,
    ImmutableArray<SourcePath> Misnamed,
    ImmutableArray<SourcePath> Pieces,
    PagePlaces Places)
{
    // Files that hosts read from the root of a site: Netlify, Cloudflare Pages and others.
    private static readonly string[] HostFiles = ["_headers", "_redirects"];

    /// <param name="config">The settings, which name the folders with texts of terms.</param>
    public static ContentFiles Of(SourceTree tree, SiteConfig config)
    {
        HashSet<string> named = [SeriesAssembly.Folder, TaxonomyAssembly.AuthorsFolder];
        named.UnionWith(config.Taxonomies.Select(static taxonomy => taxonomy.Name));
        var pages = ImmutableArray.CreateBuilder<SourcePath>();
        var resources = ImmutableArray.CreateBuilder<SourcePath>();
        var misnamed = ImmutableArray.CreateBuilder<SourcePath>();
        var pieces = ImmutableArray.CreateBuilder<SourcePath>();
        foreach (var path in tree.FilesUnder(SiteModel.ContentFolder))
        {
            var kind = IsPart(path, named) ? pieces
                : HasExtension(path, ".md") ? pages
                : HasExtension(path, ".markdown") ? misnamed
                : resources;
            kind.Add(path);
        }
        var sorted = pages.ToImmutable();
        return new ContentFiles(
            sorted, resources.ToImmutable(), misnamed.ToImmutable(), pieces.ToImmutable(), PagePlaces.Of(sorted));
    }

    public static IEnumerable<Diagnostic> Check(SourceTree tree) =>
        tree.FilesUnder(SiteModel.ContentFolder).Count == 0 ? [ModelProblems.NoContent()] : [];

    /// <summary>
    /// Compares as <see cref="SourcePath.Extension"/> would, without a new string for every file in every build. A name
    /// that consists of the extension alone has none.
    /// </summary>
    private static bool HasExtension(SourcePath path, string extension) =>
        path.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            && path.Value[^(extension.Length + 1)] != '/';

    /// <summary>Returns whether a name in a path begins with '_', which marks files that only includes use.</summary>
    /// <param name="named">
    /// The folders with one folder for each term or author, which may begin with '_': <c>tags/__init__/_index.md</c>.
    /// </param>
    private static bool IsPart(SourcePath path, HashSet<string> named) =>
        path.Value.Contains("/_", StringComparison.Ordinal)
        && path.RelativeTo(SiteModel.ContentFolder).Split('/') is var names
        && !(names is [var root, _, "_index.md"] && named.Contains(root))
        && (names[..^1].Any(static folder => folder.StartsWith('_'))
            || IsPartName(names[^1], isInRoot: names.Length == 1));

    private static bool IsPartName(string name, bool isInRoot) =>
        name.StartsWith('_') && name is not ("_index.md" or "_index.markdown")
        && !(isInRoot && HostFiles.Contains(name));
}
