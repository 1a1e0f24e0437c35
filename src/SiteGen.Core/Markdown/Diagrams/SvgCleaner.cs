using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Markdown.Diagrams;

/// <summary>A picture that can be part of a page.</summary>
/// <param name="Content">What is inside the element <c>svg</c>.</param>
/// <param name="Width">In pixels of CSS.</param>
/// <param name="Words">The texts of the picture, in its order.</param>
/// <param name="HasColours">True when shapes are filled with colours, on which only dark words can be read.</param>
public sealed record InlineSvg(
    string Content, string ViewBox, int Width, int Height, string Words, bool HasColours);

/// <summary>
/// Copies what a picture needs: shapes and texts, without scripts, styles, links, and references to other files.
/// </summary>
/// <remarks>Black becomes the colour of the text around the picture, so that it follows the colour scheme.</remarks>
public static class SvgCleaner
{
    /// <summary>The greatest length of a picture.</summary>
    public const int MaxLength = 2_000_000;

    private const int MaxDepth = 64;

    private static readonly FrozenSet<string> Elements = Names(
        "g path polygon polyline rect circle ellipse line text tspan defs linearGradient radialGradient stop marker");

    /// <summary>Elements whose children are kept without them.</summary>
    private static readonly FrozenSet<string> Unwrapped = Names("a");

    private static readonly FrozenSet<string> Attributes = Names(
        "d points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform fill stroke stroke-width "
        + "stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity fill-opacity opacity text-anchor font-size "
        + "font-weight font-style text-decoration dominant-baseline offset stop-color stop-opacity gradientUnits "
        + "gradientTransform markerWidth markerHeight refX refY orient viewBox id textLength lengthAdjust");

    /// <param name="prefix">Put in front of every id, so that two pictures of a page do not share one.</param>
    /// <returns>Null for what is not a picture of a size that is known.</returns>
    public static InlineSvg? Clean(string svg, string prefix)
    {
        if (svg.Length > MaxLength) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            reader.MoveToContent();
            if (reader.LocalName != "svg" || SizeOf(reader) is not var (width, height, box)) return null;
            var copy = new Copy(prefix);
            copy.Children(reader, 0);
            return new InlineSvg(copy.Html.ToString(), box, width, height, copy.Words.ToString().Trim(),
                copy.HasColours);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static (int Width, int Height, string Box)? SizeOf(XmlReader reader)
    {
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length != 4) return null;
        var numbers = new double[4];
        for (var index = 0; index < 4; index++)
        {
            if (!double.TryParse(box[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
                return null;
        }
        if (numbers[2] is not (> 0 and < 100_000) || numbers[3] is not (> 0 and < 100_000)) return null;
        // Graphviz counts in points.
        return ((int)Math.Ceiling(numbers[2] * 4 / 3), (int)Math.Ceiling(numbers[3] * 4 / 3), string.Join(' ', box));
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The part of a picture that has been copied.</summary>
    private sealed class Copy(string prefix)
    {
        public StringBuilder Html { get; } = new();

        public StringBuilder Words { get; } = new();

        public bool HasColours { get; private set; }

        /// <summary>Copies what is inside the element at which the reader stands.</summary>
        public void Children(XmlReader reader, int depth)
        {
            if (reader.IsEmptyElement || depth > MaxDepth) return;
            var end = reader.Depth;
            while (reader.Read() && reader.Depth > end)
            {
                if (reader.NodeType == XmlNodeType.Element) Element(reader, depth);
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) Text(reader.Value);
            }
        }

        private void Element(XmlReader reader, int depth)
        {
            var name = reader.LocalName;
            if (Unwrapped.Contains(name)) Children(reader, depth + 1);
            else if (!Elements.Contains(name)) new Copy(prefix).Children(reader, depth + 1);
            else
            {
                Html.Append('<').Append(name);
                CopyAttributes(reader, name);
                Html.Append('>');
                Children(reader, depth + 1);
                Html.Append("</").Append(name).Append('>');
                if (name == "text") Words.Append(' ');
            }
        }

        private void Text(string text)
        {
            Foundation.Html.Escape(text, Html);
            Words.Append(text);
        }

        private void CopyAttributes(XmlReader reader, string element)
        {
            if (!reader.MoveToFirstAttribute()) return;
            do
            {
                var name = reader.Name;
                if (!Attributes.Contains(name) || Value(name, reader.Value) is not { } value) continue;
                HasColours |= name == "fill" && element != "text" && value is not ("none" or "currentColor"
                    or "transparent");
                Html.Append(' ').Append(name).Append("=\"").Append(Foundation.Html.Escape(value)).Append('"');
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        /// <returns>Null for a value that refers to another file.</returns>
        private string? Value(string name, string value)
        {
            if (name == "id") return prefix + value;
            if (name is "fill" or "stroke" or "stop-color" && value is "black" or "#000000") return "currentColor";
            if (CssReferences.LeadOutside(value)) return null;
            if (!value.Contains("url(", StringComparison.OrdinalIgnoreCase)) return value;
            return value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')')
                ? $"url(#{prefix}{value[5..]}" : null;
        }
    }
}
