using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Attributes;

/// <summary>
/// What an author wrote in braces: <c>{#id .class lang=de}</c>. Where it belongs is found once the page is read.
/// </summary>
/// <param name="written">With its braces.</param>
internal sealed class AttributesInline(List<KeyValuePair<string, string>> attributes, string written) : LeafInline
{
    /// <summary>Names in lower case; "id" and "class" for '#' and '.'.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = attributes;

    public string Written { get; } = written;
}
