using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Holes;

/// <summary>Finds loops and conditions that begin in one element of the page and end in another, so that they cut both in two.</summary>
internal static class HoleBalance
{
    public static void Check(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.Text.Contains("{{", StringComparison.Ordinal)) return;
        var open = new Stack<(string Word, SourceLocation Location, MarkdownObject? Element)>();
        foreach (var (hole, element) in document.Descendants().Select(static item => (Hole: HoleOf(item), Element: ElementOf(item))).Where(static found => found.Hole is not null))
        {
            var location = body.At(hole!.CodeOffset);
            foreach (var word in HoleStatements.BlocksOf(hole.Code, body.BlockFunctions))
            {
                if (word != "end") open.Push((word, location, element));
                else if (open.TryPop(out var opener) && opener.Element != element) body.Report(HoleProblems.Unbalanced(opener.Location, opener.Word, location));
            }
        }
    }

    private static Hole? HoleOf(MarkdownObject item)
    {
        if (item is HoleInline inline) return inline.Hole;
        if (item is not HoleBlock block) return null;
        var written = block.Lines.ToSlice().AsSpan().Trim();
        var length = HoleSyntax.StartsAt(written) ? HoleSyntax.LengthOf(written) : 0;
        return length > 0 ? Hole.Of(written[..length], block.Span.Start) : null;
    }

    /// <summary>What the hole stands in; a paragraph of nothing but holes is written without its element.</summary>
    private static MarkdownObject? ElementOf(MarkdownObject item) => item switch
    {
        HoleBlock block => block.Parent,
        HoleInline { Parent: { ParentBlock: { } paragraph } root } => HoleWriting.HolesAlone(root).Any() ? paragraph.Parent : root,
        HoleInline inline => inline.Parent,
        _ => null,
    };
}
