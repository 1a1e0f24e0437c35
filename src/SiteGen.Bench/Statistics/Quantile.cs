namespace SiteGen.Bench.Statistics;

/// <summary>The sample quantile of Hyndman and Fan's type 7, the default of R and NumPy.</summary>
/// <remarks>
/// Hyndman and Fan (1996), “Sample quantiles in statistical packages”, The American Statistician 50, 361–365.
/// </remarks>
public static class Quantile
{
    /// <param name="values">n ≥ 1 finite values in any order, all in one unit; the result is in that unit.</param>
    /// <param name="p">A probability, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are no values, one is not finite, or p is not between 0 and 1.
    /// </exception>
    public static double Of(ReadOnlySpan<double> values, double p) => OfSorted(Finite.Sorted(values), p);

    /// <param name="sorted">n ≥ 1 values in ascending order.</param>
    /// <param name="p">A probability, 0 to 1.</param>
    /// <returns>With h = (n − 1)p, the line between <c>sorted[⌊h⌋]</c> and the next value, at h.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or p is not between 0 and 1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length);
        if (p is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        var h = (sorted.Length - 1) * p;
        var below = (int)h;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((h - below) * (sorted[above] - sorted[below]));
    }
}
