using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// The rule by which sessions that store a test were judged. It verifies what they store and is shown nowhere.
/// </summary>
internal static class FormerJudgement
{
    private const double ErrorRate = 0.05;

    /// <summary>Returns true when a session was judged by this rule.</summary>
    public static bool Made(BenchSession session) =>
        session.Comparisons.Concat(session.Control.Comparisons).Any(static each => each.Test is not null);

    /// <summary>
    /// Judges comparisons in families: all comparisons of two configurations in one measure, with the same kind of
    /// change of the case, share one error rate.
    /// </summary>
    public static IReadOnlyList<Comparison> OfAll(IReadOnlyList<CellComparison> comparisons, double? noiseFloor)
    {
        var judged = new Comparison[comparisons.Count];
        foreach (var family in comparisons.Index().GroupBy(each => Question(each.Item)))
        {
            var members = family.Select(static each => (each.Index, Test: each.Item.FormerTest(), each.Item)).ToList();
            var adjusted = Holm.Adjust([.. members.Select(static each => each.Test.Raw)]);
            foreach (var ((index, test, item), holm) in members.Zip(adjusted))
                judged[index] = Of(item, test with { Holm = holm }, noiseFloor);
        }
        return judged;
    }

    private static Comparison Of(CellComparison measured, TestResult test, double? noiseFloor)
    {
        var comparison = measured.Comparison with { Test = test };
        if (comparison.Verdict == ComparisonVerdicts.Impossible)
            return comparison;
        var (ratio, margin) = (comparison.Ratio, comparison.Equivalence.Margin);
        var isEquivalent = comparison.Count >= CellSummary.MinimumCount
            && Equivalence.IsWithin(new Interval(ratio.Low, ratio.High, ratio.Level), margin);
        return comparison with
        {
            Equivalence = comparison.Equivalence with { IsEquivalent = isEquivalent },
            Verdict = Verdict(comparison, isEquivalent, measured.Measure, noiseFloor ?? 0),
        };
    }

    private static string Question(CellComparison each)
    {
        var (candidate, baseline) = (each.Comparison.Candidate.Configuration, each.Comparison.Baseline.Configuration);
        return each.Comparison.Verdict == ComparisonVerdicts.Impossible
            ? "none" : $"{candidate} / {baseline}: {each.Measure} {Change(each.Comparison)}";
    }

    /// <summary>
    /// Returns the difference besides the configuration: <c>threads</c> for two threads against one, <c>pool</c>, or
    /// nothing.
    /// </summary>
    private static string Change(Comparison comparison) =>
        comparison.Baseline.Case == comparison.Candidate.Case ? "" : comparison.Candidate.Case.Split('=')[0];

    private static string Verdict(Comparison comparison, bool isEquivalent, string measure, double noiseFloor)
    {
        if (comparison.Count < CellSummary.MinimumCount)
            return ComparisonVerdicts.Inconclusive;
        if (isEquivalent)
            return ComparisonVerdicts.Equivalent;
        return IsDifference(comparison, noiseFloor)
            ? Judgement.Direction(comparison.Ratio.Point < 1, measure) : ComparisonVerdicts.Inconclusive;
    }

    private static bool IsDifference(Comparison comparison, double noiseFloor) =>
        comparison.Test!.Holm < ErrorRate
        && (comparison.Ratio.High < 1 || comparison.Ratio.Low > 1)
        && Math.Abs(Math.Log(comparison.Ratio.Point)) > Math.Log(1 + noiseFloor);
}
