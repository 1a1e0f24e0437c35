using MathNet.Numerics.Distributions;

namespace SiteGen.Bench.Statistics;

/// <summary>The exact interval of a share that was counted.</summary>
/// <remarks>
/// Clopper and Pearson (1934), “The use of confidence or fiducial limits illustrated in the case of the binomial”,
/// Biometrika 26, 404–413.
/// It covers at least what it says, for every count.
/// </remarks>
public static class BinomialInterval
{
    /// <param name="hits">0 to <paramref name="count"/>.</param>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to count, or more hits than that.</exception>
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
