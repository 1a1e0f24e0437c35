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
        // Its lines, and not the page's text, which has the marks of a quotation around it.
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
    /// The holes of a paragraph that is nothing but holes, each on a line of its own; none otherwise.
    /// Values are words, so that a paragraph of nothing but values is one.
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
