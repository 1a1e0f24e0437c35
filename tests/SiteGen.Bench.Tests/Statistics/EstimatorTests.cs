using CsCheck;
using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

public sealed class EstimatorTests
{
    private static readonly Gen<double[]> Samples = Gen.Int[-1000, 1000].Select(number => number / 8.0).Array[1, 13];

    [Theory]
    [InlineData(new[] { 7.0 }, 0.3, 7)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 0.25, 1.75)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 0, 1)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 1, 4)]
    [InlineData(new[] { 1.0, 3, 5, 7, 9, 11 }, 0.9, 10)]
    public void Quantile_is_of_type_7(double[] values, double p, double expected) =>
        Assert.Equal(expected, Quantile.Of(values, p), 1e-12);

    [Theory]
    [InlineData(new[] { 5.0 }, 5, 0, 5, 0)]
    [InlineData(new[] { 3.0, 1 }, 2, 1, 2, 1.4142135623730951)]
    [InlineData(new[] { 1.0, 1, 1, 9 }, 1, 0, 3, 4)]
    [InlineData(new[] { 2.0, 4, 4, 4, 5, 5, 7, 9 }, 4.5, 0.5, 5, 2.138089935299395)]
    public void Median_deviation_mean_and_standard_deviation(
        double[] values, double median, double mad, double mean, double sd)
    {
        Assert.Equal(median, Median.Of(values), 1e-12);
        Assert.Equal(mad, MedianAbsoluteDeviation.Of(values), 1e-12);
        Assert.Equal(mean, Moments.Mean(values), 1e-12);
        Assert.Equal(sd, Moments.StandardDeviation(values), 1e-12);
    }

    /// <summary>Levels are 1 − 2 P(B ≤ k) with B of n throws of a coin, counted by hand.</summary>
    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(2, 1, 2, 0.5)]
    [InlineData(5, 1, 5, 0.9375)]
    [InlineData(6, 1, 6, 0.96875)]
    [InlineData(9, 2, 8, 1 - (2 * 10.0 / 512))]
    [InlineData(12, 3, 10, 1 - (2 * 79.0 / 4096))]
    public void Median_interval_tells_the_level_that_it_reaches(int count, double low, double high, double level)
    {
        var interval = MedianInterval.Of([.. Enumerable.Range(1, count).Select(number => (double)number)]);
        Assert.Equal((low, high), (interval.Low, interval.High));
        Assert.Equal(level, interval.Level, 1e-12);
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 1.0, 2 }, 1.5)]
    [InlineData(new[] { 1.0, 2, 4 }, 2.25)]
    [InlineData(new[] { 0.0, 0, 0, 100 }, 0)]
    public void Hodges_Lehmann_by_hand(double[] values, double expected) =>
        Assert.Equal(expected, HodgesLehmann.Of(values), 1e-12);

    [Fact]
    public void Hodges_Lehmann_is_the_median_of_all_pairs() => Samples.Sample(values =>
    {
        var pairs = values.SelectMany((left, index) => values.Skip(index).Select(right => (left + right) / 2));
        Assert.Equal(Median.Of(pairs.ToArray()), HodgesLehmann.Of(values), 1e-9);
    });

    [Fact]
    public void A_replicate_is_the_estimate_of_what_was_drawn() =>
        Gen.Select(Samples, Gen.ULong).Sample((values, seed) =>
    {
        var sorted = values.Order().ToArray();
        var random = new Xoshiro256(seed);
        foreach (var replicate in HodgesLehmann.Resample(values, seed, 20).Replicates)
        {
            var drawn = new double[sorted.Length];
            foreach (ref var each in drawn.AsSpan())
                each = sorted[random.NextIndex(sorted.Length)];
            Assert.Equal(HodgesLehmann.Of(drawn), replicate, 1e-9);
        }
    });

    [Fact]
    public void Centres_move_and_grow_with_the_values_and_ignore_their_order() =>
        Gen.Select(Samples, Gen.Int[-9, 9], Gen.Int[1, 9]).Sample((values, shift, factor) =>
    {
        double[] other = [.. values.Reverse().Select(value => (factor * value) + shift)];
        Assert.Equal((factor * HodgesLehmann.Of(values)) + shift, HodgesLehmann.Of(other), 1e-9);
        Assert.Equal((factor * Median.Of(values)) + shift, Median.Of(other), 1e-9);
        Assert.Equal(factor * MedianAbsoluteDeviation.Of(values), MedianAbsoluteDeviation.Of(other), 1e-9);
        Assert.Equal(factor * Moments.StandardDeviation(values), Moments.StandardDeviation(other), 1e-6);
    });

    [Fact]
    public void An_interval_contains_its_point_and_ignores_the_order() =>
        Gen.Select(Samples, Gen.ULong).Sample((values, seed) =>
    {
        var estimate = BcaBootstrap.Of(HodgesLehmann.Resample(values, seed, 400));
        Assert.True(estimate.Interval.Contains(estimate.Point));
        Assert.Equal(estimate, BcaBootstrap.Of(HodgesLehmann.Resample([.. values.Reverse()], seed, 400)));
        var median = MedianInterval.Of(values);
        Assert.True(median.Contains(Median.Of(values)));
    });

    [Theory]
    [InlineData(new[] { 2.0, 0.5 }, 1)]
    [InlineData(new[] { 1.0, 2, 4 }, 2)]
    [InlineData(new[] { 0.9 }, 0.9)]
    public void Geometric_mean(double[] ratios, double expected) =>
        Assert.Equal(expected, GeometricMean.Of(ratios), 1e-12);

    [Fact]
    public void The_mean_of_one_member_is_that_member()
    {
        var member = HodgesLehmann.Resample([1, 2, 3, 5, 8, 13, 21], 7);
        Assert.Equal(BcaBootstrap.Of(member), BcaBootstrap.Of(GeometricMean.Combine([member])));
    }

    [Fact]
    public void A_mean_over_members_is_surer_than_each()
    {
        var members = Enumerable.Range(0, 9)
            .Select(index => HodgesLehmann.Resample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (ulong)index)).ToList();
        var (one, all) = (BcaBootstrap.Of(members[0]).Interval, BcaBootstrap.Of(GeometricMean.Combine(members))
            .Interval);
        Assert.InRange(all.HalfWidth / one.HalfWidth, 0.25, 0.36);
    }

    [Theory]
    [InlineData(0.96, 1.04, 0.05, true)]
    [InlineData(0.9524, 1.05, 0.05, true)]
    [InlineData(0.95, 1.0, 0.05, false)]
    [InlineData(1.0, 1.051, 0.05, false)]
    [InlineData(1.02, 1.03, 0.01, false)]
    public void Equivalence_asks_for_the_whole_interval(double low, double high, double margin, bool expected) =>
        Assert.Equal(expected, Equivalence.IsWithin(new Interval(low, high, 0.95), margin));

    [Fact]
    public void A_ratio_of_medians_comes_from_runs_of_any_number()
    {
        var estimate = PairedLogRatio.AsRatio(
            BcaBootstrap.Of(ClusterBootstrap.Resample(
                [1, 1.01, 0.99, 1, 1.02, 0.98, 1], [1.5, 1.49, 1.51, 1.5, 1.5], 3)));
        Assert.Equal(1.5, estimate.Point, 1e-12);
        Assert.InRange(estimate.Interval.Low, 1.44, 1.499);
        Assert.InRange(estimate.Interval.High, 1.501, 1.56);
    }

    [Fact]
    public void One_value_has_an_interval_of_no_level()
    {
        Assert.Equal(new Estimate(2, new Interval(2, 2, 0)), BcaBootstrap.Of(HodgesLehmann.Resample([2], 1)));
        Assert.Equal(0, BcaBootstrap.Of(ClusterBootstrap.Resample([2], [3], 1)).Interval.Level);
    }

    [Fact]
    public void Equal_values_have_an_interval_without_width() =>
        Assert.Equal(new Interval(2, 2, 0.95), BcaBootstrap.Of(HodgesLehmann.Resample([2, 2, 2, 2, 2, 2], 1)).Interval);

    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 }, 1, 0)]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 7.0, 7, 7 }, 0, 1)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 5.0, 6, 7, 8, 7 }, 0.8207826816681233, 0.08858700531354381)]
    public void Spearman_is_the_correlation_of_ranks(double[] x, double[] y, double rho, double p)
    {
        var result = Spearman.Of(x, y);
        Assert.Equal(rho, result.Rho, 1e-12);
        Assert.Equal(p, result.P, 1e-9);
    }

    [Fact]
    public void Two_modes_have_a_high_m_value()
    {
        double[] bell = [-3, -2, -2, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3];
        Assert.True(MValue.Of(bell) < MValue.Limit);
        Assert.True(MValue.Of([.. bell, .. bell.Select(value => value + 30)]) > MValue.Limit);
        Assert.Equal(2, MValue.Of([1]));
        Assert.Equal(2, MValue.Of([1, 1, 1, 1]));
    }

    public static TheoryData<string, Action<double[]>> Estimators => new()
    {
        { "quantile", values => Quantile.Of(values, 0.5) },
        { "median", values => Median.Of(values) },
        { "median absolute deviation", values => MedianAbsoluteDeviation.Of(values) },
        { "median interval", values => MedianInterval.Of(values) },
        { "mean", values => Moments.Mean(values) },
        { "standard deviation", values => Moments.StandardDeviation(values) },
        { "Hodges–Lehmann", values => HodgesLehmann.Of(values) },
        { "resamples", values => HodgesLehmann.Resample(values, 1) },
        { "runs of the baseline", values => ClusterBootstrap.Resample(values, [1], 1) },
        { "runs of the candidate", values => ClusterBootstrap.Resample([1], values, 1) },
        { "geometric mean", values => GeometricMean.Of(values) },
        { "pair", values => PairedLogRatio.Of([1], values) },
        { "pairs", values => PairedLogRatio.Estimate(values, 1) },
        { "signed rank", values => WilcoxonSignedRank.Of(values) },
        { "rank sum", values => WilcoxonRankSum.P([1], values) },
        { "Spearman", values => Spearman.Of(values, values) },
        { "m-value", values => MValue.Of(values) },
    };

    [Theory]
    [MemberData(nameof(Estimators))]
    public void What_is_no_number_is_rejected(string name, Action<double[]> estimate)
    {
        foreach (var values in new double[][] { [], [1, double.NaN], [double.PositiveInfinity, 1],
            [double.NegativeInfinity] })
            Assert.True(Record.Exception(() => estimate(values)) is ArgumentOutOfRangeException,
                $"{name} accepts [{string.Join(", ", values)}]");
    }

    [Fact]
    public void Probabilities_levels_and_margins_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianInterval.Of([1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BcaBootstrap.Of(
            HodgesLehmann.Resample([1, 2], 1), double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Equivalence.IsWithin(new Interval(1, 1, 0.95), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedLogRatio.Of([0], [1]));
    }

    // Of none and of all, the open end is the root of 0.025; the others are from tables.
    [Theory]
    [InlineData(0, 40, 0, 0.08810)]
    [InlineData(2, 40, 0.00611, 0.16920)]
    [InlineData(18, 20, 0.68302, 0.98765)]
    [InlineData(20, 20, 0.83157, 1)]
    [InlineData(1, 1, 0.025, 1)]
    public void A_share_has_an_exact_interval(int hits, int count, double low, double high)
    {
        var interval = BinomialInterval.Of(hits, count);
        Assert.Equal((low, high), (Math.Round(interval.Low, 5), Math.Round(interval.High, 5)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void A_share_that_cannot_be_has_none(int hits, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Of(hits, count));

    [Fact]
    public void The_ratio_of_rounds_is_their_median() =>
        Assert.Equal(Math.Log(2), RoundRatio.Of([1, 1, 1, 1], [2, 2, 9, 2], new HashSet<int> { 3 }), 12);
}
