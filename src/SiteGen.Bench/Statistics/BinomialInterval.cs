using MathNet.Numerics.Distributions;

namespace SiteGen.Bench.Statistics;

/// <summary>The exact interval of a counted proportion.</summary>
/// <remarks>
/// Clopper and Pearson (1934), “The use of confidence or fiducial limits illustrated in the case of the binomial”,
/// Biometrika 26, 404–413.
/// Its coverage is at least the nominal level, for every count.
/// </remarks>
public static class BinomialInterval
{
    /// <param name="hits">0 to <paramref name="count"/>.</param>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The count is below 1, or the hits are not between 0 and the count.
    /// </exception>
    public static Interval Of(int hits, int count, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        var tail = (1 - level) / 2;
        var low = hits == 0 ? 0 : Beta.InvCDF(hits, count - hits + 1, tail);
        var high = hits == count ? 1 : Beta.InvCDF(hits + 1, count - hits, 1 - tail);
        return new Interval(low, high, level);
    }
}
