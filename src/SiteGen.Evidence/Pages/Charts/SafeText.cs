using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Makes names and texts from data files safe to show in a page.</summary>
public static class SafeText
{
    /// <summary>
    /// Returns one line of at most <paramref name="limit"/> characters. White space and control characters become
    /// single spaces; bidirectional controls, noncharacters and private-use characters are removed.
    /// </summary>
    /// <remarks>
    /// A bidirectional control in a label could reverse the value beside it. Right-to-left letters are shown in the
    /// correct order without one.
    /// </remarks>
    public static string Clean(string? text, int limit)
    {
        var kept = new StringBuilder();
        var (count, last) = (0, 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsDropped(rune)) continue;
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isSpace && (kept.Length == 0 || kept[^1] == ' ')) continue;
            if (count == limit) return Cut(kept, last);
            last = kept.Length;
            // Non-breaking spaces are kept.
            kept.Append(isSpace && rune.Value is not (0xA0 or 0x202F) ? " " : rune.ToString());
            count++;
        }
        return kept.ToString().TrimEnd(' ');
    }

    /// <summary>Cleans and escapes a text, for element content and quoted attributes.</summary>
    public static string Markup(string? text, int limit) => Html.Escape(Clean(text, limit));

    private static string Cut(StringBuilder kept, int last) => kept.ToString(0, last).TrimEnd() + "…";

    private static bool IsDropped(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF
        || (rune.Value & 0xFFFE) == 0xFFFE
        || (rune.Value is >= 0xFFF9 and <= 0xFFFB)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse;
}
