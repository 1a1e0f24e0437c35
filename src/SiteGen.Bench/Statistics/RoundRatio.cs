namespace SiteGen.Bench.Statistics;

/// <summary>The ratio of two processes that took turns: within a round their slices lie next to each other.</summary>
/// <remarks>
/// The ratio within a round is free of slow changes, and the median over rounds is free of disturbances of single
/// slices.
/// The median has a breakdown point of one half; see Huber and Ronchetti (2009), “Robust statistics”, 2nd edition,
/// chapter 1.
/// </remarks>
public static class RoundRatio
{
    /// <param name="baseline">A value above 0 for each round.</param>
    /// <param name="candidate">The same for the candidate, in the unit of the baseline, for the same rounds.</param>
    /// <param name="leftOut">Rounds, from 0, that do not count; never all.</param>
    /// <returns>The median of the logarithms of candidate over baseline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No round is left, or a value is not finite and above 0.
    /// </exception>
    public static double Of(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate, IReadOnlySet<int> leftOut)
    {
        var ratios = new List<double>(baseline.Length);
        for (var round = 0; round < baseline.Length; round++)
        {
            if (leftOut.Contains(round)) continue;
            ratios.Add(PairedLogRatio.Of(baseline.Slice(round, 1), candidate.Slice(round, 1)));
        }
        return Median.Of([.. ratios]);
    }
}
