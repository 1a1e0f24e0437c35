using System.Globalization;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Claims;

public enum Quantity
{
    Time,
    Memory,
}

/// <summary>Words for a measured ratio, from its interval and never from the point alone.</summary>
public static class Phrases
{
    /// <summary>Within this of 1 and on both sides of it, nobody will notice.</summary>
    private const double SmallestNamedDifference = 0.03;

    private const double TimesFrom = 2;

    public static string Of(Quantity quantity, RatioEstimate ratio, double noiseFloor)
    {
        var (low, high) = VerdictRule.Effective(ratio, noiseFloor);
        if (low > 1) return More(quantity, low, high);
        if (high < 1) return Less(quantity, low, high);
        var most = Math.Max(1 / low, high) - 1;
        return most <= SmallestNamedDifference
            ? $"no measurable difference (within {Digits.Percent(most, most, Rounding.Up)} %)"
            : $"no clear difference (from {Between(quantity, low, high)})";
    }

    /// <summary>For a suite whose members disagree.</summary>
    /// <param name="equal">Whose interval shows that there is no difference that matters, unlike that of <paramref name="unclear"/> ones.</param>
    public static string OfMembers(Quantity quantity, int less, int more, int equal, int unclear)
    {
        var (lessWord, moreWord) = quantity == Quantity.Time ? ("faster", "slower") : ("smaller", "larger");
        var parts = new List<string>();
        if (less > 0) parts.Add($"{less} {lessWord}");
        if (more > 0) parts.Add($"{more} {moreWord}");
        if (equal > 0) parts.Add($"{equal} equal");
        if (unclear > 0) parts.Add($"{unclear} unclear");
        return parts.Count == 1 ? $"all {parts[0]}" : $"mixed: {string.Join(", ", parts)}";
    }

    private static string More(Quantity quantity, double low, double high)
    {
        var noun = quantity == Quantity.Time ? "time" : "memory";
        return low >= TimesFrom ? $"{Digits.Times(low, high)} times the {noun}" : $"{Digits.Range(low - 1, high - 1)} % {(quantity == Quantity.Time ? "slower" : "more memory")}";
    }

    private static string Less(Quantity quantity, double low, double high)
    {
        if (quantity == Quantity.Memory) return $"{Digits.Range(1 - high, 1 - low)} % less memory";
        return 1 / high >= TimesFrom ? $"{Digits.Times(1 / high, 1 / low)} times as fast" : $"{Digits.Range(1 / high - 1, 1 / low - 1)} % faster";
    }

    private static string Between(Quantity quantity, double low, double high) => quantity == Quantity.Time
        ? $"{Digits.Percent(high - 1, high - low, Rounding.Up)} % slower to {Digits.Percent(1 / low - 1, high - low, Rounding.Up)} % faster"
        : $"{Digits.Percent(1 - low, high - low, Rounding.Up)} % less to {Digits.Percent(high - 1, high - low, Rounding.Up)} % more";
}

internal enum Rounding
{
    Down,
    Up,
}

/// <summary>As many digits as an interval supports, bounds rounded outwards.</summary>
internal static class Digits
{
    /// <summary>Two fractions as percent: <c>8–12</c>, or <c>about 10</c> when both round to one number.</summary>
    public static string Range(double low, double high)
    {
        var (from, to) = (Percent(low, high - low, Rounding.Down), Percent(high, high - low, Rounding.Up));
        return from == to ? $"about {from}" : $"{from}–{to}";
    }

    public static string Times(double low, double high)
    {
        var step = high - low >= 1 ? 1.0 : 0.1;
        var (from, to) = (Rounded(low, step, Rounding.Down), Rounded(high, step, Rounding.Up));
        return from == to ? $"about {from}" : $"{from}–{to}";
    }

    /// <param name="width">Of the interval, as a fraction: decides the step.</param>
    public static string Percent(double fraction, double width, Rounding rounding) => Rounded(fraction * 100, StepOf(width * 100), rounding);

    /// <summary>One number: the last digit is the first that the interval leaves open.</summary>
    public static string Nearest(double value, (double Low, double High) interval)
    {
        var half = (interval.High - interval.Low) / 2;
        var decimals = half <= 0 ? 2 : Math.Clamp((int)-Math.Floor(Math.Log10(half)), 0, 3);
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string NearestPercent(double fraction, double width)
    {
        var step = StepOf(width * 100);
        return (Math.Round(fraction * 100 / step) * step).ToString(step < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }

    /// <summary>Whole numbers unless the interval is narrower than one, fives when it is wide.</summary>
    private static double StepOf(double width) => width >= 25 ? 5 : width >= 0.8 ? 1 : 0.1;

    private static string Rounded(double value, double step, Rounding rounding)
    {
        // 1.07 - 1 is a little more than 0.07, and must not become 8 %.
        var steps = Math.Round(value / step, 6);
        var whole = rounding == Rounding.Up ? Math.Ceiling(steps) : Math.Floor(steps);
        return Math.Round(whole * step, 1).ToString(step < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }
}
