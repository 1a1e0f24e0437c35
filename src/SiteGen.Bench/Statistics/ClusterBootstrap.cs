namespace SiteGen.Bench.Statistics;

/// <summary>
/// The ratio of two medians of independent runs: whole runs are resampled, because the values of one process are not
/// independent.
/// </summary>
/// <remarks>
/// Field and Welsh (2007), “Bootstrapping clustered data”, Journal of the Royal Statistical Society B 69, 369–390;
/// Kalibera and Jones (2013), “Rigorous benchmarking in reasonable time”, ISMM, 63–74.
/// </remarks>
public static class ClusterBootstrap
{
    public const string Method = "cluster-bootstrap";

    /// <param name="baseline">The median of each run's values; above 0.</param>
    /// <param name="candidate">The same for the candidate, in the unit of the baseline.</param>
    /// <returns>The logarithm of candidate over baseline, with its replicates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A side has no values, or one is not finite and above 0.
    /// </exception>
    public static Resampling Resample(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate, ulong seed,
        int resampleCount = Resampling.StandardCount)
    {
        var (below, above) = (Logarithms(baseline), Logarithms(candidate));
        var random = new Xoshiro256(seed);
        var replicates = new double[resampleCount];
        foreach (ref var replicate in replicates.AsSpan())
            replicate = Drawn(above, ref random) - Drawn(below, ref random);
        var influences = Influences(above).Concat(Influences(below).Select(each => -each));
        return new Resampling(Median.OfSorted(above) - Median.OfSorted(below), replicates, [.. influences], above.Length
            + below.Length, 2);
    }

    /// <summary>Returns the estimate, with the two extremes of all possible resamples in place of replicates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A side has no values, or one is not finite and above 0.
    /// </exception>
    public static Resampling Extremes(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate)
    {
        var (below, above) = (Logarithms(baseline), Logarithms(candidate));
        double[] ends = [above[0] - below[^1], above[^1] - below[0]];
        var point = Median.OfSorted(above) - Median.OfSorted(below);
        return new Resampling(point, ends, [], above.Length + below.Length, 2);
    }

    private static double[] Logarithms(ReadOnlySpan<double> values)
    {
        var logarithms = Finite.Sorted(values);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(logarithms[0], nameof(values));
        foreach (ref var each in logarithms.AsSpan())
            each = Math.Log(each);
        return logarithms;
    }

    private static double Drawn(ReadOnlySpan<double> sorted, ref Xoshiro256 random)
    {
        Span<int> indices = sorted.Length <= 256 ? stackalloc int[sorted.Length] : new int[sorted.Length];
        foreach (ref var index in indices)
            index = random.NextIndex(sorted.Length);
        indices.Sort();
        return (sorted[indices[indices.Length / 2]] + sorted[indices[(indices.Length - 1) / 2]]) / 2;
    }

    private static double[] Influences(double[] sorted)
    {
        if (sorted.Length == 1)
            return [0];
        var without = sorted.Select((_, left) => Median.OfSorted([.. sorted[..left], .. sorted[(left + 1)..]]));
        return Jackknife.Influences(without.ToArray());
    }
}
