using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>The part of a picture that has been copied.</summary>
internal sealed class SvgCopy(string prefix, SvgStyles styles)
{
    private const int MaxDepth = 64;

    private static readonly FrozenSet<string> Elements = Names(
        "svg g path polygon polyline rect circle ellipse line text tspan defs linearGradient radialGradient stop "
        + "marker mask clipPath pattern");

    /// <summary>The attributes that are no properties of style.</summary>
    private static readonly FrozenSet<string> Attributes = Names(
        "d points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform offset gradientUnits gradientTransform "
        + "markerWidth markerHeight markerUnits refX refY orient viewBox preserveAspectRatio id textLength "
        + "lengthAdjust maskUnits maskContentUnits clipPathUnits patternUnits patternContentUnits");

    private static readonly FrozenSet<string> Colours = Names("fill stroke stop-color");

    private readonly List<SvgElement> _ancestors = [];

    /// <summary>The number of elements around the place, also of those that are left out.</summary>
    private int _depth;

    public StringBuilder Html { get; } = new();

    public StringBuilder Words { get; } = new();

    public bool HasColours { get; private set; }

    /// <summary>Copies what is inside the outermost element, in a group with its properties.</summary>
    /// <returns>False when the picture is nested too deeply.</returns>
    public bool Root(XElement root)
    {
        var element = SvgElement.Of(root);
        var properties = styles.Of(element, []);
        if (properties.Count > 0)
        {
            Html.Append("<g");
            foreach (var (name, value) in properties) Property(name, value, "g");
            Html.Append('>');
        }
        _ancestors.Add(element);
        var isWhole = Nodes(root.Nodes());
        if (properties.Count > 0) Html.Append("</g>");
        return isWhole;
    }

    private bool Nodes(IEnumerable<XNode> nodes)
    {
        if (_depth == MaxDepth) return false;
        _depth++;
        foreach (var node in nodes)
        {
            if (node is XElement child && !Element(child)) return false;
            if (node is XText text && _ancestors[^1].Name is ("text" or "tspan")) Text(text.Value);
        }
        _depth--;
        return true;
    }

    /// <summary>
    /// Returns what is shown of an element <c>switch</c>: its first child, or the texts that say the same as its label
    /// of HTML.
    /// </summary>
    private static List<XElement> Chosen(XElement choice)
    {
        if (choice.Elements().FirstOrDefault() is not { } first) return [];
        var texts = first.Name.LocalName == "foreignObject"
            ? choice.Elements().Where(static one => one.Name.LocalName == "text").ToList() : [];
        return texts.Count > 0 ? texts : [first];
    }

    private bool Element(XElement source)
    {
        var name = source.Name.LocalName;
        if (name == "foreignObject")
        {
            Html.Append(HtmlLabel.Write(source));
            foreach (var line in HtmlLabel.Lines(source)) Words.Append(line).Append(' ');
            return true;
        }
        if (name == "a") return Nodes(source.Nodes());
        if (name == "switch") return Nodes(Chosen(source));
        if (!Elements.Contains(name)) return true;
        var element = SvgElement.Of(source);
        var properties = styles.Of(element, _ancestors);
        if (properties.GetValueOrDefault("display") == "none") return true;
        Html.Append('<').Append(name);
        CopyAttributes(element, properties);
        Html.Append('>');
        _ancestors.Add(element);
        var isWhole = Nodes(source.Nodes());
        _ancestors.RemoveAt(_ancestors.Count - 1);
        Html.Append("</").Append(name).Append('>');
        if (name == "text" || (name == "tspan" && element["dy"] is not null)) Words.Append(' ');
        return isWhole;
    }

    private void Text(string text)
    {
        Foundation.Html.Escape(text, Html);
        Words.Append(text);
    }

    private void CopyAttributes(SvgElement element, SortedDictionary<string, string> properties)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (!Attributes.Contains(name) || value.Length == 0) continue;
            // Programs write it on other elements too, where it means nothing.
            if (name == "viewBox" && element.Name is not ("svg" or "marker" or "pattern")) continue;
            Append(name, name == "id" ? prefix + value : value);
        }
        foreach (var (name, value) in properties) Property(name, value, element.Name);
    }

    private void Property(string name, string value, string element)
    {
        if (CssReferences.LeadOutside(value)) return;
        if (name == "font-family")
        {
            if (value.Contains("mono", StringComparison.OrdinalIgnoreCase)) Append(name, "var(--mono,monospace)");
            return;
        }
        if (value.Contains("url(", StringComparison.OrdinalIgnoreCase))
        {
            if (OwnReference(value) is { } reference) Append(name, reference);
            return;
        }
        // The colours of a mask are no colours but say what it lets through.
        if (Colours.Contains(name) && _ancestors.All(static one => one.Name != "mask"))
        {
            value = PictureColour.Of(value, element is "text" or "tspan");
            HasColours |= name != "stroke" && element is not ("text" or "tspan") && PictureColour.IsOwn(value);
        }
        Append(name, value);
    }

    /// <returns>Null for a value that refers to another file.</returns>
    private string? OwnReference(string value)
    {
        var inner = value.StartsWith("url(", StringComparison.Ordinal) && value.EndsWith(')')
            ? value[4..^1].Trim('"', '\'', ' ') : "";
        return inner.StartsWith('#') ? $"url(#{prefix}{inner[1..]})" : null;
    }

    private void Append(string name, string value)
    {
        Html.Append(' ').Append(name).Append("=\"");
        Foundation.Html.Escape(value, Html);
        Html.Append('"');
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
