namespace SiteGen.Bench.Statistics;

/// <summary>The ratio of a candidate to its baseline from pairs that were measured side by side.</summary>
/// <remarks>
/// Pairs of virtual-machine measurements: Bulej, Horký, Tuma, Farquet and Prokopec (2020), “Duet benchmarking:
/// improving measurement accuracy in the cloud”, ICPE, 100–107.
/// Logarithms make a ratio and its reciprocal equally far from 1.
/// </remarks>
public static class PairedLogRatio
{
    /// <summary>
    /// Returns the logarithm of a pair's ratio. Effects that all samples of a block share, such as a slow minute,
    /// cancel out.
    /// </summary>
    /// <param name="baseline">
    /// The medians of one or more samples, above 0; two when the order in the block was mirrored.
    /// </param>
    /// <param name="candidate">The same for the candidate, in the unit of the baseline.</param>
    /// <returns>The mean logarithm of the candidate minus that of the baseline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side is empty, or a value is not finite and above 0.</exception>
    public static double Of(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate) =>
        MeanLogarithm(candidate) - MeanLogarithm(baseline);

    /// <summary>Returns the Hodges–Lehmann estimate over pairs with its interval, as ratios.</summary>
    /// <param name="logRatios">The logarithm of each pair's ratio.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no pairs, or one is not finite.</exception>
    public static Estimate Estimate(ReadOnlySpan<double> logRatios, ulong seed, double level = 0.95) =>
        AsRatio(BcaBootstrap.Of(HodgesLehmann.Resample(logRatios, seed), level));

    /// <summary>Converts an estimate from the scale of logarithms.</summary>
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
