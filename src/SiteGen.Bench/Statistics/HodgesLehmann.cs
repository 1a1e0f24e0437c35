namespace SiteGen.Bench.Statistics;

/// <summary>
/// The one-sample Hodges–Lehmann estimator of a centre: the median of the means of all pairs, including each value with
/// itself.
/// </summary>
/// <remarks>
/// Hodges and Lehmann (1963), “Estimates of location based on rank tests”, The Annals of Mathematical Statistics 34,
/// 598–611.
/// </remarks>
public static class HodgesLehmann
{
    /// <param name="values">n ≥ 1 finite values in any order, all in one unit; the result is in that unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static double Of(ReadOnlySpan<double> values) => new WalshAverages(Finite.Sorted(values)).Median;

    /// <summary>
    /// Applies the estimator to resamples of the values, each of the same size and drawn with replacement.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static Resampling Resample(
        ReadOnlySpan<double> values, ulong seed, int resampleCount = Resampling.StandardCount)
    {
        var averages = new WalshAverages(Finite.Sorted(values));
        var replicates = new double[resampleCount];
        var random = new Xoshiro256(seed);
        Span<int> counts = new int[values.Length];
        foreach (ref var replicate in replicates.AsSpan())
        {
            counts.Clear();
            for (var drawn = 0; drawn < counts.Length; drawn++)
                counts[random.NextIndex(counts.Length)]++;
            replicate = averages.MedianOf(counts);
        }
        return new Resampling(averages.Median, replicates, Influences(averages, counts), values.Length, 1);
    }

    /// <summary>Returns the estimate, with the two extremes of all possible resamples in place of replicates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static Resampling Extremes(ReadOnlySpan<double> values)
    {
        var sorted = Finite.Sorted(values);
        return new Resampling(new WalshAverages(sorted).Median, [sorted[0], sorted[^1]], [], values.Length, 1);
    }

    private static double[] Influences(WalshAverages averages, Span<int> counts)
    {
        if (counts.Length == 1)
            return [0];
        var without = new double[counts.Length];
        for (var left = 0; left < counts.Length; left++)
        {
            counts.Fill(1);
            counts[left] = 0;
            without[left] = averages.MedianOf(counts);
        }
        return Jackknife.Influences(without);
    }
}
