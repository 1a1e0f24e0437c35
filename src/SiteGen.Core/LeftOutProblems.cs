using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Content that is left out: SG0790 to SG0799.</summary>
internal static class LeftOutProblems
{
    public static Diagnostic Folder(SourcePath folder, ImmutableArray<SourcePath> files, string wayOut) =>
        Diagnostic.Warning("SG0790", new SourceLocation(folder),
            $"This folder is left out, with {Files(files.Length)}: its name begins with '_', as those of pieces do, "
            + "and no page includes a file of it.",
            wayOut);

    /// <param name="path">The first of them.</param>
    public static Diagnostic OtherFormat(SourcePath path, DocumentFormat format, int count) =>
        Diagnostic.Warning("SG0791", new SourceLocation(path),
            $"This file makes no page, because it is {format.Name} and pages are Markdown. It is copied as it is"
            + (count == 1 ? "." : count == 2 ? ", and so is another one of its kind."
                : string.Create(CultureInfo.InvariantCulture, $", and so are {count - 1:#,0} others of its kind.")),
            format.WayOutFor(path));

    public static Diagnostic HtmlWithFrontMatter(SourcePath path) =>
        Diagnostic.Warning("SG0792", new SourceLocation(path),
            "This file has front matter and makes no page, because it is HTML. "
            + "It is copied as it is, with its front matter.",
            $"Rename it to '{path.NameWithoutExtension}.md', as Markdown may hold HTML, or delete its front matter.");

    private static string Files(int count) =>
        Counted.Of(count, "file");
}
