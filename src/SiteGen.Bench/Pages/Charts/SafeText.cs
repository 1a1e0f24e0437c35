using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>Names and words from data files, made fit to stand in a page.</summary>
public static class SafeText
{
    /// <summary>
    /// One line of at most <paramref name="limit"/> characters: white space and controls become single spaces, bidi
    /// controls and noncharacters go.
    /// </summary>
    /// <remarks>
    /// A bidi control in a label could make the value beside it read backwards; the order of right-to-left letters
    /// needs none.
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
            // A space that must not break stays one.
            kept.Append(isSpace && rune.Value is not (0xA0 or 0x202F) ? " " : rune.ToString());
            count++;
        }
        return kept.ToString().TrimEnd(' ');
    }

    /// <summary>Cleaned and escaped, for element content and attributes in quotes.</summary>
    public static string Markup(string? text, int limit) => Html.Escape(Clean(text, limit));

    private static string Cut(StringBuilder kept, int last) => kept.ToString(0, last).TrimEnd() + "…";

    private static bool IsDropped(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF
        || (rune.Value & 0xFFFE) == 0xFFFE
        || (rune.Value is >= 0xFFF9 and <= 0xFFFB)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse;
}
