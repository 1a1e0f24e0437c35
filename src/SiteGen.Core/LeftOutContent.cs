using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>Content that looks like a page, or like something that pages need, but is not used as such.</summary>
/// <param name="Place">A file, or a folder that is left out as a whole.</param>
/// <param name="Reason">The reason, worded to follow "because".</param>
/// <param name="WayOut">The help, as a sentence.</param>
public sealed record LeftOutContent(SourcePath Place, string Reason, string WayOut)
{
    // Jekyll's folder for drafts, which Jekyll leaves out as well.
    private const string Drafts = "_drafts";

    /// <summary>The problem that a build reports; null where the author knows.</summary>
    public Diagnostic? Problem { get; init; }

    /// <param name="isUsed">Returns whether a page is made from a file.</param>
    public static ImmutableArray<LeftOutContent> Find(
        SourceTree tree, ContentFiles files, Func<SourcePath, bool> isUsed) =>
    [
        .. Pieces(files.Pieces, isUsed),
        .. files.Misnamed.Select(Misnamed),
        .. OfOtherFormats(files.Resources),
        .. files.Resources.Where(path => HasFrontMatter(path, tree)).Select(HtmlWithFrontMatter),
    ];

    /// <returns>Null for a path that is not left out.</returns>
    public static LeftOutContent? Find(ImmutableArray<LeftOutContent> all, SourcePath path) =>
        all.FirstOrDefault(each => each.Place == path || path.IsUnder(each.Place));

    /// <summary>Returns the folders and single files for includes that no page uses.</summary>
    private static IEnumerable<LeftOutContent> Pieces(
        ImmutableArray<SourcePath> pieces, Func<SourcePath, bool> isUsed) =>
        from piece in pieces
        group piece by FolderOf(piece) ?? piece into place
        where !place.Any(isUsed)
        select place.Key == place.First() ? Piece(place.Key) : Folder(place.Key, [.. place]);

    /// <summary>Returns the outermost folder whose name begins with '_'; null when only the file's name does.</summary>
    private static SourcePath? FolderOf(SourcePath path) =>
        path.Ancestors().LastOrDefault(static folder => folder.Name.StartsWith('_'));

    private static LeftOutContent Piece(SourcePath path) =>
        new(path, "its name begins with '_', which marks files for includes, and no page includes it",
            $"Rename it to '{path.Name.TrimStart('_')}' to make it a part of the site.");

    private static LeftOutContent Folder(SourcePath folder, ImmutableArray<SourcePath> files)
    {
        var left = new LeftOutContent(
            folder, "its name begins with '_', which marks files for includes, and no page includes a file from it",
            $"Rename it to '{folder.Name.TrimStart('_')}' to make it a part of the site.");
        return folder.Name == Drafts ? left
            : left with { Problem = LeftOutProblems.Folder(folder, files, left.WayOut) };
    }

    private static LeftOutContent Misnamed(SourcePath path)
    {
        var problem = ModelProblems.NotNamedAsPage(path);
        return new LeftOutContent(path, "the name of a page must end in '.md'", problem.Help!) { Problem = problem };
    }

    /// <summary>Reports one problem for each format, at its first file.</summary>
    private static IEnumerable<LeftOutContent> OfOtherFormats(IEnumerable<SourcePath> resources) =>
        from path in resources
        let format = DocumentFormat.Of(path)
        where format is not null
        group path by format into all
        from path in all
        select new LeftOutContent(path, $"it is {all.Key.Name}, and pages are Markdown", all.Key.WayOutFor(path))
        {
            Problem = path == all.First() ? LeftOutProblems.OtherFormat(path, all.Key, all.Count()) : null,
        };

    private static bool HasFrontMatter(SourcePath path, SourceTree tree) =>
        path.Extension is ".html" or ".htm" && tree.Find(path)!.Bytes.Span is var bytes
        && (bytes.StartsWith("---\n"u8) || bytes.StartsWith("---\r\n"u8));

    private static LeftOutContent HtmlWithFrontMatter(SourcePath path)
    {
        var problem = LeftOutProblems.HtmlWithFrontMatter(path);
        return new LeftOutContent(path, "it is HTML, and pages are Markdown", problem.Help!) { Problem = problem };
    }
}
