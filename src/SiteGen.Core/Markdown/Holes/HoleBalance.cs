using Markdig.Syntax;

namespace SiteGen.Markdown.Holes;

/// <summary>
/// Finds loops and conditions that begin in one element of the page and end in another, and so would split both.
/// </summary>
internal static class HoleBalance
{
    /// <param name="calls">
    /// Elements that are written as calls with a block, each at the offsets of the two expressions.
    /// </param>
    public static void Check(MarkdownDocument document, ExpressionTemplate template, BodyBuilder body,
        IEnumerable<(int Offset, MarkdownObject Element)> calls)
    {
        if (template.Blocks.IsEmpty) return;
        var elements = new Dictionary<int, MarkdownObject?>();
        foreach (var item in document.Descendants())
        {
            if (OffsetOf(item) is { } offset) elements[offset] = ElementOf(item);
        }
        foreach (var (offset, element) in calls) elements[offset] = element;
        foreach (var (start, end, word) in template.Blocks)
        {
            var (first, last) = (body.Expressions[start], body.Expressions[end]);
            if (elements.TryGetValue(first.Source!.Value.Start, out var opened)
                && elements.TryGetValue(last.Source!.Value.Start, out var closed) && opened != closed)
                body.Report(HoleProblems.Unbalanced(first.Location, word, last.Location));
        }
    }

    private static int? OffsetOf(MarkdownObject item) => item switch
    {
        HoleInline inline => inline.Hole.Written.Start,
        HoleBlock block => block.Span.Start,
        _ => null,
    };

    /// <summary>
    /// Returns the element around a placeholder; a paragraph of placeholders alone is written without its element.
    /// </summary>
    private static MarkdownObject? ElementOf(MarkdownObject item) => item switch
    {
        HoleBlock block => block.Parent,
        HoleInline { Parent: { ParentBlock: { } paragraph } root } => HoleWriting.HolesAlone(root).Any()
            ? paragraph.Parent : root,
        HoleInline inline => inline.Parent,
        _ => null,
    };
}
