namespace SiteGen.Bench.Statistics;

/// <summary>Mean and standard deviation.</summary>
/// <remarks>
/// Two passes with the correction of Chan, Golub and LeVeque (1983), “Algorithms for computing the sample variance”,
/// The American Statistician 37, 242–247.
/// </remarks>
public static class Moments
{
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static double Mean(ReadOnlySpan<double> values)
    {
        Finite.Require(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>Returns the standard deviation of a sample, with n − 1; 0 for a single value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        if (values.Length == 1)
            return 0;
        var (squares, rest) = (0.0, 0.0);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }
        return Math.Sqrt(Math.Max(0, squares - (rest * rest / values.Length)) / (values.Length - 1));
    }
}
