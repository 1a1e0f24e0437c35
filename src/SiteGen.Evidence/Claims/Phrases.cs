using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Claims;

/// <summary>Puts a measured ratio into words, from its interval and never from the point estimate alone.</summary>
public static class Phrases
{
    /// <summary>The largest difference that is too small to notice, when the interval contains 1.</summary>
    private const double SmallestNamedDifference = 0.03;

    private const double TimesFrom = 2;

    public static string Of(RatioFinding found, EvidenceWords words) =>
        found.IsEnough ? Of(found.Quantity, found.Ratio, found.NoiseFloor, words) : words.Phrases.TooFew;

    public static string Of(Quantity quantity, RatioEstimate ratio, double noiseFloor, EvidenceWords words)
    {
        var (low, high) = DecidingInterval.Of(ratio, noiseFloor);
        if (low > 1) return More(quantity, low, high, words);
        if (high < 1) return Less(quantity, low, high, words);
        var most = Math.Max(1 / low, high) - 1;
        return most <= SmallestNamedDifference
            ? words.Phrases.NoDifference.With(("most", words.Numbers.Of(Digits.Percent(most, most, Rounding.Up))))
            : Unclear(quantity, low, high, words);
    }

    /// <summary>Describes a suite whose members disagree.</summary>
    /// <param name="equal">
    /// Members whose interval rules out a relevant difference; the interval of <paramref name="unclear"/> members does
    /// not.
    /// </param>
    public static string OfMembers(Quantity quantity, int less, int more, int equal, int unclear, EvidenceWords words)
    {
        var phrases = words.Phrases;
        var (lesser, greater) = quantity.IsCostOfTime() ? (phrases.MembersFaster, phrases.MembersSlower)
            : (phrases.MembersSmaller, phrases.MembersLarger);
        List<(MemberWords Words, int Count)> kinds =
            [(lesser, less), (greater, more), (phrases.MembersEqual, equal), (phrases.MembersUnclear, unclear)];
        kinds.RemoveAll(static kind => kind.Count == 0);
        return kinds is [var only]
            ? only.Words.All.With(only.Count)
            : phrases.Mixed.With(("members",
            string.Join(words.ListSeparator, kinds.Select(static kind => kind.Words.Some.With(kind.Count)))));
    }

    private static string More(Quantity quantity, double low, double high, EvidenceWords words)
    {
        var (more, times) = quantity switch
        {
            Quantity.Time or Quantity.Throughput => (words.Phrases.Slower, words.Phrases.TimesTheTime),
            Quantity.Memory => (words.Phrases.MoreMemory, words.Phrases.TimesTheMemory),
            Quantity.Size => (words.Phrases.Larger, words.Phrases.TimesTheSize),
            _ => (words.Phrases.More, words.Phrases.TimesAsMany),
        };
        return low >= TimesFrom ? times.With(Written(Digits.Times(low, high), words))
            : more.With(Written(Digits.Range(low - 1, high - 1), words));
    }

    private static string Less(Quantity quantity, double low, double high, EvidenceWords words) => quantity switch
    {
        Quantity.Memory => words.Phrases.LessMemory.With(Written(Digits.Range(1 - high, 1 - low), words)),
        Quantity.Size => words.Phrases.Smaller.With(Written(Digits.Range(1 - high, 1 - low), words)),
        Quantity.Count => words.Phrases.Fewer.With(Written(Digits.Range(1 - high, 1 - low), words)),
        _ when 1 / high >= TimesFrom =>
            words.Phrases.TimesAsFast.With(Written(Digits.Times(1 / high, 1 / low), words)),
        _ => words.Phrases.Faster.With(Written(Digits.Range(1 / high - 1, 1 / low - 1), words)),
    };

    private static string Unclear(Quantity quantity, double low, double high, EvidenceWords words)
    {
        return quantity.IsCostOfTime()
            ? words.Phrases.UnclearTime.With(("slower", Percent(high - 1)), ("faster", Percent(1 / low - 1)))
            : words.Phrases.UnclearMemory.With(("less", Percent(1 - low)), ("more", Percent(high - 1)));

        string Percent(double fraction) => words.Numbers.Of(Digits.Percent(fraction, high - low, Rounding.Up));
    }

    private static (string Low, string High) Written((string Low, string High) range, EvidenceWords words) =>
        (words.Numbers.Of(range.Low), words.Numbers.Of(range.High));
}

internal enum Rounding
{
    Down,
    Up,
    Nearest,
}

/// <summary>
/// Formats numbers with as many digits as an interval supports. Bounds are rounded outwards, and a number that does not
/// vary to the nearest; the culture is invariant.
/// </summary>
internal static class Digits
{
    /// <summary>Returns two fractions as percentages; they are equal when both round to the same number.</summary>
    public static (string Low, string High) Range(double low, double high) =>
        (Percent(low, high - low, Outwards(low, high, Rounding.Down)),
            Percent(high, high - low, Outwards(low, high, Rounding.Up)));

    public static (string Low, string High) Times(double low, double high)
    {
        var step = high - low >= 1 ? 1.0 : 0.1;
        return (Rounded(low, step, Outwards(low, high, Rounding.Down)),
            Rounded(high, step, Outwards(low, high, Rounding.Up)));
    }

    private static Rounding Outwards(double low, double high, Rounding rounding) =>
        low == high ? Rounding.Nearest : rounding;

    /// <param name="width">The width of the interval, as a fraction; it determines the rounding step.</param>
    public static string Percent(double fraction, double width, Rounding rounding) =>
        Rounded(fraction * 100, StepOf(width * 100), rounding);

    /// <summary>Returns one number whose last digit is the first that the interval leaves open.</summary>
    public static string Nearest(double value, (double Low, double High) interval)
    {
        var half = (interval.High - interval.Low) / 2;
        var decimals = half <= 0 ? 2 : Math.Clamp((int)-Math.Floor(Math.Log10(half)), 0, 3);
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string NearestPercent(double fraction, double width)
    {
        var step = StepOf(width * 100);
        return (Math.Round(fraction * 100 / step) * step)
            .ToString(step < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Returns the rounding step for a width in percent: 5 for wide intervals, 0.1 for narrow ones, otherwise 1.
    /// </summary>
    private static double StepOf(double width) => width >= 25 ? 5 : width >= 0.8 ? 1 : 0.1;

    private static string Rounded(double value, double step, Rounding rounding)
    {
        // 1.07 - 1 is slightly more than 0.07, and must not become 8 %.
        var steps = Math.Round(value / step, 6);
        var whole = rounding switch
        {
            Rounding.Up => Math.Ceiling(steps),
            Rounding.Down => Math.Floor(steps),
            _ => Math.Round(steps, MidpointRounding.AwayFromZero),
        };
        return Math.Round(whole * step, 1).ToString(step < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }
}
