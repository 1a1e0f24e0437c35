namespace SiteGen.Bench.Statistics;

/// <summary>
/// The median distance from the median. Not scaled: for normal values it is 0.6745 standard deviations.
/// </summary>
/// <remarks>
/// Hampel (1974), “The influence curve and its role in robust estimation”, Journal of the American Statistical
/// Association 69, 383–393.
/// </remarks>
public static class MedianAbsoluteDeviation
{
    /// <param name="values">n ≥ 1 finite values in any order, all in one unit; the result is in that unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static double Of(ReadOnlySpan<double> values)
    {
        var distances = values.ToArray();
        var median = Median.Of(values);
        foreach (ref var each in distances.AsSpan())
            each = Math.Abs(each - median);
        return Median.Of(distances);
    }
}
