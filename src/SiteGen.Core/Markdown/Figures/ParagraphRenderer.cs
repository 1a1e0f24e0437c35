using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Links;

namespace SiteGen.Markdown.Figures;

/// <summary>
/// Writes paragraphs. Placeholders alone (shortcodes, live charts) and one image with a caption get no
/// <c>&lt;p&gt;</c>.
/// </summary>
internal sealed class ParagraphRenderer : MarkdownObjectRenderer<BodyRenderer, ParagraphBlock>
{
    protected override void Write(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        // A line '[!NOTE]' leaves an empty paragraph when a blank line follows it.
        if (paragraph.Inline?.FirstChild is null) return;
        if (renderer.ImplicitParagraph) renderer.WriteLeafInline(paragraph);
        else if (HoleWriting.HolesAlone(paragraph.Inline).ToList() is { Count: > 0 } holes) WriteHoles(renderer, holes);
        else if (CaptionedImage(paragraph) is { } image) WriteFigure(renderer, image);
        else WriteParagraph(renderer, paragraph);
    }

    private static void WriteParagraph(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        renderer.EnsureLine();
        renderer.Write("<p").WriteAttributes(paragraph).Write('>');
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }

    private static void WriteHoles(BodyRenderer renderer, List<Hole> holes)
    {
        renderer.EnsureLine();
        foreach (var hole in holes)
        {
            renderer.WriteHole(hole, isBlock: true);
            renderer.WriteLine();
        }
    }

    private static LinkInline? CaptionedImage(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } image }
            ? image : null;

    private static void WriteFigure(BodyRenderer renderer, LinkInline image)
    {
        renderer.EnsureLine();
        renderer.Write("<figure class=\"figure\">");
        ImageWriter.Write(renderer, image, hasTitle: false);
        renderer.Write("<figcaption>");
        TargetWriter.WriteTitleText(renderer, image);
        renderer.WriteLine("</figcaption></figure>");
    }
}
