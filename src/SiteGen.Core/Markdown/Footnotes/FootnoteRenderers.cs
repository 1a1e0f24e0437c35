using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace SiteGen.Markdown.Footnotes;

/// <summary>The number in the text, and the way back from the note.</summary>
internal sealed class FootnoteLinkRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteLink>
{
    // A ':' in an id keeps it apart from those of headings, which have none.
    protected override void Write(BodyRenderer renderer, FootnoteLink link)
    {
        var number = link.Footnote.Order;
        if (link.IsBackLink) WriteBackLink(renderer, link.Index);
        else renderer.Write($"<sup class=\"footnote-ref\"><a id=\"fnref:{link.Index}\" href=\"#fn:{number}\" role=\"doc-noteref\">{number}</a></sup>");
    }

    private static void WriteBackLink(BodyRenderer renderer, int index)
    {
        renderer.Write($" <a class=\"footnote-back\" href=\"#fnref:{index}\" role=\"doc-backlink\"");
        renderer.WriteAttribute("aria-label", renderer.Body.Labels.BackToReference.Replace("{number}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        renderer.Write(">↩</a>");
    }
}

internal sealed class FootnoteGroupRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteGroup>
{
    protected override void Write(BodyRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\"");
        renderer.WriteAttribute("aria-label", renderer.Body.Labels.Footnotes);
        renderer.WriteLine(">");
        renderer.WriteLine("<ol>");
        foreach (var footnote in group.OfType<Footnote>()) WriteFootnote(renderer, footnote);
        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }

    private static void WriteFootnote(BodyRenderer renderer, Footnote footnote)
    {
        renderer.Write($"<li id=\"fn:{footnote.Order}\">");
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(footnote);
        renderer.ImplicitParagraph = isImplicit;
        renderer.WriteLine("</li>");
    }
}
