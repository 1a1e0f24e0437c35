using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace SiteGen.Theming;

/// <summary>Finds the attribute for an address, such as <c>href</c>, that written markup ends in.</summary>
/// <remarks>Reads backwards from the end, so that templates need no markup of their own for it.</remarks>
internal static class AddressAttribute
{
    /// <summary>How far back an attribute or its element may begin.</summary>
    private const int MostLetters = 4_096;

    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "href", "src", "action", "formaction", "poster", "data", "cite", "background", "srcset", "imagesrcset",
        "xlink:href", "ping", "manifest", "codebase", "longdesc", "icon");

    /// <returns>Where the attribute's value begins; null when what comes next belongs to no address.</returns>
    public static int? StartOfValue(StringBuilder written)
    {
        var end = Math.Max(0, written.Length - MostLetters);
        var (hasSpace, hasApostrophe) = (false, false);
        for (var index = written.Length - 1; index >= end; index--)
        {
            switch (written[index])
            {
                case '<' or '>':
                    return null;
                case '"':
                    return IsOpened(written, index) ? index + 1 : null;
                case '\'' when IsOpened(written, index):
                    return hasApostrophe ? null : index + 1;
                case '\'':
                    hasApostrophe = true;
                    break;
                case '=' when !hasSpace && IsOpened(written, index + 1):
                    return index + 1;
                case <= ' ':
                    hasSpace = true;
                    break;
            }
        }
        return null;
    }

    /// <summary>
    /// The address as a browser reads it: what was written of it before, and what comes next up to the end of the
    /// attribute.
    /// </summary>
    public static string Read(StringBuilder written, int start, string next)
    {
        var quote = start > 0 ? written[start - 1] : ' ';
        // Without quotes a browser skips white space first, so that does not end it here.
        var end = next.IndexOf(quote is '"' or '\'' ? quote : '>');
        return Decoded(written.ToString(start, written.Length - start) + (end < 0 ? next : next[..end]));
    }

    /// <summary>
    /// Whether an address decides by itself where it leads: whatever follows changes its path at most.
    /// </summary>
    public static bool IsDecided(string address) => address.AsSpan().IndexOfAny(":/?#") >= 0;

    /// <summary>An address as a browser reads it out of an attribute.</summary>
    // .NET does not decode these three, and browsers do.
    internal static string Decoded(string attribute) => !attribute.Contains('&') ? attribute
        : WebUtility.HtmlDecode(attribute).Replace("&colon;", ":", StringComparison.Ordinal)
            .Replace("&Tab;", "", StringComparison.Ordinal).Replace("&NewLine;", "", StringComparison.Ordinal);

    /// <summary>Whether the value of an address begins here: after its name and '=', in an element's tag.</summary>
    private static bool IsOpened(StringBuilder written, int index)
    {
        var end = SkipSpace(written, index - 1);
        if (end < 0 || written[end] != '=') return false;
        end = SkipSpace(written, end - 1);
        var start = end;
        while (start >= 0 && (char.IsAsciiLetter(written[start]) || written[start] is ':' or '-')) start--;
        return end - start is > 0 and < 20 && Names.Contains(written.ToString(start + 1, end - start))
            && IsInTag(written, start);
    }

    private static bool IsInTag(StringBuilder written, int index)
    {
        if (index < 0 || written[index] is not (<= ' ' or '/' or '"' or '\'')) return false;
        for (var end = Math.Max(0, index - MostLetters); index >= end; index--)
        {
            if (written[index] == '>') return false;
            if (written[index] == '<') return char.IsAsciiLetter(written[index + 1]);
        }
        return false;
    }

    private static int SkipSpace(StringBuilder written, int index)
    {
        while (index >= 0 && written[index] <= ' ') index--;
        return index;
    }
}
