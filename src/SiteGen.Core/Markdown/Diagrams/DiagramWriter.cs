using System.Globalization;
using System.Text;
using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Diagrams;

/// <summary>Writes code blocks with diagrams as pictures.</summary>
internal static class DiagramWriter
{
    /// <summary>The greatest length of the text in place of a picture that has no caption.</summary>
    private const int MaxLabelLength = 300;

    /// <summary>Returns true for the languages whose blocks are drawn.</summary>
    public static bool IsDrawn(string language) => language is "dot" or "graphviz";

    /// <param name="caption">Written below the picture; null for none.</param>
    public static void Write(
        BodyRenderer renderer, CodeBlock block, string source, string? caption, DiagramMemory drawings)
    {
        var location = renderer.At(block);
        var prefix = renderer.Body.NextDiagram();
        renderer.Body.HasDiagrams = true;
        renderer.EnsureLine();
        renderer.Write("<figure class=\"diagram\">");
        renderer.Body.Words.Say(source);
        renderer.Emit(new DeferredSegment(source, () => Draw(drawings, source, caption, prefix, location)));
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

    private static DeferredMarkup Draw(
        DiagramMemory drawings, string source, string? caption, string prefix, SourceLocation location)
    {
        var answer = drawings.Draw(source);
        if (answer.Svg is null)
        {
            // The source begins on the line below the fence.
            var place = answer.Line is { } line ? location with { Line = location.Line + line, Column = 1 } : location;
            return new DeferredMarkup(Code(source), answer.IsMissing ? DiagramProblems.NoTool()
                : DiagramProblems.Failed(place, answer.Message ?? ""));
        }
        return SvgCleaner.Clean(answer.Svg, prefix) is { } svg
            ? new DeferredMarkup(Picture(svg, caption), answer.Message is { } warning
                ? DiagramProblems.Warned(location, warning) : null)
            : new DeferredMarkup(Code(source), DiagramProblems.NotUsable(location));
    }

    private static string Picture(InlineSvg svg, string? caption)
    {
        var label = caption ?? (svg.Words.Length <= MaxLabelLength ? svg.Words : svg.Words[..MaxLabelLength] + "…");
        return new StringBuilder("<div class=\"diagram-scroll").Append(svg.HasColours ? " has-colours" : "")
            .Append("\" tabindex=\"0\"><svg role=\"img\" fill=\"currentColor\" aria-label=\"")
            .Append(Html.Escape(label))
            .Append(CultureInfo.InvariantCulture, $"\" width=\"{svg.Width}\" height=\"{svg.Height}\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"{Html.Escape(svg.ViewBox)}\">")
            .Append(svg.Content).Append("</svg></div>").ToString();
    }

    private static string Code(string source) =>
        $"<div class=\"code\" data-language=\"dot\"><pre tabindex=\"0\"><code>{Html.Escape(source)}</code></pre></div>";
}
