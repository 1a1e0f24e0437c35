using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Measurements;

/// <summary>The centre and spread of a result.</summary>
public static class ResultSummary
{
    /// <summary>Returns the median of each process.</summary>
    public static double[] ProcessMedians(this ToolResult result) =>
        [.. result.Processes.Select(static process => Median.Of(process.AsSpan()))];

    /// <summary>
    /// Returns the median over the processes, or what the tool reports; null when it reports neither.
    /// </summary>
    public static double? Typical(this ToolResult result) =>
        result.Processes.IsEmpty ? result.Summary?.Typical : Median.Of(result.ProcessMedians());

    /// <summary>Returns the tool's own summary, or the same of the values.</summary>
    public static GivenSummary? Given(this ToolResult result)
    {
        if (result.Processes.IsEmpty) return result.Summary;
        double[] values = [.. result.Processes.SelectMany(static process => process)];
        return new GivenSummary(
            values.Length, Moments.Mean(values), Moments.StandardDeviation(values), Median.Of(values));
    }

    /// <summary>Returns the numbers that a page shows; the interval has level 0 when there is none.</summary>
    public static Summary? Of(ToolResult result)
    {
        if (result.Processes.IsEmpty) return OfGiven(result);
        var medians = result.ProcessMedians();
        double[] values = medians.Length >= ResultRatio.LeastCount ? medians
            : [.. result.Processes.SelectMany(static process => process)];
        var sorted = values.Order().ToArray();
        var interval = MedianInterval.Of(values);
        var level = result.IsExact ? 1 : values.Length < ResultRatio.LeastCount ? 0 : interval.Level;
        return new Summary(
            values.Length, Median.OfSorted(sorted), MedianAbsoluteDeviation.Of(values), Moments.Mean(sorted),
            Moments.StandardDeviation(sorted), sorted[0], Quantile.OfSorted(sorted, 0.25),
            Quantile.OfSorted(sorted, 0.75), sorted[^1],
            new IntervalOf(level, interval.Low, interval.High, result.IsExact ? "exact" : "order-statistics"), []);
    }

    private static Summary? OfGiven(ToolResult result)
    {
        if (result.Summary is not { Typical: { } typical } given) return null;
        var none = new IntervalOf(0, typical, typical, "none");
        return new Summary(
            given.Count ?? 1, typical, 0, given.Mean ?? typical, given.Deviation ?? 0, typical, typical, typical,
            typical, none, ImmutableArray<string>.Empty);
    }
}
