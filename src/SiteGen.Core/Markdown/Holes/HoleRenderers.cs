using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Holes;

internal sealed class HoleInlineRenderer : MarkdownObjectRenderer<BodyRenderer, HoleInline>
{
    protected override void Write(BodyRenderer renderer, HoleInline inline) => renderer.WriteHole(inline.Hole);
}

internal sealed class UnclosedHoleRenderer : MarkdownObjectRenderer<BodyRenderer, UnclosedHoleInline>
{
    protected override void Write(BodyRenderer renderer, UnclosedHoleInline inline)
    {
        renderer.Body.Report(HoleProblems.NotClosed(renderer.At(inline)));
        renderer.WriteWords("{{");
    }
}

internal sealed class HoleBlockRenderer : MarkdownObjectRenderer<BodyRenderer, HoleBlock>
{
    protected override void Write(BodyRenderer renderer, HoleBlock block)
    {
        renderer.EnsureLine();
        // The block's lines are used because the page's text may have block quote markers in between.
        var written = block.Lines.ToSlice().AsSpan().Trim();
        var length = HoleSyntax.StartsAt(written) ? HoleSyntax.LengthOf(written) : 0;
        if (length > 0) renderer.WriteHole(HoleAt(block, written[..length], renderer.Body.Text.Text), isBlock: true);
        else renderer.Body.Report(HoleProblems.NotClosed(renderer.At(block)));
        renderer.EnsureLine();
    }

    private static Hole HoleAt(HoleBlock block, ReadOnlySpan<char> written, string page)
    {
        var hole = Hole.Of(written, block.Span.Start);
        var length = HoleSyntax.LengthOf(page.AsSpan(block.Span.Start));
        return hole with { Written = new TextSpan(block.Span.Start, length) };
    }
}

internal static class HoleWriting
{
    public static void WriteHole(this BodyRenderer renderer, Hole hole, bool isBlock = false)
    {
        if (hole.Code.Length == 0) renderer.Body.Report(HoleProblems.Empty(renderer.Body.At(hole.CodeOffset)));
        else renderer.Emit(new ExpressionSegment(hole.Code, renderer.Body.At(hole.CodeOffset), isBlock)
        {
            Source = hole.Written,
        });
    }

    /// <summary>
    /// Returns the placeholders of a paragraph that consists only of placeholders, each on its own line; otherwise
    /// none.
    /// Live values are words: a paragraph of live values alone stays a paragraph.
    /// </summary>
    public static IEnumerable<Hole> HolesAlone(ContainerInline? paragraph)
    {
        var isLineTaken = false;
        var holes = new List<Hole>();
        foreach (var inline in paragraph ?? Enumerable.Empty<Inline>())
        {
            if (inline is LineBreakInline) isLineTaken = false;
            else if (inline is HoleInline hole && !isLineTaken)
            {
                holes.Add(hole.Hole);
                isLineTaken = true;
            }
            else if (inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace()) return [];
        }
        return holes.TrueForAll(static hole => HoleSyntax.IsValue(hole.Code)) ? [] : holes;
    }
}
