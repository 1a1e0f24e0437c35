using System.Collections.Frozen;

namespace SiteGen.Markdown.RawHtml;

/// <summary>A part of an attribute's value: an address, or the text around addresses.</summary>
internal readonly record struct ValuePart(string Text, bool IsAddress);

/// <summary>Finds the addresses in attributes of raw HTML that lead to files and pages.</summary>
/// <remarks>Targets of forms are excluded, because they are not files.</remarks>
internal static class RawAddresses
{
    private static readonly FrozenSet<(string, string)> Single = new[]
    {
        ("a", "href"), ("area", "href"), ("link", "href"), ("img", "src"), ("source", "src"), ("video", "src"),
        ("video", "poster"), ("audio", "src"), ("track", "src"), ("iframe", "src"), ("embed", "src"),
        ("object", "data"), ("script", "src"), ("input", "src"), ("image", "href"), ("image", "xlink:href"),
        ("use", "href"), ("use", "xlink:href"), ("blockquote", "cite"), ("q", "cite"),
    }.ToFrozenSet();

    /// <returns>The value's parts in order; none when the attribute holds no address.</returns>
    public static IEnumerable<ValuePart> In(RawTag tag, RawAttribute attribute) =>
        attribute.Name is "srcset" or "imagesrcset" && tag.Name is "img" or "source" or "link"
            ? Candidates(attribute.Value)
        : Single.Contains((tag.Name, attribute.Name)) ? [new ValuePart(attribute.Value.Trim(), IsAddress: true)]
        : [];

    /// <summary>Splits a source set into its parts: addresses with a width or density, separated by commas.</summary>
    private static IEnumerable<ValuePart> Candidates(string value)
    {
        for (var at = 0; at < value.Length;)
        {
            var start = at;
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ',')) at++;
            if (at > start) yield return new ValuePart(value[start..at], IsAddress: false);
            start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at])) at++;
            // A comma at the end of an address separates it from the next; a comma within belongs to it.
            while (at > start && value[at - 1] == ',') at--;
            if (at > start) yield return new ValuePart(value[start..at], IsAddress: true);
            start = at;
            while (at < value.Length && value[at] != ',') at++;
            if (at > start) yield return new ValuePart(value[start..at], IsAddress: false);
        }
    }
}
