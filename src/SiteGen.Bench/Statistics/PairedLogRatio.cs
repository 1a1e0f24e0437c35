namespace SiteGen.Bench.Statistics;

/// <summary>The ratio of a candidate to its baseline from pairs that were measured side by side.</summary>
/// <remarks>
/// Pairs of virtual-machine measurements: Bulej, Horký, Tuma, Farquet and Prokopec (2020), “Duet benchmarking:
/// improving measurement accuracy in the cloud”, ICPE, 100–107.
/// Logarithms make a ratio and its reciprocal equally far from 1.
/// </remarks>
public static class PairedLogRatio
{
    /// <summary>One pair: what is common to the samples of a block, such as a slow minute, cancels out.</summary>
    /// <param name="baseline">
    /// One or more samples' medians, above 0; two when the order in the block was mirrored.
    /// </param>
    /// <param name="candidate">In the unit of the baseline.</param>
    /// <returns>Mean logarithm of the candidate less that of the baseline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side is empty, or a value is not finite and above 0.</exception>
    public static double Of(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate) =>
        MeanLogarithm(candidate) - MeanLogarithm(baseline);

    /// <summary>Hodges–Lehmann over pairs with its interval, as ratios.</summary>
    /// <param name="logRatios">One for each pair.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no pairs, or one is not finite.</exception>
    public static Estimate Estimate(ReadOnlySpan<double> logRatios, ulong seed, double level = 0.95) =>
        AsRatio(BcaBootstrap.Of(HodgesLehmann.Resample(logRatios, seed), level));

    /// <summary>From the scale of logarithms.</summary>
    public static Estimate AsRatio(Estimate logarithm) => new(
        Math.Exp(logarithm.Point),
        new Interval(Math.Exp(logarithm.Interval.Low), Math.Exp(logarithm.Interval.High), logarithm.Interval.Level));

    private static double MeanLogarithm(ReadOnlySpan<double> values)
    {
        Finite.Require(values);
        var sum = 0.0;
        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(values));
            sum += Math.Log(value);
        }
        return sum / values.Length;
    }
}
