using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>From numbers to a word.</summary>
internal static class Judgement
{
    private const double ErrorRate = 0.05;

    /// <summary>All comparisons of two configurations in one measure, with the same kind of change of the case, answer one question and share their chance of being wrong.</summary>
    public static IReadOnlyList<Comparison> OfAll(IReadOnlyList<CellComparison> comparisons, double? noiseFloor)
    {
        var judged = new Comparison[comparisons.Count];
        foreach (var family in comparisons.Index().GroupBy(each => Question(each.Item)))
        {
            var members = family.ToList();
            var adjusted = Holm.Adjust([.. members.Select(each => each.Item.Comparison.Test.Raw)]);
            foreach (var ((index, item), holm) in members.Zip(adjusted))
                judged[index] = Of(item, holm, noiseFloor);
        }
        return judged;
    }

    public static Comparison Of(CellComparison measured, double holm, double? noiseFloor)
    {
        var comparison = measured.Comparison with { Test = measured.Comparison.Test with { Holm = holm } };
        return comparison with { Verdict = Verdict(comparison, measured.Measure, noiseFloor ?? 0) };
    }

    private static string Question(CellComparison each) => each.Comparison.Verdict == ComparisonVerdicts.Impossible
        ? "none"
        : $"{each.Comparison.Candidate.Configuration} / {each.Comparison.Baseline.Configuration}: {each.Measure} {Change(each.Comparison)}";

    /// <summary>What differs besides the configuration: <c>threads</c> for two threads against one, <c>pool</c>, or nothing.</summary>
    private static string Change(Comparison comparison) => comparison.Baseline.Case == comparison.Candidate.Case ? "" : comparison.Candidate.Case.Split('=')[0];

    /// <summary>Equivalence goes first: a difference can be certain and still too small to matter.</summary>
    private static string Verdict(Comparison comparison, string measure, double noiseFloor)
    {
        if (comparison.Verdict == ComparisonVerdicts.Impossible)
            return ComparisonVerdicts.Impossible;
        if (comparison.Count < CellSummary.MinimumCount)
            return ComparisonVerdicts.Inconclusive;
        if (comparison.Equivalence.IsEquivalent)
            return ComparisonVerdicts.Equivalent;
        return IsDifference(comparison, noiseFloor) ? Direction(comparison.Ratio.Point < 1, measure) : ComparisonVerdicts.Inconclusive;
    }

    private static bool IsDifference(Comparison comparison, double noiseFloor) =>
        comparison.Test.Holm < ErrorRate
        && (comparison.Ratio.High < 1 || comparison.Ratio.Low > 1)
        && Math.Abs(Math.Log(comparison.Ratio.Point)) > Math.Log(1 + noiseFloor);

    private static string Direction(bool isLess, string measure) => (measure, isLess) switch
    {
        ("memory", true) => ComparisonVerdicts.Smaller,
        ("memory", false) => ComparisonVerdicts.Larger,
        (_, true) => ComparisonVerdicts.Faster,
        (_, false) => ComparisonVerdicts.Slower,
    };
}
