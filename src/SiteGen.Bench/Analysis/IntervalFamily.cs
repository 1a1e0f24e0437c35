namespace SiteGen.Bench.Analysis;

/// <summary>What holds of many intervals together: of a session's table, or of the claims of an article.</summary>
/// <param name="Count">Of different intervals.</param>
/// <remarks>
/// Benjamini and Yekutieli (2005), “False discovery rate-adjusted multiple confidence intervals for selected
/// parameters”, Journal of the American Statistical Association 100, 71–81. All intervals of a family are shown, so
/// the expected share of them that miss is 1 − level, however they depend on each other. Their correction for showing
/// only some of m, to the level 1 − R·q/m, is not made: it would give one comparison another interval in each table.
/// </remarks>
public readonly record struct IntervalFamily(int Count, double Level = SessionAnalysis.Level)
{
    /// <summary>How many miss the true value on average.</summary>
    public double ExpectedMisses => Count * (1 - Level);
}
