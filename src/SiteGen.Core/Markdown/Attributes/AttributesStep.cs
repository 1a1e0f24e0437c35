using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Attributes;

/// <summary>
/// Attaches attributes to the link, image, emphasis or code span before them, or to their heading or paragraph. Alone
/// in a paragraph, they apply to the table above or the next block.
/// </summary>
internal static class AttributesStep
{
    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.Text.Contains('{')) return;
        foreach (var inline in document.Descendants<AttributesInline>().ToList()) Apply(inline, body);
    }

    private static void Apply(AttributesInline inline, BodyBuilder body)
    {
        if (TargetOf(inline) is not { } target)
        {
            inline.ReplaceBy(new LiteralInline(
                inline.Written)
            { Span = inline.Span, Line = inline.Line, Column = inline.Column });
            return;
        }
        foreach (var (name, value) in inline.Attributes)
        {
            if (AllowedAttributes.Allows(target, name, value)) Set(target.GetAttributes(), name, value);
            else body.Report(AttributeProblems.Refused(body.At(inline.Span.Start), name, value));
        }
        Remove(inline);
    }

    private static MarkdownObject? TargetOf(AttributesInline inline)
    {
        if (inline.PreviousSibling is LinkInline or EmphasisInline or CodeInline or AutolinkInline)
            return inline.PreviousSibling;
        if (inline.NextSibling is not null || inline.Parent?.ParentBlock is not { } block) return null;
        if (block is HeadingBlock) return block;
        if (inline.PreviousSibling is not null)
            return block is ParagraphBlock && EndsWithSpace(inline.PreviousSibling) ? block : null;
        return block is not ParagraphBlock ? null : TableAbove(block) ?? NextOf(block);
    }

    private static Table? TableAbove(Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) is > 0 and var index
            && parent[index - 1] is Table { LastChild: { } row } table
            && row.Line + 1 >= block.Line - (table.Count == 1 ? 1 : 0) ? table : null;

    private static bool EndsWithSpace(Inline before) =>
        before is LineBreakInline
            || (before is LiteralInline { Content: var text } && !text.IsEmpty && text[text.End] == ' ');

    private static Block? NextOf(Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) is var index && index + 1 < parent.Count ? parent[index + 1]
            : null;

    private static void Set(HtmlAttributes attributes, string name, string value)
    {
        if (name == "id") attributes.Id = value;
        else if (name != "class") attributes.AddProperty(name, value);
        else foreach (var part in value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) attributes.AddClass(part);
    }

    private static void Remove(AttributesInline inline)
    {
        var before = inline.PreviousSibling;
        var block = inline.Parent?.ParentBlock;
        inline.Remove();
        if (before is LineBreakInline) before.Remove();
        else if (before is LiteralInline literal && before.NextSibling is null)
            literal.Content = Trimmed(literal.Content);
        else if (before is null && block is ParagraphBlock) block.Parent?.Remove(block);
    }

    private static StringSlice Trimmed(StringSlice text)
    {
        text.TrimEnd();
        return text;
    }
}
