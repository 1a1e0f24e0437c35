using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using Xunit;

namespace SiteGen.Bench.Tests.Measurements;

public sealed class ResultRatioTests
{
    private static readonly double[] Around1 = [0.99, 1.01, 1.00, 0.98, 1.02, 1.00, 1.01, 0.99];
    private static readonly double[] Around2 = [1.98, 2.02, 2.00, 1.96, 2.04, 2.00, 2.02, 1.98];

    [Fact]
    public void Eight_processes_a_side_are_repeated_and_their_medians_are_resampled()
    {
        var found = Of(Each(Around1), Each(Around2))!;
        Assert.Equal((EvidenceLevel.Repeated, 8, 0.3), (found.Level, found.Count, found.Floor));
        Assert.Equal(2, found.Ratio.Point, 0.001);
        Assert.InRange(found.Ratio.Low, 1.9, 2);
        Assert.InRange(found.Ratio.High, 2, 2.1);
    }

    [Fact]
    public void Values_of_one_process_are_weaker() =>
        Assert.Equal(EvidenceLevel.OneProcess, Of(One(Around1), One(Around2))!.Level);

    [Fact]
    public void A_measured_floor_replaces_the_assumed_one_but_a_single_process_keeps_five_percent()
    {
        Assert.Equal(0.02, ResultRatio.Of(Each(Around1), Each(Around2), again: 0.02)!.Floor);
        Assert.Equal(0.05, ResultRatio.Of(One(Around1), One(Around2), again: 0.02)!.Floor);
    }

    [Fact]
    public void What_two_processes_of_one_side_differ_by_is_no_difference()
    {
        var forks = One(Around1) with { Processes = [[.. Around1], [.. Around1.Select(static value => value * 1.6)]] };
        Assert.Equal(0.6, Of(forks, One(Around2))!.Floor, 0.001);
    }

    [Theory]
    [InlineData(10, 1.0, 0.1, 10, 2.0, 0.2, EvidenceLevel.Summary)]
    [InlineData(10, 1.0, 0.5, 10, 2.0, 0.2, EvidenceLevel.OneNumber)] // Its mean may be anything.
    [InlineData(null, 1.0, 0.1, 10, 2.0, 0.2, EvidenceLevel.OneNumber)]
    public void Means_are_compared_when_their_counts_and_deviations_allow_it(
        int? count, double mean, double deviation, int otherCount, double otherMean, double otherDeviation,
        EvidenceLevel level)
    {
        var found = Of(Told(count, mean, deviation), Told(otherCount, otherMean, otherDeviation))!;
        Assert.Equal(level, found.Level);
        Assert.Equal(2, found.Ratio.Point, 1e-9);
    }

    /// <summary>With equal counts and relative errors e, Welch's freedom is 2(n − 1): t(0.975, 18) = 2.10092.</summary>
    [Fact]
    public void The_interval_of_means_is_Welchs()
    {
        var found = Of(Told(10, 1, 0.1), Told(10, 2, 0.2))!;
        var half = 2.10092 * Math.Sqrt(2) * 0.1 / Math.Sqrt(10);
        Assert.Equal(Math.Exp(Math.Log(2) - half), found.Ratio.Low, 1e-4);
        Assert.Equal(Math.Exp(Math.Log(2) + half), found.Ratio.High, 1e-4);
    }

    [Fact]
    public void Twice_the_throughput_is_half_the_cost()
    {
        var (slow, fast) = (Rate(Each(Around1)), Rate(Each(Around2)));
        Assert.Equal(0.5, Of(slow, fast)!.Ratio.Point, 0.001);
    }

    [Fact]
    public void Exact_numbers_need_no_interval()
    {
        var found = Of(Bytes(1000), Bytes(880))!;
        Assert.Equal((EvidenceLevel.Exact, 0.0, 1.0), (found.Level, found.Floor, found.Ratio.Level));
        Assert.Equal((0.88, 0.88), (found.Ratio.Low, found.Ratio.High));
    }

    [Fact]
    public void Nothing_has_no_ratio() => Assert.Null(Of(Bytes(0), Bytes(304)));

    [Fact]
    public void Equal_files_give_equal_intervals()
    {
        var (one, other) = (Of(Each(Around1), Each(Around2))!, Of(Each(Around1), Each(Around2))!);
        Assert.Equal((one.Ratio.Low, one.Ratio.High), (other.Ratio.Low, other.Ratio.High));
    }

    private static ResultRatio? Of(ToolResult baseline, ToolResult candidate) =>
        ResultRatio.Of(baseline, candidate, again: null);

    private static ToolResult Each(double[] values) =>
        Empty with { Processes = [.. values.Select(static value => ImmutableArray.Create(value))] };

    private static ToolResult One(double[] values) => Empty with { Processes = [[.. values]] };

    private static ToolResult Told(int? count, double mean, double deviation) =>
        Empty with { Summary = new GivenSummary(count, mean, deviation, null) };

    private static ToolResult Rate(ToolResult result) => result with { Quantity = Quantity.Throughput };

    private static ToolResult Bytes(double bytes) =>
        Empty with { Processes = [[bytes, bytes]], IsExact = true, Quantity = Quantity.Memory };

    private static readonly ToolResult Empty = new("parse", "", ToolResult.Time, Quantity.Time);
}
