using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>Computes the precision of comparisons while a session is still running.</summary>
public static class Precision
{
    /// <summary>Returns the largest half-width of the intervals of all comparisons between some cells.</summary>
    /// <param name="frame">The session without results.</param>
    /// <returns>
    /// The half-width on the logarithmic scale, where 0.02 is 2 %; 0 when nothing is compared, infinity while a
    /// comparison has no interval.
    /// </returns>
    /// <remarks>The intervals are those that the session will store, not an estimate of them.</remarks>
    public static double Of(BenchSession frame, IEnumerable<Cell> cells)
    {
        var index = new SessionIndex(frame with { Results = [.. cells] });
        return ComparisonPlan.Pairs(index).Concat(ComparisonPlan.Control(index))
            .Select(pair => CellComparison.Compare(index, pair.Baseline, pair.Candidate, SessionAnalysis.Margin))
            .Where(static compared => compared.Measure.Length > 0)
            .Select(static compared => HalfWidth(compared.Comparison.Ratio))
            .DefaultIfEmpty(0).Max();
    }

    /// <returns>Infinity without an interval.</returns>
    public static double HalfWidth(RatioEstimate ratio) =>
        ratio is { Level: > 0, Low: > 0 } ? Math.Log(ratio.High / ratio.Low) / 2 : double.PositiveInfinity;
}
