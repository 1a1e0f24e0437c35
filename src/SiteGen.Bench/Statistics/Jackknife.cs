namespace SiteGen.Bench.Statistics;

/// <summary>Measures the influence of each observation on an estimate.</summary>
/// <remarks>Efron (1982), “The jackknife, the bootstrap and other resampling plans”, SIAM, chapter 3.</remarks>
internal static class Jackknife
{
    /// <param name="without">The estimate without the first value, without the second, and so on.</param>
    /// <returns>
    /// Their mean minus each of them, times (n − 1)/n: the sum of squares estimates the variance of the estimate.
    /// </returns>
    public static double[] Influences(ReadOnlySpan<double> without)
    {
        var mean = Moments.Mean(without);
        var influences = without.ToArray();
        foreach (ref var each in influences.AsSpan())
            each = (mean - each) * (without.Length - 1) / without.Length;
        return influences;
    }
}
