using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Foundation;

namespace SiteGen.Bench.Analysis;

internal static class CellSummary
{
    /// <summary>The smallest number of samples for which order statistics reach 95 %.</summary>
    public const int MinimumCount = 6;

    private const int CountForDrift = 12;
    private const int CountForModes = 24;

    /// <summary>
    /// Summarises the clean samples of the last attempts, or the disturbed ones when there are no others.
    /// </summary>
    public static Summary? Summarise(Cell cell)
    {
        var final = Measurement.FinalOf(cell);
        if (final.IsEmpty)
            return null;
        ImmutableArray<Measurement> clean = [.. final.Where(each => each.IsClean)];
        var used = clean.IsEmpty ? final : clean;
        return Summarise([.. used.Select(each => each.Value)], [.. Warnings(cell, final, used)]);
    }

    /// <summary>Summarises the processor time of all threads, in seconds; null when none was recorded.</summary>
    public static Summary? OfProcessorTime(Cell cell) =>
        Summarise(cell with
        {
            Samples = [.. cell.Samples.Select(static sample => sample with { Values = sample.Cpu })],
        });

    private static Summary Summarise(double[] values, ImmutableArray<string> warnings)
    {
        var sorted = values.Order().ToArray();
        var interval = MedianInterval.Of(values, SessionAnalysis.Level);
        return new Summary(
            values.Length, Median.OfSorted(sorted), MedianAbsoluteDeviation.Of(values), Moments.Mean(sorted),
            Moments.StandardDeviation(sorted),
            sorted[0], Quantile.OfSorted(sorted, 0.25), Quantile.OfSorted(sorted, 0.75), sorted[^1],
            new IntervalOf(interval.Level, interval.Low, interval.High, "order-statistics"), warnings);
    }

    private static IEnumerable<string> Warnings(
        Cell cell, ImmutableArray<Measurement> final, ImmutableArray<Measurement> used)
    {
        if (cell.Samples.Count(sample => sample.IsFailed) is > 0 and var failed)
            yield return $"{failed} of {Counted.Of(cell.Samples.Length, "sample")} failed";
        if (final.All(each => !each.IsClean))
            yield return "every sample was disturbed";
        else if (final.Length > used.Length)
            yield return $"{final.Length - used.Length} of {final.Length} samples were disturbed and are left out";
        if (used.Length < MinimumCount)
            yield return $"fewer than {MinimumCount} samples: their interval does not reach 95 %";
        foreach (var hint in Hints([.. used.Select(each => each.Value)]))
            yield return hint;
    }

    private static IEnumerable<string> Hints(double[] values)
    {
        var drift = Spearman.Of([.. Enumerable.Range(0, values.Length).Select(index => (double)index)], values);
        if (values.Length >= CountForDrift && drift.P < 0.01)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"it drifted during the session (Spearman's rho is {drift.Rho:0.00})");
        var modes = MValue.Of(values);
        if (values.Length >= CountForModes && modes > MValue.Limit)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"it may have several modes (the m-value is {modes:0.0})");
    }
}
