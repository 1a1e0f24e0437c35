using System.Globalization;
using System.Text;
using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Diagrams.Svg;

namespace SiteGen.Markdown.Diagrams;

/// <summary>Writes code blocks with diagrams as pictures.</summary>
internal static class DiagramWriter
{
    /// <summary>The greatest length of a text that stands in for a picture.</summary>
    private const int MaxLabelLength = 300;

    /// <param name="caption">Written below the picture; null for none.</param>
    public static void Write(
        BodyRenderer renderer, CodeBlock block, string source, string? caption, DiagramMemory drawings,
        DiagramKind kind)
    {
        var place = new Place(kind, renderer.At(block), renderer.Body.NextDiagram());
        renderer.Body.Parts.Add(BodyParts.Diagrams);
        renderer.EnsureLine();
        renderer.Write("<figure class=\"diagram\">");
        renderer.Body.Words.Say(source);
        renderer.Emit(new DeferredSegment(source, () => Draw(drawings, source, caption, place)));
        if (caption is not null)
        {
            renderer.Body.Words.Break();
            renderer.Write("<figcaption>");
            renderer.WriteWords(caption);
            renderer.Write("</figcaption>");
        }
        renderer.Write("</figure>");
        renderer.EnsureLine();
    }

    private static DeferredMarkup Draw(DiagramMemory drawings, string source, string? caption, Place place)
    {
        var (kind, location, prefix) = place;
        var answer = drawings.Draw(kind, source);
        if (answer.Svg is null)
        {
            // The source begins on the line below the fence.
            var at = answer.Line is { } line ? location with { Line = location.Line + line, Column = 1 } : location;
            return new DeferredMarkup(Code(kind, source), answer.IsMissing ? DiagramProblems.Missing(kind, answer)
                : DiagramProblems.Failed(kind, at, answer));
        }
        if (SvgCleaner.Clean(answer.Svg, prefix) is not { } svg)
            return new DeferredMarkup(Code(kind, source), DiagramProblems.NotUsable(kind, location));
        return new DeferredMarkup(Picture(svg, caption, prefix),
            answer.Message is { } warning ? DiagramProblems.Warned(kind, location, warning)
            : svg.HasPictures ? DiagramProblems.LeftOut(kind, location) : null);
    }

    /// <summary>Writes a picture with its name, and with a description if it has one besides.</summary>
    private static string Picture(InlineSvg svg, string? caption, string prefix)
    {
        var name = caption ?? svg.Title;
        var description = svg.Description ?? (name is null ? null : svg.Words);
        var html = new StringBuilder("<div class=\"diagram-scroll").Append(svg.HasColours ? " has-colours" : "")
            .Append("\" tabindex=\"0\"><svg role=\"img\" fill=\"currentColor\" aria-label=\"")
            .Append(Html.Escape(Shortened(name ?? svg.Words))).Append('"');
        if (description is { Length: > 0 }) html.Append(" aria-describedby=\"").Append(prefix).Append("about\"");
        html.Append(CultureInfo.InvariantCulture, $" width=\"{svg.Width}\" height=\"{svg.Height}\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"{Html.Escape(svg.ViewBox)}\">");
        if (description is { Length: > 0 })
        {
            html.Append("<desc id=\"").Append(prefix).Append("about\">").Append(Html.Escape(Shortened(description)))
                .Append("</desc>");
        }
        return html.Append(svg.Content).Append("</svg></div>").ToString();
    }

    private static string Shortened(string text) =>
        text.Length <= MaxLabelLength ? text
        : text[..(char.IsHighSurrogate(text[MaxLabelLength - 1]) ? MaxLabelLength - 1 : MaxLabelLength)] + "…";

    private static string Code(DiagramKind kind, string source) =>
        $"<div class=\"code\" data-language=\"{kind.Language}\"><pre tabindex=\"0\"><code>{Html.Escape(source)}</code>"
        + "</pre></div>";

    /// <summary>Which picture of the page a block becomes.</summary>
    /// <param name="Prefix">Begins every id of the picture.</param>
    private sealed record Place(DiagramKind Kind, SourceLocation Location, string Prefix);
}
