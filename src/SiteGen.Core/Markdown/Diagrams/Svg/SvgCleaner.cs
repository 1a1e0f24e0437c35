using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>
/// Copies what a picture needs: shapes and texts, without scripts, links, and references to other files. Styles become
/// attributes.
/// </summary>
public static class SvgCleaner
{
    /// <summary>The greatest length of a picture.</summary>
    public const int MaxLength = 2_000_000;

    private const int MaxElements = 50_000;

    /// <param name="prefix">Put in front of every id, so that two pictures of a page do not share one.</param>
    /// <returns>Null for what is not a picture of a size that is known.</returns>
    public static InlineSvg? Clean(string svg, string prefix)
    {
        if (svg.Length > MaxLength) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            if (XDocument.Load(reader).Root is not { Name.LocalName: "svg" } root
                || SizeOf(root) is not var (width, height, box)
                || root.Descendants().Skip(MaxElements).Any())
                return null;
            var styles = SvgStyles.Parse(string.Join('\n', root.Descendants()
                .Where(static element => element.Name.LocalName == "style").Select(static style => style.Value)));
            var copy = new SvgCopy(prefix, styles);
            if (!copy.Root(root)) return null;
            var words = OneLine(copy.Words.ToString());
            return new InlineSvg(copy.Html.ToString(), box, width, height, words, copy.HasColours)
            {
                Title = TextOf(root, "title"),
                Description = TextOf(root, "desc"),
                HasPictures = root.Descendants().Any(static element => element.Name.LocalName is "image" or "img"),
            };
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static (int Width, int Height, string Box)? SizeOf(XElement root)
    {
        var box = ((string?)root.Attribute("viewBox") ?? "")
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length != 4) return null;
        var numbers = new double[4];
        for (var index = 0; index < 4; index++)
        {
            if (!double.TryParse(box[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
                return null;
        }
        if (numbers[2] is not (> 0 and < 100_000) || numbers[3] is not (> 0 and < 100_000)) return null;
        // Graphviz counts in points, and the others in pixels.
        var scale = ((string?)root.Attribute("width"))?.EndsWith("pt", StringComparison.Ordinal) == true ? 4.0 / 3 : 1;
        return ((int)Math.Ceiling(numbers[2] * scale), (int)Math.Ceiling(numbers[3] * scale), string.Join(' ', box));
    }

    /// <summary>Returns the title or description of the whole picture, which authors can write in Mermaid.</summary>
    private static string? TextOf(XElement root, string name) =>
        root.Attribute("aria-labelledby") is null && root.Attribute("aria-describedby") is null ? null
        : root.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim()
            is { Length: > 0 } text ? text : null;

    /// <summary>Returns a text with one space between its words.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
