using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Writes tags within a line as written; live values in quoted attributes are filled in.</summary>
internal sealed class HtmlInlineRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlInline>
{
    protected override void Write(BodyRenderer renderer, HtmlInline html)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            CheckComment(renderer, html);
            renderer.Write(html.Tag);
            return;
        }
        RawHtmlWriter.Write(renderer, RawHtmlText.Of(html, offset =>
            renderer.Body.Report(HoleProblems.InTag(renderer.Body.At(offset)))));
    }

    private static void CheckComment(BodyRenderer renderer, HtmlInline html)
    {
        var tag = html.Tag.AsSpan();
        if (tag.EndsWith("-->") && tag.Length > 7 && tag[4..^3].Trim() is "more")
            renderer.Body.Report(HtmlProblems.MoreInside(renderer.At(html)));
    }
}
