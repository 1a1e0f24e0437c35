using System.Collections.Immutable;
using System.Xml.Linq;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>The name and the attributes of an element, which selectors look at.</summary>
internal sealed record SvgElement(string Name, ImmutableArray<(string Name, string Value)> Attributes)
{
    public ImmutableArray<string> Classes { get; } =
        [.. (Find(Attributes, "class") ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    public string? this[string name] => Find(Attributes, name);

    /// <summary>Takes the attributes without a namespace.</summary>
    public static SvgElement Of(XElement element) => new(element.Name.LocalName,
    [
        .. element.Attributes()
            .Where(static one => one.Name.Namespace == XNamespace.None && !one.IsNamespaceDeclaration)
            .Select(static one => (one.Name.LocalName, one.Value)),
    ]);

    private static string? Find(ImmutableArray<(string Name, string Value)> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name) return attribute.Value;
        }
        return null;
    }
}
