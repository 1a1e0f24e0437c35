using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Footnotes;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Headings;

/// <summary>Takes the page's title out of a body that begins with <c># Title</c>.</summary>
/// <remarks>
/// Of a page whose front matter gives the title, only a heading of the same words is taken: it would be shown twice.
/// A heading of nothing but live values stays: the page needs a name before there are values.
/// </remarks>
internal static class TitleStep
{
    /// <param name="given">The title that the front matter gives; null without one.</param>
    public static void Take(MarkdownDocument document, BodyBuilder body, string? given)
    {
        if (document.FirstOrDefault(static block => block is not (LinkReferenceDefinitionGroup or FootnoteBlock))
            is not HeadingBlock { Level: 1 } heading) return;
        var text = HeadingStep.Collapsed(InlineText.PlainOf(heading.Inline));
        if (text.Length == 0 || (given is not null && Title.Of(given).Text != UnicodeText.OneLine(text))) return;
        document.Remove(heading);
        if (given is not null) return;
        body.Title = new Title(UnicodeText.OneLine(text),
            new Html(HeadingStep.Collapsed(InlineText.HtmlOf(heading.Inline))));
        if (HeadingStep.LiveOf(heading) is { } live)
            body.LiveTitle = new Located<string>(live, body.At(heading.Span.Start));
    }
}
