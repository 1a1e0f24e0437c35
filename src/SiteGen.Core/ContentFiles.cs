using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>Which files of the content folder are pages, and which stand beside them.</summary>
public static class ContentFiles
{
    // What hosts read from the root of a site: Netlify, Cloudflare Pages and others.
    private static readonly string[] HostFiles = ["_headers", "_redirects"];

    public static IEnumerable<SourcePath> Pages(SourceTree tree) => tree.FilesUnder(SiteModel.ContentFolder).Where(static path => IsPage(path) && !IsPart(path));

    public static IEnumerable<SourcePath> Resources(SourceTree tree) => tree.FilesUnder(SiteModel.ContentFolder).Where(static path => !IsPage(path) && !IsMisnamed(path) && !IsPart(path));

    public static IEnumerable<Diagnostic> Check(SourceTree tree) =>
        tree.FilesUnder(SiteModel.ContentFolder).Any()
            ? tree.FilesUnder(SiteModel.ContentFolder).Where(static path => IsMisnamed(path) && !IsPart(path)).Select(ModelProblems.NotNamedAsPage)
            : [ModelProblems.NoContent()];

    private static bool IsPage(SourcePath path) => path.Extension == ".md";

    // Copied as it is, a draft would be public.
    private static bool IsMisnamed(SourcePath path) => path.Extension == ".markdown";

    /// <summary>A name with '_' in front is that of a piece, which only includes use.</summary>
    private static bool IsPart(SourcePath path) =>
        path.RelativeTo(SiteModel.ContentFolder).Split('/') is var names
        && (names[..^1].Any(static folder => folder.StartsWith('_')) || (names[^1].StartsWith('_') && !(names[^1] is "_index.md" or "_index.markdown") && !(names.Length == 1 && HostFiles.Contains(names[0]))));
}
