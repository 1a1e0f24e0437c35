using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>A comparison of two cells without a verdict.</summary>
/// <param name="LogRatio">
/// The log ratio of the clean samples, for means over workloads; null when there are none.
/// </param>
/// <param name="FormerTest">Computes the test that older sessions store, to verify them.</param>
internal sealed record CellComparison(
    Comparison Comparison, Resampling? LogRatio, string Measure, Func<TestResult> FormerTest)
{
    private static readonly TestResult NoTest = new("none", 1, 1);

    public static CellComparison Compare(SessionIndex session, CellKey baseline, CellKey candidate, double margin)
    {
        var (below, above) = (session.Cell(baseline), session.Cell(candidate));
        var comparability = BuildDifferences.Between(
            session.Build(baseline.Configuration), session.Build(candidate.Configuration));
        var blank = new Comparison(
            baseline, candidate, Evidence.Unpaired, comparability, 0, SessionAnalysis.NoRatio, SessionAnalysis.NoRatio,
            new EquivalenceResult(margin, false), ComparisonVerdicts.Impossible);
        if (below is null || above is null || !MeasureTheSame(below, above))
            return new CellComparison(blank, null, "", static () => NoTest);
        var seed = SplitMix64.Seed(session.Seed, $"{candidate} / {baseline}");
        var (clean, all) = Weigh(below, above, seed, session.Intervals.NeedResamples);
        return all.LogRatio is null
            ? new CellComparison(blank, null, below.Measure, static () => NoTest)
            : new CellComparison(
                Filled(blank, clean, all, session.Intervals), clean.LogRatio, below.Measure, () => TestOf(clean));
    }

    private static Comparison Filled(Comparison blank, Evidence clean, Evidence all, RatioIntervals intervals)
    {
        var name = RatioIntervals.Of(blank.Baseline, blank.Candidate);
        var ratio = AsEstimate(clean, intervals, name);
        return blank with
        {
            Design = clean.Design,
            Count = clean.Count,
            Ratio = ratio,
            RatioOfAll = ReferenceEquals(clean, all) ? ratio : AsEstimate(all, intervals, RatioIntervals.OfAll(name)),
            Verdict = ComparisonVerdicts.Inconclusive,
        };
    }

    private static TestResult TestOf(Evidence clean)
    {
        var p = clean.P();
        return new TestResult(clean.Test, p, p);
    }

    /// <summary>
    /// Returns false for cells without a meaningful ratio: different work under one name, different units or different
    /// answers. Different cases may have different answers.
    /// </summary>
    private static bool MeasureTheSame(Cell baseline, Cell candidate)
    {
        var isSameWorkload = baseline.Workload == candidate.Workload;
        var isSameCase = isSameWorkload && baseline.Case == candidate.Case;
        return baseline.Unit == candidate.Unit
            && (!isSameWorkload || baseline.WorkloadVersion == candidate.WorkloadVersion)
            && (!isSameCase || baseline.Checksum is null || candidate.Checksum is null
            || baseline.Checksum == candidate.Checksum);
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
