using System.Globalization;
using Markdig.Renderers;

namespace SiteGen.Markdown.Footnotes;

/// <summary>Writes the number of a reference in the text.</summary>
internal sealed class FootnoteReferenceRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteReference>
{
    // The ':' distinguishes these ids from those of headings, which never contain one.
    protected override void Write(BodyRenderer renderer, FootnoteReference reference)
    {
        if (reference.Note is not { Number: var number }) return;
        renderer.WriteLocal(LocalTo.Body, () =>
        {
            renderer.Write($"<sup class=\"footnote-ref\"><a id=\"fnref:{reference.Index}\" href=\"#fn:{number}\"");
            renderer.Write($" role=\"doc-noteref\">{number}</a></sup>");
        });
    }
}

/// <summary>Writes the link back from a note.</summary>
internal sealed class FootnoteBackLinkRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteBackLink>
{
    protected override void Write(BodyRenderer renderer, FootnoteBackLink link)
    {
        var index = link.Reference.Index.ToString(CultureInfo.InvariantCulture);
        renderer.Write($" <a class=\"footnote-back\" href=\"#fnref:{index}\" role=\"doc-backlink\"");
        var label = renderer.Body.Labels.BackToReference.Replace("{number}", index, StringComparison.Ordinal);
        renderer.WriteAttribute("aria-label", label);
        renderer.Write(">↩</a>");
    }
}

internal sealed class FootnoteListRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteList>
{
    protected override void Write(BodyRenderer renderer, FootnoteList list)
    {
        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\"");
        renderer.WriteAttribute("aria-label", renderer.Body.Labels.Footnotes);
        renderer.WriteLine(">");
        renderer.WriteLine("<ol>");
        foreach (var note in list.OfType<FootnoteBlock>()) WriteNote(renderer, note);
        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }

    private static void WriteNote(BodyRenderer renderer, FootnoteBlock note)
    {
        renderer.Write($"<li id=\"fn:{note.Number}\">");
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(note);
        renderer.ImplicitParagraph = isImplicit;
        renderer.WriteLine("</li>");
    }
}
