using System.Text;

namespace SiteGen.Markdown.Limits;

/// <summary>Bounds on what is given to the parser, so that one page cannot hold up the others.</summary>
internal static class PageLimits
{
    /// <summary>In UTF-16 code units, with includes.</summary>
    public const int MaxLength = 4_000_000;

    /// <summary>
    /// How many of a sign one paragraph may have. Real text has tens; at twice as many the parser takes up to three
    /// seconds.
    /// </summary>
    private static readonly (string Sign, int MaxCount)[] Signs =
    [
        ("[", LowestMaxCount), ("<", LowestMaxCount), ("www.", LowestMaxCount), ("://", LowestMaxCount),
            ("{{", LowestMaxCount),
        ("*", 20_000), ("_", 20_000), ("~", 20_000), ("`", 20_000),
    ];

    private const int LowestMaxCount = 10_000;

    /// <returns>The line, from 0, of a paragraph with too many of a sign; null without one.</returns>
    public static (int LineIndex, string Sign, int MaxCount)? FindCrowded(string text)
    {
        if (text.Length <= LowestMaxCount) return null;
        Span<int> counts = stackalloc int[Signs.Length];
        var fence = new FenceTracker();
        var lineIndex = -1;
        var isRawHtml = false;
        var isStart = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            lineIndex++;
            if (fence.IsInside(line)) continue;
            if (line.IsWhiteSpace()) counts.Clear();
            else if (isStart) isRawHtml = line.TrimStart() is ['<', ..];
            isStart = line.IsWhiteSpace();
            if (Count(line, counts, isRawHtml) is { } crowded) return (lineIndex, crowded.Sign, crowded.MaxCount);
        }
        return null;
    }

    /// <summary>Halves of surrogate pairs, which no UTF-8 file has but an escape in YAML may bring.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0
            && index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index])) return Replaced(text);
        }
        return text;
    }

    private static (string Sign, int MaxCount)? Count(ReadOnlySpan<char> line, Span<int> counts, bool isRawHtml)
    {
        for (var index = 0; index < counts.Length; index++)
        {
            var (sign, maxCount) = Signs[index];
            // A drawing in raw HTML is full of tags, and is not parsed.
            if (isRawHtml && sign == "<") continue;
            counts[index] += line.Count(sign);
            if (counts[index] > maxCount) return Signs[index];
        }
        return null;
    }

    private static string Replaced(string text)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) replaced.Append(rune.ToString());
        return replaced.ToString();
    }
}
