using MathNet.Numerics.Distributions;

namespace SiteGen.Bench.Statistics;

/// <summary>Tests whether one of two unpaired samples tends to larger values.</summary>
/// <remarks>
/// Wilcoxon (1945), “Individual comparisons by ranking methods”, Biometrics Bulletin 1, 80–83; Mann and Whitney (1947),
/// “On a test of whether one of two random variables is
/// stochastically larger than the other”, The Annals of Mathematical Statistics 18, 50–60. Exact up to
/// <see cref="ExactCount"/> values, over all divisions of the ranks that the data have.
/// </remarks>
public static class WilcoxonRankSum
{
    public const string Name = "wilcoxon-rank-sum";

    /// <summary>
    /// Beyond this, the normal approximation with the data's ties is accurate to three digits, and the exact sum is
    /// slow.
    /// </summary>
    public const int ExactCount = 100;

    /// <returns>The two-sided p-value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side has no values, or one is not finite.</exception>
    public static double P(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Finite.Require(first);
        Finite.Require(second);
        var ranks = Ranks.Doubled([.. first, .. second]);
        var observed = ranks.AsSpan(0, first.Length).ToArray().Sum();
        return ranks.Length <= ExactCount ? Exact(ranks, first.Length, observed)
            : Approximate(ranks, first.Length, observed);
    }

    /// <summary>
    /// Returns the probabilities of the sum of a subset of a given size: each rank is left out or taken.
    /// </summary>
    private static double Exact(int[] ranks, int size, int observed)
    {
        var total = ranks.Sum();
        var ways = Enumerable.Range(0, size + 1).Select(_ => new double[total + 1]).ToArray();
        ways[0][0] = 1;
        foreach (var rank in ranks)
        {
            for (var taken = size; taken > 0; taken--)
            {
                for (var sum = total; sum >= rank; sum--)
                    ways[taken][sum] += ways[taken - 1][sum - rank];
            }
        }
        return TwoSided(ways[size], observed);
    }

    private static double TwoSided(double[] ways, int observed)
    {
        var (below, above, all) = (0.0, 0.0, 0.0);
        foreach (var (sum, count) in ways.Index())
        {
            below += sum <= observed ? count : 0;
            above += sum >= observed ? count : 0;
            all += count;
        }
        return Math.Min(1, 2 * Math.Min(below, above) / all);
    }

    private static double Approximate(int[] ranks, int size, int observed)
    {
        double count = ranks.Length;
        var mean = ranks.Average();
        var variance = ranks.Sum(rank => (rank - mean) * (rank - mean)) / (count - 1) * size * (count - size) / count;
        // Half a step towards the middle, because sums are whole numbers and the normal distribution is continuous.
        var distance = Math.Max(0, Math.Abs(observed - (size * mean)) - 1);
        return variance == 0 ? 1 : 2 * Normal.CDF(0, 1, -distance / Math.Sqrt(variance));
    }
}
