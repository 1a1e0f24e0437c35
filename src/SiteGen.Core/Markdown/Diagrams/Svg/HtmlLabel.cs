using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>A label that a program wrote as HTML inside a picture, as lines of text in the middle of its box.</summary>
internal static class HtmlLabel
{
    private const double LineHeight = 1.2;

    /// <summary>The width of a letter of the page's font in pixels, on average, at the usual size of 16.</summary>
    private const double LetterWidth = 7.4;

    private static readonly string[] Blocks =
        ["div", "p", "li", "ul", "ol", "pre", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

    /// <param name="box">The element <c>foreignObject</c>.</param>
    public static string Write(XElement box)
    {
        var (x, y, width, height) = (Of("x"), Of("y"), Of("width"), Of("height"));
        var lines = Lines(box).SelectMany(line => Wrapped(line, width)).ToList();
        if (lines.Count == 0) return "";
        var middle = Text(x + width / 2);
        var html = new StringBuilder("<text text-anchor=\"middle\" dominant-baseline=\"central\" fill=\"currentColor\"")
            .Append(" x=\"").Append(middle).Append("\" y=\"").Append(Text(y + height / 2)).Append("\">");
        for (var index = 0; index < lines.Count; index++)
        {
            var down = index == 0 ? LineHeight * (1 - lines.Count) / 2 : LineHeight;
            html.Append("<tspan x=\"").Append(middle).Append("\" dy=\"").Append(Text(down)).Append("em\">")
                .Append(Html.Escape(lines[index])).Append("</tspan>");
        }
        return html.Append("</text>").ToString();

        double Of(string name) =>
            double.TryParse((string?)box.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture,
                out var number) && double.IsFinite(number) ? number : 0;
    }

    /// <summary>Returns the lines of a label, without those that have no words.</summary>
    public static ImmutableArray<string> Lines(XElement box)
    {
        var text = new StringBuilder();
        Collect(box, text);
        return [.. text.ToString().Split('\n').Select(SvgCleaner.OneLine).Where(static line => line.Length > 0)];
    }

    private static void Collect(XElement element, StringBuilder text)
    {
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText words) text.Append(words.Value.Replace('\n', ' '));
            else if (node is XElement inner && Blocks.Contains(inner.Name.LocalName)) text.Append('\n');
        }
    }

    private static IEnumerable<string> Wrapped(string line, double width)
    {
        var letters = Math.Max(8, (int)(width / LetterWidth));
        for (; line.Length > letters && line.LastIndexOf(' ', letters) is > 0 and var space; line = line[(space + 1)..])
            yield return line[..space];
        yield return line;
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
