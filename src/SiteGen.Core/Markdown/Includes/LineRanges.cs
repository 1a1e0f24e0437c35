using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Markdown.Includes;

/// <summary>Line numbers of a code block, from 1: <c>3,5-7</c>.</summary>
internal sealed record LineRanges(ImmutableArray<(int First, int Last)> Ranges)
{
    public static LineRanges None { get; } = new([]);

    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>The highest line number; 0 without any.</summary>
    public int Last => Ranges.IsEmpty ? 0 : Ranges.Max(static range => range.Last);

    public bool Contains(int line)
    {
        foreach (var (first, last) in Ranges)
        {
            if (line >= first && line <= last) return true;
        }
        return false;
    }

    /// <returns>Null when the text is not a list of line numbers.</returns>
    public static LineRanges? Parse(string text)
    {
        var ranges = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', 2, StringSplitOptions.TrimEntries);
            if (!IsLine(ends[0], out var first) || !IsLine(ends[^1], out var last) || last < first) return null;
            ranges.Add((first, last));
        }
        return ranges.Count == 0 ? null : new LineRanges(ranges.ToImmutable());
    }

    private static bool IsLine(string text, out int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out line) && line > 0;
}
