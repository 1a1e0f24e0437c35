using MathNet.Numerics.Distributions;

namespace SiteGen.Bench.Statistics;

/// <summary>
/// An interval for the median between two order statistics; it assumes only that the values are independent.
/// </summary>
/// <remarks>
/// Thompson (1936), “On confidence ranges for the median and other expectation distributions”, The Annals of
/// Mathematical Statistics 7, 122–128.
/// </remarks>
public static class MedianInterval
{
    /// <param name="values">n ≥ 1 finite values in any order.</param>
    /// <param name="level">The minimum level, where n allows it; fewer than 6 values cannot reach 0.95.</param>
    /// <returns>
    /// The narrowest symmetric pair that reaches the level, or else the smallest and the largest value; with the level
    /// that is actually reached.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are no values, one is not finite, or the level is not between 0 and 1.
    /// </exception>
    public static Interval Of(ReadOnlySpan<double> values, double level = 0.95)
    {
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
        var sorted = Finite.Sorted(values);
        var skipped = 0;
        while (skipped + 1 < (sorted.Length + 1) / 2 && Level(sorted.Length, skipped + 1) >= level)
            skipped++;
        return new Interval(sorted[skipped], sorted[^(skipped + 1)], Level(sorted.Length, skipped));
    }

    /// <summary>
    /// Returns the probability that the median lies between the order statistics when this many values are left out at
    /// either end.
    /// </summary>
    private static double Level(int count, int skipped) => Math.Max(0, 1 - (2 * Binomial.CDF(0.5, count, skipped)));
}
