using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Headings;

/// <summary>Generates the heading ids of one page as GitHub does.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repetitions = new(StringComparer.Ordinal);

    /// <returns>False when the page has this id already.</returns>
    public bool Take(string id) => _taken.Add(id);

    /// <summary>Returns an id that is unique on the page: 'setup', 'setup-1', 'setup-2'.</summary>
    public string For(string text)
    {
        var id = IdOf(text);
        if (_taken.Add(id)) return id;
        var repetition = _repetitions.GetValueOrDefault(id);
        string candidate;
        do candidate = $"{id}-{++repetition}";
        while (!_taken.Add(candidate));
        _repetitions[id] = repetition;
        return candidate;
    }

    /// <summary>
    /// Converts a text to an id in lower case and NFC: letters and digits of every script, '_' and '-' are kept, spaces
    /// become '-', everything else is dropped.
    /// </summary>
    public static string IdOf(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var rune in UnicodeText.Normalized(text.Trim()).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) id.Append('-');
            else if (IsKept(rune)) id.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return id.Length == 0 ? "section" : id.ToString();
    }

    /// <summary>Returns true for invisible letters and marks: ids that differ only by them look the same.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsKept(Rune rune) => !IsInvisible(rune) && IsLetterOfId(rune);

    private static bool IsLetterOfId(Rune rune) =>
        rune.Value is '_' or '-' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.LetterNumber;
}
