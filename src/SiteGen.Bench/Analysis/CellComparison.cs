using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>Two cells against each other, not yet judged beside the others of the session.</summary>
/// <param name="LogRatio">Of the clean samples, for means over workloads; null without any.</param>
internal sealed record CellComparison(Comparison Comparison, Resampling? LogRatio, string Measure)
{
    public static CellComparison Of(SessionIndex session, CellKey baseline, CellKey candidate, double margin)
    {
        var (below, above) = (session.Cell(baseline), session.Cell(candidate));
        var comparability = BuildDifferences.Between(session.Build(baseline.Configuration), session.Build(candidate.Configuration));
        var blank = new Comparison(
            baseline, candidate, Evidence.Unpaired, comparability, 0, SessionAnalysis.NoRatio, SessionAnalysis.NoRatio,
            new TestResult("none", 1, 1), new EquivalenceResult(margin, false), ComparisonVerdicts.Impossible);
        if (below is null || above is null || !MeasureTheSame(below, above))
            return new CellComparison(blank, null, "");
        var seed = SplitMix64.Seed(session.Seed, $"{candidate} / {baseline}");
        var (clean, all) = Weigh(below, above, seed, session.Intervals.NeedResamples);
        return all.LogRatio is null
            ? new CellComparison(blank, null, below.Measure)
            : new CellComparison(Filled(blank, clean, all, session.Intervals), clean.LogRatio, below.Measure);
    }

    private static Comparison Filled(Comparison blank, Evidence clean, Evidence all, RatioIntervals intervals)
    {
        var name = RatioIntervals.Of(blank.Baseline, blank.Candidate);
        var ratio = AsEstimate(clean, intervals, name);
        var isEquivalent = clean.Count >= CellSummary.MinimumCount
            && Equivalence.IsWithin(new Interval(ratio.Low, ratio.High, ratio.Level), blank.Equivalence.Margin);
        return blank with
        {
            Design = clean.Design,
            Count = clean.Count,
            Ratio = ratio,
            RatioOfAll = ReferenceEquals(clean, all) ? ratio : AsEstimate(all, intervals, RatioIntervals.OfAll(name)),
            Test = new TestResult(clean.Test, clean.P, clean.P),
            Equivalence = blank.Equivalence with { IsEquivalent = isEquivalent },
            Verdict = ComparisonVerdicts.Inconclusive,
        };
    }

    /// <summary>Other work under the same name, other units and other answers have no ratio. Cases may differ in their answers.</summary>
    private static bool MeasureTheSame(Cell baseline, Cell candidate)
    {
        var isSameWorkload = baseline.Workload == candidate.Workload;
        var isSameCase = isSameWorkload && baseline.Case == candidate.Case;
        return baseline.Unit == candidate.Unit
            && (!isSameWorkload || baseline.WorkloadVersion == candidate.WorkloadVersion)
            && (!isSameCase || baseline.Checksum is null || candidate.Checksum is null || baseline.Checksum == candidate.Checksum);
    }

    private static (Evidence Clean, Evidence All) Weigh(Cell baseline, Cell candidate, ulong seed, bool isResampled)
    {
        var (below, above) = (Measurement.AllOf(baseline), Measurement.AllOf(candidate));
        Func<bool, Evidence> weigh = Evidence.IsPaired(below, above)
            ? cleanOnly => Evidence.OfPairs(Evidence.LogRatios(below, above, cleanOnly), seed, isResampled)
            : cleanOnly => Evidence.OfRuns(
                Evidence.Values(Measurement.FinalOf(baseline), cleanOnly),
                Evidence.Values(Measurement.FinalOf(candidate), cleanOnly), seed, isResampled);
        var all = weigh(false);
        return (below.Concat(above).All(each => each.IsCleanThroughout) ? all : weigh(true), all);
    }

    private static RatioEstimate AsEstimate(Evidence evidence, RatioIntervals intervals, string name) =>
        evidence.LogRatio is { } found ? intervals.Around(found, evidence.Method, name) : SessionAnalysis.NoRatio;
}
