using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>The target of a link, split into its parts and percent-decoded.</summary>
/// <param name="Path">"" for a link into the same page.</param>
/// <param name="Query">With its '?', or "".</param>
/// <param name="Fragment">Without its '#', or "".</param>
public sealed record LinkTarget(string Written, string Path, string Query, string Fragment, SourceLocation Location)
{
    public static LinkTarget Of(LinkReference link)
    {
        var rest = link.Target;
        var fragment = Cut(ref rest, '#');
        var query = Cut(ref rest, '?');
        return new LinkTarget(link.Target, Uri.UnescapeDataString(rest), query.Length == 0 ? "" : "?" + query,
            Uri.UnescapeDataString(fragment), link.Location);
    }

    /// <summary>Returns the target of a setting or a field, which is written like a link.</summary>
    /// <returns>Null for an external address.</returns>
    public static LinkTarget? Of(Located<string> written) =>
        written.Value.StartsWith("//", StringComparison.Ordinal)
            || (written.Value.AsSpan().IndexOfAny(":/?#") is >= 0 and var end && written.Value[end] == ':') ? null
        : Of(new LinkReference(written.Value, IsImage: false, written.Location));

    /// <summary>The query and fragment in the form that an address needs.</summary>
    public string Suffix => Query + (Fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(Fragment));

    private static string Cut(ref string text, char mark)
    {
        var index = text.IndexOf(mark);
        if (index < 0) return "";
        var tail = text[(index + 1)..];
        text = text[..index];
        return tail;
    }
}
