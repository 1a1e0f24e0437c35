using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Finds the folder for a new page, and checks the name of its file.</summary>
public static class Placement
{
    private const string UsualPosts = "articles", UsualDocs = "docs";

    /// <param name="written">The folder, with or without "content/".</param>
    public static SourcePath? Section(SiteModel model, string written, out Diagnostic? problem)
    {
        var inContent = written == SiteModel.ContentFolder.Value
            || written.StartsWith(SiteModel.ContentFolder.Value + "/", StringComparison.Ordinal);
        if (SourcePath.TryParse(inContent ? written : $"{SiteModel.ContentFolder}/{written}", out var folder)
            && (folder == SiteModel.ContentFolder || folder.IsUnder(SiteModel.ContentFolder)))
            return WithoutSlip(model, folder, out problem);
        problem = ScaffoldProblems.NotInContent(written);
        return null;
    }

    /// <summary>
    /// Returns the first blog section that has articles, or else the first, or else the default folder.
    /// </summary>
    public static SourcePath ForPosts(SiteModel model) =>
        model.Home.Subsections.Select(folder => model.Sections[folder])
            .Where(static section => !section.IsDocs && section.Folder.Name != SeriesAssembly.Folder)
            .OrderBy(static section => section.Pages.IsEmpty)
            .Select(static section => section.Folder).FirstOrDefault(SiteModel.ContentFolder / UsualPosts);

    /// <summary>Returns the folder of the part with the highest number or date.</summary>
    public static SourcePath ForPart(SiteModel model, KnownSeries series) =>
        series.Parts.IsEmpty ? ForPosts(model)
        : series.Parts[^1] is { Parsed.IsBundle: true } bundle ? bundle.Path.Folder.Folder
        : series.Parts[^1].Path.Folder;

    /// <param name="folders">The folders below the documentation, such as "guides".</param>
    public static SourcePath? ForDoc(SiteModel model, IEnumerable<string> folders, out Diagnostic? problem)
    {
        var root = model.Home.Subsections.FirstOrDefault(folder => model.Sections[folder].IsDocs,
            SiteModel.ContentFolder / UsualDocs);
        problem = null;
        foreach (var name in folders)
        {
            var child = Known(model, root / name) ? root / name : root / Slug.Of(name);
            if (WithoutSlip(model, child, out problem) is not { } folder) return null;
            root = folder;
        }
        return root;
    }

    /// <returns>The reason why a file of that name would not become the page; null when it would.</returns>
    public static string? WhyNotName(string slug) =>
        slug is "index" or "_index" ? $"'{slug}' stands for the folder itself"
        : OutputPath.WhyNotBelow(UrlPath.Home, slug);

    /// <summary>Returns a folder that exists, or whose name is not similar to that of a sibling.</summary>
    private static SourcePath? WithoutSlip(SiteModel model, SourcePath folder, out Diagnostic? problem)
    {
        problem = null;
        if (Known(model, folder)) return folder;
        var siblings = FoldersOf(model).Where(other => other.Folder == folder.Folder)
            .Select(static other => other.Name);
        if (Nearest.Find(folder.Name, siblings) is not { } nearest) return folder;
        problem = ScaffoldProblems.UnknownFolder(folder, (folder.Folder / nearest).Value);
        return null;
    }

    private static bool Known(SiteModel model, SourcePath folder) => FoldersOf(model).Contains(folder);

    private static IEnumerable<SourcePath> FoldersOf(SiteModel model) =>
        model.Pages.Keys.SelectMany(static path => path.Ancestors()).Distinct();
}
