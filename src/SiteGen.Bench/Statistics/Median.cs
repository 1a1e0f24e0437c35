namespace SiteGen.Bench.Statistics;

/// <summary>The middle value, or the mean of the two middle ones.</summary>
/// <remarks>
/// Hodges and Lehmann (1967), “On medians and quasi medians”, Journal of the American Statistical Association 62,
/// 926–931.
/// </remarks>
public static class Median
{
    /// <param name="values">n ≥ 1 finite values in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static double Of(ReadOnlySpan<double> values) => OfSorted(Finite.Sorted(values));

    public static double OfSorted(ReadOnlySpan<double> sorted)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length);
        var upper = sorted[sorted.Length / 2];
        var lower = sorted[(sorted.Length - 1) / 2];
        return lower + ((upper - lower) / 2);
    }
}
