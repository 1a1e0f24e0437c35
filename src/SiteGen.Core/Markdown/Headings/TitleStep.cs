using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Footnotes;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Headings;

/// <summary>Removes the title from a body that begins with <c># Title</c>.</summary>
/// <remarks>
/// If the front matter gives a title, only a heading with the same text is removed, as it would be shown twice.
/// A heading of live values alone stays: the page needs a title before the values are known.
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
