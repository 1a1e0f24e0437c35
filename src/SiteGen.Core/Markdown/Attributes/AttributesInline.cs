using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Attributes;

/// <summary>
/// Attributes in braces: <c>{#id .class lang=de}</c>. Their target is determined when the whole page is parsed.
/// </summary>
/// <param name="written">The source text, including the braces.</param>
internal sealed class AttributesInline(List<KeyValuePair<string, string>> attributes, string written) : LeafInline
{
    /// <summary>The attributes, with names in lower case; '#' is stored as "id" and '.' as "class".</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = attributes;

    public string Written { get; } = written;
}
