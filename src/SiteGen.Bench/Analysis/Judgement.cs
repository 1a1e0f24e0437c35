using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>Gives comparisons their verdicts.</summary>
/// <param name="noiseFloor">The noise floor of times; null without a control.</param>
internal delegate IReadOnlyList<Comparison> Judging(IReadOnlyList<CellComparison> comparisons, double? noiseFloor);

/// <summary>Turns an interval into a verdict. Pages, commands, claims and files all use this rule.</summary>
/// <remarks>
/// Intervals of ratios decide: Georges, Buytaert and Eeckhout (2007), “Statistically rigorous Java performance
/// evaluation”, OOPSLA, 57–76; Kalibera and Jones (2013), “Rigorous benchmarking in reasonable time”, ISMM, 63–74.
/// Tests that are corrected for the other comparisons of a table do not decide, because a comparison would get a
/// different answer in each table.
/// </remarks>
public static class Judgement
{
    /// <summary>
    /// Returns the direction before equivalence: a certain difference is reported, and its interval shows how small it
    /// is.
    /// </summary>
    /// <param name="count">The number of pairs, or of samples on the smaller side.</param>
    public static string Of(RatioEstimate ratio, int count, string measure, Resolution resolution, double margin)
    {
        if (ratio.Level == 0 || count < resolution.LeastCount)
            return ComparisonVerdicts.Inconclusive;
        var interval = DecidingInterval.Of(ratio, resolution.Floor);
        if (interval.IsBelow || interval.IsAbove)
            return Direction(interval.IsBelow, measure);
        return interval.IsWithin(margin) ? ComparisonVerdicts.Equivalent : ComparisonVerdicts.Inconclusive;
    }

    /// <summary>Returns the verdict on a suite's mean, for which each member needs enough samples.</summary>
    public static string Of(
        RatioEstimate mean, IEnumerable<Comparison> members, string measure, Resolution resolution)
    {
        var least = members.Select(static member => member.Count).DefaultIfEmpty(0).Min();
        return Of(mean, least, measure, resolution, SessionAnalysis.Margin);
    }

    internal static IReadOnlyList<Comparison> OfAll(IReadOnlyList<CellComparison> comparisons, double? noiseFloor) =>
        [.. comparisons.Select(each => Of(each, noiseFloor))];

    internal static Comparison Of(CellComparison measured, double? noiseFloor) =>
        Of(measured.Comparison, measured.Measure, noiseFloor);

    internal static Comparison Of(Comparison comparison, string measure, double? noiseFloor)
    {
        if (comparison.Verdict == ComparisonVerdicts.Impossible)
            return comparison with { Test = null };
        var (resolution, margin) = (Resolution.Of(measure, noiseFloor), comparison.Equivalence.Margin);
        var isEnough = comparison.Ratio.Level > 0 && comparison.Count >= resolution.LeastCount;
        return comparison with
        {
            Test = null,
            Equivalence = comparison.Equivalence with
            {
                IsEquivalent = isEnough && DecidingInterval.Of(comparison.Ratio, resolution.Floor).IsWithin(margin),
            },
            Verdict = Of(comparison.Ratio, comparison.Count, measure, resolution, margin),
        };
    }

    internal static string Direction(bool isLess, string measure) => (measure, isLess) switch
    {
        ("memory", true) => ComparisonVerdicts.Smaller,
        ("memory", false) => ComparisonVerdicts.Larger,
        (_, true) => ComparisonVerdicts.Faster,
        (_, false) => ComparisonVerdicts.Slower,
    };
}
