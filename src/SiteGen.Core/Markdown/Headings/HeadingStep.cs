using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Formulas;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Prose;
using SiteGen.Markdown.RawHtml;

namespace SiteGen.Markdown.Headings;

/// <summary>Assigns an id to every heading of a page before anything is written.</summary>
internal static class HeadingStep
{
    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        var ids = new HeadingIds();
        // Ids that an author wrote take precedence, wherever they are on the page.
        if (body.Text.Text.Contains('{')) TakeFromAttributes(document, ids, body);
        if (body.Text.Text.Contains('<')) TakeFromHtml(document, ids, body);
        foreach (var heading in document.Descendants<HeadingBlock>()) Name(heading, ids, body);
    }

    private static void TakeFromAttributes(MarkdownDocument document, HeadingIds ids, BodyBuilder body)
    {
        foreach (var item in document.Descendants())
        {
            if (item.TryGetAttributes()?.Id is not { } id) continue;
            body.AddAnchor(id);
            if (!ids.Take(id)) body.Report(HeadingProblems.SameId(body.At(item.Span.Start), id));
        }
    }

    private static void TakeFromHtml(MarkdownDocument document, HeadingIds ids, BodyBuilder body)
    {
        foreach (var id in HtmlIds.Of(document))
        {
            body.AddAnchor(id);
            ids.Take(id);
        }
    }

    private static void Name(HeadingBlock heading, HeadingIds ids, BodyBuilder body)
    {
        var text = Collapsed(InlineText.PlainOf(heading.Inline));
        var attributes = heading.GetAttributes();
        attributes.Id ??= ids.For(text);
        body.AddAnchor(attributes.Id);
        var location = body.At(heading.Span.Start);
        if (heading.Level == 1)
        {
            body.Report(HeadingProblems.FirstLevel(location, text));
            heading.Level = 2;
        }
        if (heading.Parent is MarkdownDocument)
            body.Add(new Heading(heading.Level, attributes.Id, text, Collapsed(InlineText.HtmlOf(heading.Inline)),
                location)
            { Live = LiveOf(heading) });
    }

    /// <summary>
    /// Returns the text of a heading or paragraph with its placeholders as written; null without placeholders.
    /// </summary>
    public static string? LiveOf(LeafBlock block)
    {
        if (block.Inline is null || !block.Inline.Descendants<LeafInline>().Any(IsLive)) return null;
        var text = new StringBuilder();
        InlineText.AppendPlain(block.Inline, text, hole: static (text, hole) => text.Append("{{ ").Append(hole.Code)
            .Append(" }}"));
        return text.ToString().Trim();
    }

    private static bool IsLive(LeafInline inline) =>
        inline is HoleInline or FormulaInline { Formula.Holes.IsEmpty: false };

    /// <summary>Collapses runs of spaces: an omitted placeholder leaves two.</summary>
    public static string Collapsed(string text)
    {
        if (!text.AsSpan().Trim().Contains("  ", StringComparison.Ordinal)) return text.Trim();
        var collapsed = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (letter != ' ' || collapsed[^1] != ' ') collapsed.Append(letter);
        }
        return collapsed.ToString();
    }
}
