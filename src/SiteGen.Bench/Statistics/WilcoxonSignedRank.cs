namespace SiteGen.Bench.Statistics;

/// <summary>
/// Tests whether paired differences lie around 0: exact for every n, with ties and zeros as they are.
/// </summary>
/// <remarks>
/// Wilcoxon (1945), “Individual comparisons by ranking methods”, Biometrics Bulletin 1, 80–83. Zeros are ranked and
/// then left out:
/// Pratt (1959), “Remarks on zeros and ties in the Wilcoxon signed rank procedures”, Journal of the American
/// Statistical Association 54, 655–667.
/// The p-value is over all signs of the ranks that the data have, so ties need no correction.
/// </remarks>
public static class WilcoxonSignedRank
{
    public const string Name = "wilcoxon-signed-rank";

    /// <param name="PositiveRankSum">The rank sum of the differences above 0.</param>
    /// <param name="P">The two-sided p-value; 1 when all differences are 0.</param>
    public readonly record struct Result(double PositiveRankSum, int NonZeroCount, double P);

    /// <param name="differences">n ≥ 1 finite numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no differences, or one is not finite.</exception>
    public static Result Of(ReadOnlySpan<double> differences)
    {
        Finite.Require(differences);
        var sizes = differences.ToArray();
        foreach (ref var size in sizes.AsSpan())
            size = Math.Abs(size);
        var (ranks, positive) = (new List<int>(), 0);
        foreach (var (index, rank) in Ranks.Doubled(sizes).Index())
        {
            if (differences[index] == 0)
                continue;
            ranks.Add(rank);
            positive += differences[index] > 0 ? rank : 0;
        }
        return new Result(positive / 2.0, ranks.Count, TwoSided(Distribution(ranks), positive));
    }

    /// <returns>
    /// At [s], the probability that the doubled ranks with positive sign sum up to s, when both signs are equally
    /// likely.
    /// </returns>
    private static double[] Distribution(List<int> ranks)
    {
        var chances = new double[ranks.Sum() + 1];
        chances[0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--)
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
        }
        return chances;
    }

    private static double TwoSided(double[] chances, int observed)
    {
        var nearerEnd = Math.Min(observed, chances.Length - 1 - observed);
        return Math.Min(1, 2 * chances.AsSpan(0, nearerEnd + 1).ToArray().Sum());
    }
}
