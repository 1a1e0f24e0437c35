using Markdig.Renderers;

namespace SiteGen.Markdown.Directives;

/// <summary>Writes a directive as the call of its shortcode, or as a group if it has none.</summary>
internal sealed class DirectiveBlockRenderer : MarkdownObjectRenderer<BodyRenderer, DirectiveBlock>
{
    protected override void Write(BodyRenderer renderer, DirectiveBlock block)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        if (block.IsCall) WriteCall(renderer, block);
        else WriteGroup(renderer, block);
        renderer.EnsureLine();
        renderer.ImplicitParagraph = isImplicit;
    }

    private static void WriteCall(BodyRenderer renderer, DirectiveBlock block)
    {
        var (opening, label) = (block.Opening, block.Label);
        var end = label is null ? opening.End : label.Span.Start;
        Emit(renderer, DirectiveCall.Block(block), opening.Start, end);
        if (label is not null)
        {
            Emit(renderer, "wrap " + DirectiveCall.Label, end, end);
            renderer.WriteLeafInline(label);
            Emit(renderer, "end", label.Span.End + 1, opening.End);
        }
        foreach (var inner in block)
        {
            if (inner != label) renderer.Write(inner);
        }
        renderer.EnsureLine();
        var closing = block.Closing ?? new TextSpan(Math.Max(opening.End, block.Span.End + 1), 0);
        Emit(renderer, "end", closing.Start, closing.End);
    }

    private static void Emit(BodyRenderer renderer, string code, int start, int end) =>
        renderer.Emit(new ExpressionSegment(code, renderer.Body.At(start), IsBlock: true)
        {
            Source = new TextSpan(start, end - start),
        });

    private static void WriteGroup(BodyRenderer renderer, DirectiveBlock block)
    {
        var classes = block.Written.Attributes.Where(static one => one.Key == "class").Select(static one => one.Value);
        if (block.Name != DirectiveLine.NoName) classes = classes.Prepend(block.Name);
        renderer.Write("<div");
        if (block.Written.Attributes.LastOrDefault(static one => one.Key == "id").Value is { } id)
            renderer.WriteAttribute("id", id);
        if (classes.Any()) renderer.WriteAttribute("class", string.Join(' ', classes));
        renderer.WriteLine(">");
        foreach (var inner in block)
        {
            if (inner is not DirectiveLabel label)
            {
                renderer.Write(inner);
                continue;
            }
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(label);
            renderer.WriteLine("</strong></p>");
            renderer.Body.Words.Break();
        }
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}

internal sealed class DirectiveInlineRenderer : MarkdownObjectRenderer<BodyRenderer, DirectiveInline>
{
    protected override void Write(BodyRenderer renderer, DirectiveInline inline) =>
        renderer.Emit(new ExpressionSegment(DirectiveCall.Inline(inline), renderer.At(inline))
        {
            Source = new TextSpan(inline.Span.Start, inline.Span.Length),
        });
}

/// <summary>Leaves out a line of colons that closes nothing; <see cref="DirectiveStep"/> reports it.</summary>
internal sealed class StrayFenceRenderer : MarkdownObjectRenderer<BodyRenderer, StrayFence>
{
    protected override void Write(BodyRenderer renderer, StrayFence fence)
    {
    }
}
