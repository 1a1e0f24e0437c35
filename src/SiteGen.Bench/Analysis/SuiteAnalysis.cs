using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Analysis;

/// <summary>A list of comparisons as one number, which is meaningless without its range and its members.</summary>
/// <param name="Ratio">
/// The geometric mean over all members; null when one is missing, because the rest would be a different suite.
/// </param>
/// <param name="Lowest">The smallest of the members' ratios; 0 without any.</param>
/// <param name="Highest">The largest of the members' ratios; 0 without any.</param>
/// <param name="LogSd">
/// The standard deviation of the members' log ratios: it shows how evenly the suite is affected.
/// </param>
/// <param name="Missing">Members without a ratio, in words.</param>
public sealed record SuiteRatio(
    RatioEstimate? Ratio, double Lowest, double Highest, double LogSd, ImmutableArray<Comparison> Members,
    ImmutableArray<string> Missing);

public static class SuiteAnalysis
{
    /// <summary>Returns the means of all suites that a session has measured completely.</summary>
    /// <param name="compared">All comparisons of the session, so that none is resampled twice.</param>
    internal static ImmutableArray<SuiteComparison> All(
        SessionIndex session, IReadOnlyList<CellComparison> compared, double? noiseFloor)
    {
        var byPair = compared.ToDictionary(static each => (each.Comparison.Baseline, each.Comparison.Candidate));
        return
        [
            .. from one in SuitePlan.Questions(session)
               let members = SuitePlan.PairsOf(one.Suite, one.Baseline, one.Candidate)
                   .Select(pair => byPair.GetValueOrDefault(pair)).ToList()
               where !members.Contains(null)
               let name = RatioIntervals.Of(one.Suite.Id, one.Baseline, one.Candidate)
               let mean = Ratio(members!, noiseFloor, log => session.Intervals.Around(log, BcaBootstrap.Method, name))
               where mean.Ratio is not null
               select new SuiteComparison(
                   one.Suite.Id, one.Suite.Workloads, one.Baseline, one.Candidate, mean.Ratio!, mean.Lowest,
                   mean.Highest, mean.LogSd),
        ];
    }

    /// <summary>Returns the mean that the session stores.</summary>
    /// <returns>Null when the session stores none, or when the suite had other members at that time.</returns>
    public static SuiteRatio? Stored(BenchSession session, Suite suite, SuiteSide baseline, SuiteSide candidate)
    {
        var stored = session.Suites.FirstOrDefault(each => each.Suite == suite.Id && Are(each.Baseline, baseline)
            && Are(each.Candidate, candidate));
        if (stored is null || !stored.Workloads.SequenceEqual(suite.Workloads)) return null;
        var members = SuitePlan.PairsOf(suite, baseline, candidate)
            .Select(pair => SessionAnalysis.Stored(session, pair.Baseline, pair.Candidate)).OfType<Comparison>()
            .ToImmutableArray();
        return members.Length == suite.Workloads.Length
            ? new SuiteRatio(stored.Ratio, stored.Lowest, stored.Highest, stored.LogSd, members, []) : null;
    }

    private static bool Are(SuiteSide stored, SuiteSide wanted) =>
        stored.Configuration == wanted.Configuration && stored.Case == wanted.Case;

    /// <param name="pairs">A fixed list of at least one pair, named before measuring.</param>
    public static SuiteRatio Ratio(BenchSession session, IEnumerable<(CellKey Baseline, CellKey Candidate)> pairs)
    {
        var index = new SessionIndex(session);
        return Ratio(
            [
                .. pairs.Select(pair =>
                    CellComparison.Compare(index, pair.Baseline, pair.Candidate, SessionAnalysis.Margin)),
            ],
            session.Control.NoiseFloor,
            static log => SessionAnalysis.AsRatio(log, BcaBootstrap.Method));
    }

    private static SuiteRatio Ratio(
        IReadOnlyList<CellComparison> members, double? noiseFloor, Func<Resampling, RatioEstimate> around)
    {
        var measured = members.Select(member => member.LogRatio).OfType<Resampling>().ToList();
        double[] points = [.. measured.Select(each => each.Point)];
        var isWhole = measured.Count == members.Count && measured.Count > 0;
        return new SuiteRatio(
            isWhole ? around(GeometricMean.Combine(measured)) : null,
            points.Length > 0 ? Math.Exp(points.Min()) : 0, points.Length > 0 ? Math.Exp(points.Max()) : 0,
            points.Length > 0 ? Moments.StandardDeviation(points) : 0,
            [.. Judgement.OfAll(members, noiseFloor)],
                [.. members.Where(member => member.LogRatio is null).Select(Name)]);
    }

    private static string Name(CellComparison member) =>
        $"{member.Comparison.Candidate} against {member.Comparison.Baseline}";
}
