using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Problems of content that is left out: SG0790 to SG0799.</summary>
internal static class LeftOutProblems
{
    public static Diagnostic Folder(SourcePath folder, ImmutableArray<SourcePath> files, string wayOut) =>
        Diagnostic.Warning("SG0790", new SourceLocation(folder),
            $"This folder is left out, with {Files(files.Length)}: its name begins with '_', which marks files for "
            + "includes, and no page includes a file from it.",
            wayOut);

    /// <param name="path">The first file of the format.</param>
    public static Diagnostic OtherFormat(SourcePath path, DocumentFormat format, int count) =>
        Diagnostic.Warning("SG0791", new SourceLocation(path),
            $"This file does not become a page, because it is {format.Name} and pages are Markdown. It is copied as is"
            + (count == 1 ? "." : count == 2 ? ", and so is another file of this kind."
                : string.Create(CultureInfo.InvariantCulture, $", and so are {count - 1:#,0} others of this kind.")),
            format.WayOutFor(path));

    public static Diagnostic HtmlWithFrontMatter(SourcePath path) =>
        Diagnostic.Warning("SG0792", new SourceLocation(path),
            "This file has front matter but does not become a page, because it is HTML. "
            + "It is copied as is, with its front matter.",
            $"Rename it to '{path.NameWithoutExtension}.md', as Markdown can contain HTML, "
            + "or delete its front matter.");

    private static string Files(int count) =>
        Counted.Of(count, "file");
}
