using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Finds the ids in raw HTML, so that links may target them.</summary>
internal static class HtmlIds
{
    public static IEnumerable<string> Of(MarkdownDocument document) =>
        document.Descendants().SelectMany(static item => item switch
        {
            HtmlBlock { Type: not HtmlBlockType.Comment } block => In(block.Lines.ToSlice().ToString()),
            HtmlInline inline => In(inline.Tag),
            _ => [],
        });

    private static IEnumerable<string> In(string html) =>
        from tag in RawTags.Read(html)
        from attribute in tag.Attributes
        where attribute.Name == "id" || (attribute.Name == "name" && tag.Name == "a")
        where attribute.Value.Length > 0
        select attribute.Value;
}
