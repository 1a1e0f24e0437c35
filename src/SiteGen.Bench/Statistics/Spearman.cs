using MathNet.Numerics.Distributions;

namespace SiteGen.Bench.Statistics;

/// <summary>
/// Tests whether one quantity rises or falls with another, such as time with the position in the session.
/// </summary>
/// <remarks>
/// Spearman (1904), “The proof and measurement of association between two things”, The American Journal of Psychology
/// 15, 72–101.
/// </remarks>
public static class Spearman
{
    /// <param name="Rho">−1 to 1; 0 when one side is constant.</param>
    /// <param name="P">The two-sided p-value by Student's distribution; accurate from about 10 pairs.</param>
    public readonly record struct Result(double Rho, double P);

    /// <exception cref="ArgumentOutOfRangeException">
    /// There are no pairs, one side is longer, or a value is not finite.
    /// </exception>
    public static Result Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Finite.Require(x);
        Finite.Require(y);
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        var rho = Correlation(Ranks.Doubled(x), Ranks.Doubled(y));
        return new Result(rho, Chance(rho, x.Length));
    }

    private static double Correlation(int[] x, int[] y)
    {
        // The mean of doubled ranks is n + 1, with or without ties.
        double mean = x.Length + 1;
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var (a, b) in x.Zip(y))
        {
            xx += (a - mean) * (a - mean);
            yy += (b - mean) * (b - mean);
            xy += (a - mean) * (b - mean);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    private static double Chance(double rho, int count)
    {
        if (count < 3)
            return 1;
        var rest = 1 - (rho * rho);
        return rest <= 0 ? 0 : 2 * StudentT.CDF(0, 1, count - 2, -Math.Abs(rho) * Math.Sqrt((count - 2) / rest));
    }
}
