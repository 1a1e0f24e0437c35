namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>The characters with which a match of a pattern can begin. It may name too many, never too few.</summary>
/// <param name="Low">The characters 0 to 63, one bit each.</param>
/// <param name="High">The characters 64 to 127.</param>
/// <param name="HasOthers">Whether a match can begin with a character that is not ASCII.</param>
/// <param name="CanBeEmpty">Whether it can match without a character: then any position is possible.</param>
/// <param name="IsAtStart">Whether it matches at the start of a line only.</param>
internal readonly record struct FirstChars(ulong Low, ulong High, bool HasOthers, bool CanBeEmpty, bool IsAtStart)
{
    /// <summary>No character: what the end of an empty pattern is.</summary>
    public static FirstChars Nothing => new(0, 0, false, CanBeEmpty: true, IsAtStart: false);

    public static FirstChars Any => new(~0UL, ~0UL, true, CanBeEmpty: false, IsAtStart: false);

    /// <summary>Says nothing about where a match is possible.</summary>
    public static FirstChars Unknown => Any with { CanBeEmpty = true };

    public static FirstChars Of(char value) => value switch
    {
        < '\u0040' => new(1UL << value, 0, false, false, false),
        < '\u0080' => new(0, 1UL << (value - 64), false, false, false),
        _ => new(0, 0, true, false, false),
    };

    public static FirstChars Of(string values) =>
        values.Aggregate(Nothing with { CanBeEmpty = false }, static (all, value) => all.Or(Of(value)));

    public static FirstChars Range(char first, char last)
    {
        var result = Nothing with { CanBeEmpty = false, HasOthers = last >= 128 };
        for (var value = first; value <= last && value < 128; value++) result = result.Or(Of(value));
        return result;
    }

    public FirstChars Or(FirstChars other) => new(
        Low | other.Low, High | other.High, HasOthers || other.HasOthers, CanBeEmpty || other.CanBeEmpty,
        IsAtStart && other.IsAtStart);

    /// <summary>Returns the characters that are not in this set; others than ASCII always may be.</summary>
    public FirstChars Not() => new(~Low, ~High, true, false, false);

    /// <summary>Adds the other case of letters, and letters that are equal to them without regard to case.</summary>
    public FirstChars IgnoringCase()
    {
        const ulong letters = 0x07FF_FFFE;
        var (upper, lower) = (High & letters, (High >> 32) & letters);
        var both = upper | lower;
        return this with { High = High | both | (both << 32), HasOthers = HasOthers || both != 0 };
    }

    /// <returns>The first position where a match can begin, and <paramref name="until"/> if there is none.</returns>
    public int Next(ReadOnlySpan<char> text, int from, int until)
    {
        if (IsAtStart && from > 0) return until;
        for (var index = from; index < until; index++) if (Contains(text[index])) return index;
        return until;
    }

    private bool Contains(char value) => value switch
    {
        < '\u0040' => ((Low >> value) & 1) != 0,
        < '\u0080' => ((High >> (value - 64)) & 1) != 0,
        _ => HasOthers,
    };
}
