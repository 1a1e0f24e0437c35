using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace SiteGen.Theming;

/// <summary>
/// Finds the address attribute, such as <c>href</c>, whose value is still open at the end of written markup.
/// </summary>
/// <remarks>Reads backwards from the end, so templates need no markup of their own for it.</remarks>
public static class AddressAttribute
{
    /// <summary>The maximum distance to the beginning of an attribute or its element, in characters.</summary>
    private const int MostLetters = 4_096;

    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "href", "src", "action", "formaction", "poster", "data", "cite", "background", "srcset", "imagesrcset",
        "xlink:href", "ping", "manifest", "codebase", "longdesc", "icon");

    /// <returns>
    /// The index at which the attribute's value begins; null if what comes next is not part of an address.
    /// </returns>
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
    /// Returns the address as a browser reads it: the part already written, and what comes next up to the end of the
    /// attribute.
    /// </summary>
    public static string Read(StringBuilder written, int start, string next)
    {
        var quote = start > 0 ? written[start - 1] : ' ';
        // Without quotes, a browser skips leading white space, so white space does not end the value here.
        var end = next.IndexOf(quote is '"' or '\'' ? quote : '>');
        return Decoded(written.ToString(start, written.Length - start) + (end < 0 ? next : next[..end]));
    }

    /// <summary>
    /// Returns true if an address is decided: whatever follows cannot change its scheme, but at most its path.
    /// </summary>
    public static bool IsDecided(string address) => address.AsSpan().IndexOfAny(":/?#") >= 0;

    /// <summary>Decodes the value of an attribute as a browser does.</summary>
    // Browsers decode these three; .NET does not.
    public static string Decoded(string attribute) => !attribute.Contains('&') ? attribute
        : WebUtility.HtmlDecode(attribute).Replace("&colon;", ":", StringComparison.Ordinal)
            .Replace("&Tab;", "", StringComparison.Ordinal).Replace("&NewLine;", "", StringComparison.Ordinal);

    /// <summary>
    /// Returns true if the value of an address attribute begins here: after its name and '=', in an element's tag.
    /// </summary>
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
