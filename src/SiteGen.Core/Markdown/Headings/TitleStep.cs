using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Headings;

/// <summary>Takes the page's title out of a body that begins with <c># Title</c>.</summary>
/// <remarks>A heading with a live value stays: a title is known before the site is.</remarks>
internal static class TitleStep
{
    public static Title? Take(MarkdownDocument document)
    {
        if (document.FirstOrDefault(static block => block is not LinkReferenceDefinitionGroup) is not HeadingBlock { Level: 1 } heading) return null;
        var text = HeadingStep.Collapsed(InlineText.PlainOf(heading.Inline));
        if (text.Length == 0 || heading.Descendants<HoleInline>().Any()) return null;
        document.Remove(heading);
        return new Title(UnicodeText.OneLine(text), new Html(HeadingStep.Collapsed(InlineText.HtmlOf(heading.Inline))));
    }
}
