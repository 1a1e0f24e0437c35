using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>Which files of the content folder are pages, and which stand beside them.</summary>
public static class ContentFiles
{
    public static IEnumerable<SourcePath> Pages(SourceTree tree) => tree.FilesUnder(SiteModel.ContentFolder).Where(IsPage);

    public static IEnumerable<SourcePath> Resources(SourceTree tree) => tree.FilesUnder(SiteModel.ContentFolder).Where(static path => !IsPage(path));

    public static IEnumerable<Diagnostic> Check(SourceTree tree) =>
        tree.FilesUnder(SiteModel.ContentFolder).Any() ? [] : [ModelProblems.NoContent()];

    private static bool IsPage(SourcePath path) => path.Extension is ".md" or ".markdown";
}
