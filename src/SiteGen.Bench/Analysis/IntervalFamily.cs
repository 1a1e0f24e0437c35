namespace SiteGen.Bench.Analysis;

/// <summary>Intervals that are shown together: those of a session's table, or of the claims of an article.</summary>
/// <param name="Count">The number of distinct intervals.</param>
/// <remarks>
/// Benjamini and Yekutieli (2005), “False discovery rate-adjusted multiple confidence intervals for selected
/// parameters”, Journal of the American Statistical Association 100, 71–81. All intervals of a family are shown, so the
/// expected share of them that miss is 1 − level, however they depend on each other. Their correction for showing only
/// some of m intervals, to the level 1 − R·q/m, is not applied: it would give a comparison a different interval in each
/// table.
/// </remarks>
public readonly record struct IntervalFamily(int Count, double Level = SessionAnalysis.Level)
{
    /// <summary>The average number of intervals that miss the true value.</summary>
    public double ExpectedMisses => Count * (1 - Level);
}
