using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>Writes SVG in which x is a fraction of the width and y is in pixels.</summary>
/// <remarks>
/// A viewBox would shrink the text of a wide chart on a phone and enlarge that of a narrow one on a large screen.
/// Percentages stretch only the plot: text, dots and strokes have the same size at every width. There is no inline
/// style, so that drawings work under the strictest content security policy.
/// </remarks>
internal sealed class SvgWriter
{
    private readonly StringBuilder _markup = new(8192);

    /// <param name="style">The classes besides <c>chart-svg</c>.</param>
    /// <param name="alternative">The text alternative of the chart, cleaned.</param>
    public void Open(string id, string style, string title, string alternative, double height) => _markup
        .Append(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-svg {style}\" role=\"img\" "
        + $"aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" width=\"100%\" height=\"{height:0.##}\" "
        + $"direction=\"ltr\">\n")
        .Append(CultureInfo.InvariantCulture,
        $"<title id=\"{id}-title\">{SafeText.Markup(title, ChartText.TitleLimit)}</title>\n")
        .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{Html.Escape(alternative)}</desc>\n");

    public Html Close() => new(_markup.Append("</svg>").ToString());

    public void Line(string style, double fromX, double fromY, double toX, double toY) => _markup
        .Append(CultureInfo.InvariantCulture,
        $"<line class=\"{style}\" x1=\"{Percent(fromX)}%\" y1=\"{fromY:0.##}\" x2=\"{Percent(toX)}%\" "
        + $"y2=\"{toY:0.##}\"/>\n");

    public void Rect(string style, double fromX, double y, double toX, double height) => _markup
        .Append(CultureInfo.InvariantCulture,
        $"<rect class=\"{style}\" x=\"{Percent(fromX)}%\" y=\"{y:0.##}\" "
        + $"width=\"{Percent(Math.Max(toX - fromX, 0))}%\" height=\"{height:0.##}\"/>\n");

    public void Dot(string style, double x, double y, double radius) => _markup
        .Append(CultureInfo.InvariantCulture,
        $"<circle class=\"{style}\" cx=\"{Percent(x)}%\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"/>\n");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="shift">The offset to the right of x, in pixels.</param>
    public void Text(string style, double x, double y, string text, string anchor = "start", double shift = 0) =>
        _markup
        .Append(CultureInfo.InvariantCulture,
        $"<text class=\"{style}\" x=\"{Percent(x)}%\" "
        + $"y=\"{y:0.##}\"{(shift == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" dx=\"{shift:0.##}\""))} "
        + $"text-anchor=\"{anchor}\">")
        .Append(Html.Escape(text)).Append("</text>\n");

    /// <summary>Draws a path in pixels around a point.</summary>
    public void Shape(string style, double x, double y, string path) => _markup
        .Append(CultureInfo.InvariantCulture,
        $"<svg class=\"chart-at\" x=\"{Percent(x)}%\" y=\"{y:0.##}\" overflow=\"visible\"><path class=\"{style}\" "
        + $"d=\"{path}\"/></svg>\n");

    private static string Percent(double fraction) => (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
