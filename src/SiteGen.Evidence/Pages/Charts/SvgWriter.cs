using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>
/// Writes SVG in which x is a fraction of the width and y is in pixels of a reader whose text has the usual size.
/// </summary>
/// <remarks>
/// A viewBox would shrink the text of a wide chart on a phone and enlarge that of a narrow one on a large screen.
/// Percentages stretch only the plot: text, dots and strokes have the same size at every width. Heights are written
/// in rem, so that a chart grows with the text size that its reader has set. There is no inline
/// style, so that drawings work under the strictest content security policy.
/// All strokes of a style are one path, in a drawing of their own that is stretched without its strokes: a page with
/// ten charts would otherwise have a thousand more elements.
/// </remarks>
internal sealed class SvgWriter
{
    private readonly StringBuilder _head = new();
    private readonly StringBuilder _areas = new();
    private readonly StringBuilder _over = new(4096);
    private readonly StringBuilder _labels = new();
    private readonly List<(string Style, StringBuilder Path)> _strokes = [];
    private double _height;

    /// <param name="style">The classes besides <c>chart-svg</c>.</param>
    /// <param name="alternative">The text alternative of the chart, cleaned.</param>
    public void Open(string id, string style, string title, string alternative, double height)
    {
        _height = height;
        _head.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-svg {style}\" role=\"img\" "
            + $"aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" width=\"100%\" "
            + $"height=\"{Rem(height)}\" direction=\"ltr\">\n")
            .Append(CultureInfo.InvariantCulture,
            $"<title id=\"{id}-title\">{SafeText.Markup(title, ChartText.TitleLimit)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{Html.Escape(alternative)}</desc>\n");
    }

    /// <summary>Ends the drawing: what lies behind everything comes first, the text last.</summary>
    public Html Close() => new(
        $"{_head}{Strokes(IsGround)}{_areas}{Strokes(static style => !IsGround(style))}{_over}{_labels}</svg>");

    public void Line(string style, double fromX, double fromY, double toX, double toY) => PathOf(style).Append(
        CultureInfo.InvariantCulture,
        $"M{Percent(fromX)} {fromY:0.##}L{Percent(toX)} {toY:0.##}");

    /// <summary>Draws a dot as the round end of a stroke that has no length.</summary>
    public void Speck(string style, double x, double y) => PathOf(style).Append(
        CultureInfo.InvariantCulture, $"M{Percent(x)} {y:0.##}h0");

    public void Rect(string style, double fromX, double y, double toX, double height) => _areas
        .Append(CultureInfo.InvariantCulture,
        $"<rect class=\"{style}\" x=\"{Percent(fromX)}%\" y=\"{Rem(y)}\" "
        + $"width=\"{Percent(Math.Max(toX - fromX, 0))}%\" height=\"{Rem(height)}\"/>\n");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="shift">The offset to the right of x, in pixels.</param>
    public void Text(string style, double x, double y, string text, string anchor = "start", double shift = 0) =>
        Text(_over, style, x, y, text, anchor, shift);

    /// <summary>Writes a text of a row, which is beside the plot where there is room.</summary>
    public void Label(string style, double x, double y, string text, string anchor = "start") =>
        Text(_labels, style, x, y, text, anchor, 0);

    /// <summary>Draws a path in pixels around a point.</summary>
    public void Shape(string style, double x, double y, string path) => _over
        .Append(CultureInfo.InvariantCulture,
        $"<svg class=\"chart-at\" x=\"{Percent(x)}%\" y=\"{Rem(y)}\" width=\"1rem\" height=\"1rem\" "
        + $"viewBox=\"0 0 16 16\"><path class=\"{style}\" d=\"{path}\"/></svg>\n");

    private static void Text(
        StringBuilder markup, string style, double x, double y, string text, string anchor, double shift) => markup
        .Append(CultureInfo.InvariantCulture,
        $"<text class=\"{style}\" x=\"{Percent(x)}%\" "
        + $"y=\"{Rem(y)}\"{(shift == 0 ? "" : $" dx=\"{Rem(shift)}\"")}"
        + $"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>")
        .Append(Html.Escape(text)).Append("</text>\n");

    private StringBuilder PathOf(string style)
    {
        var known = _strokes.FindIndex(stroke => stroke.Style == style);
        if (known < 0) _strokes.Add((style, new StringBuilder()));
        return _strokes[known < 0 ? ^1 : known].Path;
    }

    private string Strokes(Func<string, bool> belongs)
    {
        var paths = _strokes.Where(stroke => belongs(stroke.Style)).Select(static stroke =>
            $"<path class=\"{stroke.Style}\" vector-effect=\"non-scaling-stroke\" d=\"{stroke.Path}\"/>\n").ToList();
        return paths.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 100 {_height:0.##}\" preserveAspectRatio=\"none\" width=\"100%\" "
            + $"height=\"{Rem(_height)}\" overflow=\"visible\">\n{string.Concat(paths)}</svg>\n");
    }

    /// <summary>Returns true for what lies behind bars and boxes.</summary>
    private static bool IsGround(string style) =>
        style is "chart-grid" or "chart-reference" or "chart-notch" or "chart-ideal";

    private static string Rem(double pixels) =>
        (pixels / 16).ToString("0.###", CultureInfo.InvariantCulture) + "rem";

    private static string Percent(double fraction) => (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
