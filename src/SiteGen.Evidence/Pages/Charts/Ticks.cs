using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Chooses round numbers on an axis, in ascending order.</summary>
public static class Ticks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    private static readonly double[][] Decades = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];

    /// <summary>
    /// Returns the multiples of a step: the smallest of 1, 2, 2.5 and 5 times a power of ten that gives no more than
    /// <paramref name="most"/> of them.
    /// </summary>
    public static ImmutableArray<double> Linear(double low, double high, int most)
    {
        Require(low, high, most);
        var span = high - low;
        if (span < 1e-300 || span <= Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12) return [low];
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / most)));
        var step = Steps.Select(factor => factor * power).First(step => Multiples(low, high, step).Count <= most);
        return [.. Range(low, high, step)];
    }

    /// <summary>
    /// Returns ticks for a logarithmic axis: those of a linear axis when the ends differ less than threefold, otherwise
    /// numbers such as 1, 2 and 5 in each decade.
    /// </summary>
    public static ImmutableArray<double> Ratio(double low, double high, int most)
    {
        Require(low, high, most);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
        if (high / low < 3) return Linear(low, high, most);
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Floor(Math.Log10(high)));
        foreach (var factors in Decades)
        {
            ImmutableArray<double> ticks =
                [.. WithinDecades(first, last, factors).Where(tick => low <= tick && tick <= high)];
            if (ticks.Length <= most) return ticks;
        }
        var every = (last - first + most) / most;
        return [.. Enumerable.Range(first, last - first + 1).Where(decade => decade % every == 0).Select(Power)
            .Where(tick => low <= tick && tick <= high)];
    }

    /// <summary>Returns the number of decimals that all ticks need, at most 6.</summary>
    public static int Decimals(ImmutableArray<double> ticks) => ticks.IsEmpty ? 0 : ticks.Max(Decimals);

    private static int Decimals(double tick)
    {
        for (var decimals = 0; decimals < 6; decimals++)
        {
            if (Math.Abs(Math.Round(tick, decimals) - tick) <= Math.Abs(tick) * 1e-9) return decimals;
        }
        return 6;
    }

    private static IEnumerable<double> WithinDecades(int first, int last, double[] factors) =>
        from decade in Enumerable.Range(first, last - first + 1)
        from factor in factors
        select decade >= 0 ? factor * Power(decade) : factor / Power(-decade);

    private static double Power(int decade) => double.Parse($"1e{decade}", CultureInfo.InvariantCulture);

    private static (double First, long Count) Multiples(double low, double high, double step)
    {
        // The ends belong to the axis even if a rounding error puts them outside.
        var first = Math.Ceiling((low / step) - 1e-9);
        return (first, (long)(Math.Floor((high / step) + 1e-9) - first) + 1);
    }

    private static IEnumerable<double> Range(double low, double high, double step)
    {
        var (first, count) = Multiples(low, high, step);
        var digits = 1 - (int)Math.Floor(Math.Log10(step));
        for (var index = 0L; index < count; index++)
        {
            var tick = (first + index) * step;
            yield return digits is >= 0 and <= 15 ? Math.Round(tick, digits) + 0.0 : tick;
        }
    }

    private static void Require(double low, double high, int most)
    {
        if (!double.IsFinite(high - low) || low > high)
            throw new ArgumentOutOfRangeException(nameof(low), "The ends of an axis are finite and in order.");
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
    }
}
