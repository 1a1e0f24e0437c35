using System.Globalization;
using MathNet.Numerics.Distributions;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// Compares the baseline with itself. Any difference that it finds is not real, and measures the noise of the machine.
/// </summary>
internal static class ControlAnalysis
{
    private const double LimitLevel = 0.99;

    public static Control Analyse(SessionIndex session)
    {
        var arms = ComparisonPlan.Control(session)
            .Select(pair => CellComparison.Compare(session, pair.Baseline, pair.Candidate, SessionAnalysis.Margin))
            .ToList();
        var measured = Deciding(arms);
        if (measured.Count == 0)
            return new Control(
                [.. session.Judge(arms, null)], null, null, false, arms.Count == 0
                    ? "The baseline was not measured against itself."
                    : "The baseline was measured against itself, but too few of these samples were undisturbed.");
        var mean = GeometricMean.Combine([.. measured.Select(arm => arm.LogRatio!)]);
        var overall = session.Intervals.Around(mean, BcaBootstrap.Method, RatioIntervals.OfControl);
        var floor = (overall.High - overall.Low) / 2;
        var (isValid, why) = Validity(overall, measured.Count(arm => Misses(arm.Comparison.Ratio)), measured.Count);
        return new Control([.. session.Judge(arms, floor)], overall, floor, isValid, why);
    }

    /// <summary>
    /// Returns the comparisons of times, or those of sizes when no time was measured. Sizes hardly vary and would make
    /// the noise of times look small.
    /// </summary>
    private static List<CellComparison> Deciding(List<CellComparison> arms)
    {
        var measured = arms.Where(arm => arm.LogRatio is not null && arm.Comparison.Ratio.Level > 0).ToList();
        var times = measured.Where(arm => arm.Measure == "time").ToList();
        return times.Count > 0 ? times : measured;
    }

    private static (bool IsValid, string Why) Validity(RatioEstimate overall, int missing, int count)
    {
        var limit = Limit(count, 1 - overall.Level);
        if (Misses(overall))
            return (false, string.Create(
                CultureInfo.InvariantCulture,
                $"The baseline differs from itself by {100 * (overall.Point - 1):+0.00;-0.00} % over all workloads."));
        return missing > limit
            ? (false, $"In {missing} of {count} cases the baseline differs from itself; chance explains {limit}.")
            : (true, $"Over all workloads the baseline does not differ from itself; in {missing} of {count} cases it "
                + $"does, and chance explains {limit}.");
    }

    private static bool Misses(RatioEstimate ratio) => ratio.Low > 1 || ratio.High < 1;

    /// <summary>Returns the number of false alarms that 99 of 100 sessions do not exceed.</summary>
    private static int Limit(int count, double chance) =>
        Enumerable.Range(0, count + 1)
            .First(misses => misses == count || Binomial.CDF(chance, count, misses) >= LimitLevel);
}
