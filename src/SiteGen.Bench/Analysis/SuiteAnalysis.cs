using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>A list of comparisons in one number, which is nothing without its range and its members.</summary>
/// <param name="Ratio">Geometric mean over all members; null when one is missing, since the mean of the rest is another suite's.</param>
/// <param name="Lowest">The smallest of the members' ratios; 0 without any.</param>
/// <param name="Highest">The largest of the members' ratios; 0 without any.</param>
/// <param name="LogSd">Standard deviation of the members' log ratios: how evenly the suite is affected.</param>
/// <param name="Missing">Members without a ratio, in words.</param>
public sealed record SuiteRatio(
    RatioEstimate? Ratio, double Lowest, double Highest, double LogSd, ImmutableArray<Comparison> Members, ImmutableArray<string> Missing);

public static class SuiteAnalysis
{
    /// <param name="pairs">At least one; a fixed list that was named before measuring.</param>
    public static SuiteRatio Ratio(BenchSession session, IEnumerable<(CellKey Baseline, CellKey Candidate)> pairs)
    {
        var index = new SessionIndex(session);
        var members = pairs.Select(pair => CellComparison.Of(index, pair.Baseline, pair.Candidate, SessionAnalysis.Margin)).ToList();
        var measured = members.Select(member => member.LogRatio).OfType<Resampling>().ToList();
        double[] points = [.. measured.Select(each => each.Point)];
        var isWhole = measured.Count == members.Count && measured.Count > 0;
        return new SuiteRatio(
            isWhole ? SessionAnalysis.AsRatio(GeometricMean.Combine(measured), BcaBootstrap.Method) : null,
            points.Length > 0 ? Math.Exp(points.Min()) : 0, points.Length > 0 ? Math.Exp(points.Max()) : 0, points.Length > 0 ? Moments.StandardDeviation(points) : 0,
            [.. Judgement.OfAll(members, session.Control.NoiseFloor)], [.. members.Where(member => member.LogRatio is null).Select(Name)]);
    }

    private static string Name(CellComparison member) => $"{member.Comparison.Candidate} against {member.Comparison.Baseline}";
}
