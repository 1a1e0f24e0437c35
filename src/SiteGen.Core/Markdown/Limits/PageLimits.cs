using System.Text;

namespace SiteGen.Markdown.Limits;

/// <summary>Limits the input of the parser, so that one page cannot delay the others.</summary>
internal static class PageLimits
{
    /// <summary>The maximum length of a page with its includes, in UTF-16 code units.</summary>
    public const int MaxLength = 4_000_000;

    /// <summary>
    /// The maximum number of occurrences of a string in one paragraph. Real text has tens; at twice the limit the
    /// parser takes up to three seconds.
    /// </summary>
    private static readonly (string Sign, int MaxCount)[] Signs =
    [
        ("[", LowestMaxCount), ("<", LowestMaxCount), ("www.", LowestMaxCount), ("://", LowestMaxCount),
            ("{{", LowestMaxCount), ("$", LowestMaxCount),
        ("*", 20_000), ("_", 20_000), ("~", 20_000), ("`", 20_000),
    ];

    private const int LowestMaxCount = 10_000;

    /// <returns>The line, from 0, on which a paragraph exceeds a limit; null without one.</returns>
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

    /// <summary>Replaces lone surrogates, which UTF-8 files cannot contain but escapes in YAML can.</summary>
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
            // A drawing in raw HTML has many tags, but is not parsed.
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
