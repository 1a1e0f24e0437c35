using System.Collections.Immutable;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>An estimate of the ratio between two lists of measurements.</summary>
/// <param name="Count">The number of pairs, or of measurements on the smaller side.</param>
/// <param name="LogRatio">The log ratio; null when there are no pairs.</param>
/// <param name="Test">The name of the test that older sessions store.</param>
/// <param name="P">Computes the p-value of that test; 1 when there are no pairs.</param>
internal sealed record Evidence(
    string Design, string Method, string Test, int Count, Resampling? LogRatio, Func<double> P)
{
    public const string PairedBlocks = "paired-blocks";
    public const string Unpaired = "unpaired";

    private static readonly HashSet<int> NoRound = [];

    public static bool IsPaired(ImmutableArray<Measurement> baseline, ImmutableArray<Measurement> candidate) =>
        baseline.Where(each => each.HasBlock).Select(each => each.Block).Intersect(candidate.Select(each => each.Block))
            .Any();

    /// <param name="isResampled">False to find only the extremes that resamples can reach.</param>
    public static Evidence OfPairs(ImmutableArray<double> logRatios, ulong seed, bool isResampled) => logRatios.IsEmpty
        ? new Evidence(PairedBlocks, BcaBootstrap.Method, WilcoxonSignedRank.Name, 0, null, static () => 1)
        : new Evidence(
            PairedBlocks, BcaBootstrap.Method, WilcoxonSignedRank.Name, logRatios.Length,
            isResampled ? HodgesLehmann.Resample(logRatios.AsSpan(), seed) : HodgesLehmann.Extremes(logRatios.AsSpan()),
            () => WilcoxonSignedRank.Of(logRatios.AsSpan()).P);

    /// <param name="isResampled">See <see cref="OfPairs"/>.</param>
    public static Evidence OfRuns(double[] baseline, double[] candidate, ulong seed, bool isResampled)
    {
        var count = Math.Min(baseline.Length, candidate.Length);
        return count == 0
            ? new Evidence(Unpaired, ClusterBootstrap.Method, WilcoxonRankSum.Name, 0, null, static () => 1)
            : new Evidence(
                Unpaired, ClusterBootstrap.Method, WilcoxonRankSum.Name, count,
                isResampled
                    ? ClusterBootstrap.Resample(baseline, candidate, seed)
                    : ClusterBootstrap.Extremes(baseline, candidate),
                () => WilcoxonRankSum.P(baseline, candidate));
    }

    /// <summary>
    /// Returns a log ratio for each block in which both were measured, from its last attempt that has both.
    /// </summary>
    public static ImmutableArray<double> LogRatios(
        ImmutableArray<Measurement> baseline, ImmutableArray<Measurement> candidate, bool cleanOnly)
    {
        var below = baseline.Where(each => each.HasBlock).ToLookup(each => (each.Block, each.Attempt));
        var above = candidate.Where(each => each.HasBlock).ToLookup(each => (each.Block, each.Attempt));
        var attempts = below.Select(each => each.Key).Where(above.Contains).GroupBy(key => key.Block)
            .Select(block => block.Max());
        return [.. attempts.Order().Select(key => OfBlock([.. below[key]], [.. above[key]], cleanOnly))
            .OfType<double>()];
    }

    /// <summary>Returns the logarithm of one block's ratio.</summary>
    /// <returns>Null when one side has no usable value.</returns>
    private static double? OfBlock(
        ImmutableArray<Measurement> baseline, ImmutableArray<Measurement> candidate, bool cleanOnly)
    {
        if (baseline is [{ Rounds.IsEmpty: false } below] && candidate is [{ Rounds.IsEmpty: false } above])
            return OfRounds(below, above, cleanOnly);
        var (left, right) = (Values(baseline, cleanOnly), Values(candidate, cleanOnly));
        return left.Length > 0 && right.Length > 0 ? PairedLogRatio.Of(left, right) : null;
    }

    /// <summary>
    /// Returns the median over the rounds of a block in which both took turns. Effects that are common to a round
    /// cancel out, and a round in which only one of the two was disturbed does not decide.
    /// </summary>
    /// <returns>
    /// Null when the numbers of rounds differ. With <paramref name="cleanOnly"/> also when a measurement is not clean,
    /// or more than half of the rounds were disturbed.
    /// </returns>
    private static double? OfRounds(Measurement baseline, Measurement candidate, bool cleanOnly)
    {
        var count = baseline.Rounds.Length;
        if (count != candidate.Rounds.Length) return null;
        if (!cleanOnly) return RoundRatio.Of(baseline.Rounds.AsSpan(), candidate.Rounds.AsSpan(), NoRound);
        var disturbed = baseline.DeprivedRounds.Union(candidate.DeprivedRounds).ToHashSet();
        return baseline.IsClean && candidate.IsClean && 2 * disturbed.Count <= count
            ? RoundRatio.Of(baseline.Rounds.AsSpan(), candidate.Rounds.AsSpan(), disturbed) : null;
    }

    public static double[] Values(IEnumerable<Measurement> measurements, bool cleanOnly) =>
        [.. measurements.Where(each => each.IsClean || !cleanOnly).Select(each => each.Value)];
}
