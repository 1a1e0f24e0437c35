using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>Which files of the content folder are pages, and which stand beside them; each in order.</summary>
/// <param name="Misnamed">Pages by their look, whose names are not those of pages.</param>
/// <param name="Pieces">What only includes use.</param>
public sealed record ContentFiles(
    ImmutableArray<SourcePath> Pages,
    ImmutableArray<SourcePath> Resources,
    ImmutableArray<SourcePath> Misnamed,
    ImmutableArray<SourcePath> Pieces)
{
    // What hosts read from the root of a site: Netlify, Cloudflare Pages and others.
    private static readonly string[] HostFiles = ["_headers", "_redirects"];

    /// <param name="config">Says which folders hold texts of terms.</param>
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
        return new ContentFiles(
            pages.ToImmutable(), resources.ToImmutable(), misnamed.ToImmutable(), pieces.ToImmutable());
    }

    public static IEnumerable<Diagnostic> Check(SourceTree tree) =>
        tree.FilesUnder(SiteModel.ContentFolder).Count == 0 ? [ModelProblems.NoContent()] : [];

    /// <summary>
    /// As <see cref="SourcePath.Extension"/> says, without a new text for every file in every build. A name of nothing
    /// else has none.
    /// </summary>
    private static bool HasExtension(SourcePath path, string extension) =>
        path.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            && path.Value[^(extension.Length + 1)] != '/';

    /// <summary>A name with '_' in front is that of a piece, which only includes use.</summary>
    /// <param name="named">Folders that have one for each term or author: <c>tags/__init__/_index.md</c>.</param>
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
