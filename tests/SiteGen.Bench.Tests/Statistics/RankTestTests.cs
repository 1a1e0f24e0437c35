using CsCheck;
using MathNet.Numerics.Distributions;
using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

public sealed class RankTestTests
{
    /// <summary>Few distinct numbers, so that ties and zeros are the rule.</summary>
    private static readonly Gen<double[]> Ties = Gen.Int[-4, 4].Select(number => number / 2.0).Array[1, 9];

    /// <summary>
    /// Hamilton's depression scores in nine patients, from Hollander and Wolfe (1973), “Nonparametric statistical
    /// methods”, page 29.
    /// </summary>
    [Fact]
    public void Signed_rank_of_the_textbook()
    {
        double[] before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        double[] after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        var result = WilcoxonSignedRank.Of([.. before.Zip(after, (x, y) => x - y)]);
        Assert.Equal((40.0, 9), (result.PositiveRankSum, result.NonZeroCount));
        Assert.Equal(20.0 / 512, result.P, 1e-12);
    }

    /// <summary>Permeability of a membrane at term and before, the same book, page 69.</summary>
    [Fact]
    public void Rank_sum_of_the_textbook() =>
        Assert.Equal(0.2544, WilcoxonRankSum.P(
            [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]), 5e-5);

    [Theory]
    [InlineData(5, 0.0625)]
    [InlineData(6, 0.03125)]
    [InlineData(12, 2.0 / 4096)]
    public void The_smallest_chance_depends_on_the_number_of_pairs(int count, double p) =>
        Assert.Equal(p, WilcoxonSignedRank.Of([.. Enumerable.Range(1, count).Select(number => (double)number)]).P,
            1e-12);

    [Fact]
    public void Zeros_alone_say_nothing() =>
        Assert.Equal(new WilcoxonSignedRank.Result(0, 0, 1), WilcoxonSignedRank.Of([0, 0, 0]));

    [Fact]
    public void Signed_rank_counts_all_signs() => Ties.Sample(differences =>
    {
        var ranks = AverageRanks([.. differences.Select(Math.Abs)]);
        double[] kept = [.. ranks.Where((_, index) => differences[index] != 0)];
        var observed = ranks.Where((_, index) => differences[index] > 0).Sum();
        var sums = Enumerable.Range(0, 1 << kept.Length)
            .Select(signs => kept.Where((_, bit) => (signs >> bit & 1) == 1).Sum()).ToList();
        Assert.Equal(TwoSided(sums, observed), WilcoxonSignedRank.Of(differences).P, 1e-12);
    });

    [Fact]
    public void Rank_sum_counts_all_divisions() =>
        Gen.Select(Ties, Ties).Where((x, y) => x.Length + y.Length <= 12).Sample((x, y) =>
    {
        var ranks = AverageRanks([.. x, .. y]);
        var sums = Enumerable.Range(0, 1 << ranks.Length).Where(taken => int.PopCount(taken) == x.Length)
            .Select(taken => ranks.Where((_, bit) => (taken >> bit & 1) == 1).Sum()).ToList();
        Assert.Equal(TwoSided(sums, ranks.Take(x.Length).Sum()), WilcoxonRankSum.P(x, y), 1e-12);
    });

    [Fact]
    public void Rank_sum_of_many_values_is_the_normal_one()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(index => (double)index)];
        double[] y = [.. Enumerable.Range(0, 50).Select(index => index + 12.5)];
        var wins = x.Sum(left => y.Count(right => left > right));
        var z = (Math.Abs(wins - (60 * 50 / 2.0)) - 0.5) / Math.Sqrt(60 * 50 * 111 / 12.0);
        Assert.Equal(2 * Normal.CDF(0, 1, -z), WilcoxonRankSum.P(x, y), 1e-9);
    }

    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new[] { 0.01, 0.04, 0.03, 0.005 }, new[] { 0.03, 0.06, 0.06, 0.02 })]
    [InlineData(new[] { 0.5, 0.9, 0.5 }, new[] { 1.0, 1, 1 })]
    public void Holm_adjusts_step_by_step(double[] p, double[] expected) =>
        Assert.All(Holm.Adjust(p).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12));

    private static double[] AverageRanks(double[] values) =>
        [.. values.Select(value => values.Count(other => other < value)
            + ((values.Count(other => other == value) + 1) / 2.0))];

    private static double TwoSided(List<double> sums, double observed) =>
        Math.Min(1, 2.0 * Math.Min(
            sums.Count(sum => sum <= observed), sums.Count(sum => sum >= observed)) / sums.Count);
}
