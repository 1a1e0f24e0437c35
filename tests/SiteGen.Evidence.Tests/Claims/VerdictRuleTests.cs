using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class VerdictRuleTests
{
    [Theory]
    // One direction.
    [InlineData("faster", 0.90, 0.88, 0.92, Verdict.Holds)]
    [InlineData("faster", 0.98, 0.95, 1.01, Verdict.Inconclusive)]
    [InlineData("faster", 1.01, 0.98, 1.04, Verdict.Inconclusive)] // Nor does the comparison say which is faster.
    [InlineData("faster", 1.10, 1.08, 1.12, Verdict.Refuted)]
    [InlineData("slower", 1.10, 1.08, 1.12, Verdict.Holds)]
    [InlineData("slower", 0.90, 0.88, 0.92, Verdict.Refuted)]
    // A range that is open on one side.
    [InlineData("at least 1.25 times as fast", 0.60, 0.58, 0.62, Verdict.Holds)]
    [InlineData("at least 1.25 times as fast", 0.78, 0.74, 0.82, Verdict.Inconclusive)]
    [InlineData("at least 1.25 times as fast", 0.82, 0.79, 0.85, Verdict.Drifted)]
    [InlineData("at least 1.25 times as fast", 0.90, 0.88, 0.92, Verdict.Refuted)]
    // A range: 0.870 to 0.909.
    [InlineData("faster by 10%..15%", 0.89, 0.88, 0.90, Verdict.Holds)]
    [InlineData("faster by 10%..15%", 0.885, 0.868, 0.903,
        Verdict.Holds)] // It touches an end, and is narrower than the range.
    [InlineData("faster by 10%..15%", 0.89, 0.86, 0.92, Verdict.Inconclusive)]
    [InlineData("faster by 10%..15%", 0.92, 0.90, 0.94, Verdict.Drifted)]
    [InlineData("faster by 10%..15%", 0.86, 0.85, 0.88, Verdict.Drifted)]
    [InlineData("faster by 10%..15%", 0.95, 0.93, 0.97, Verdict.Refuted)]
    [InlineData("faster by 10%..15%", 0.80, 0.78, 0.82, Verdict.Refuted)]
    [InlineData("faster by 10%..15%", 0.99, 0.85, 1.15, Verdict.Inconclusive)] // It says nothing at all.
    // Narrower than the range, and perhaps no difference.
    [InlineData("faster by 1%..9%", 0.96, 0.93, 1.005, Verdict.Inconclusive)]
    [InlineData("slower by at most 8%", 1.04, 1.02, 1.06, Verdict.Holds)]
    [InlineData("slower by at most 8%", 1.02, 0.99, 1.05, Verdict.Inconclusive)]
    [InlineData("0.9..1.1 times as fast", 1.00, 0.97, 1.03, Verdict.Holds)] // It names no direction.
    [InlineData("slower by at most 8%", 1.12, 1.10, 1.14, Verdict.Refuted)]
    // The whole interval has to answer.
    [InlineData("equivalent within 5%", 1.00, 0.98, 1.02, Verdict.Holds)]
    [InlineData("equivalent within 5%", 1.03, 1.01, 1.049, Verdict.Holds)]
    [InlineData("equivalent within 5%", 1.03, 1.00, 1.06, Verdict.Inconclusive)]
    [InlineData("equivalent within 5%", 1.07, 1.04, 1.10, Verdict.Inconclusive)]
    [InlineData("equivalent within 5%", 1.10, 1.08, 1.12, Verdict.Refuted)]
    public void An_interval_is_held_against_a_range(
        string expected, double point, double low, double high, Verdict verdict) =>
        Assert.Equal(verdict, VerdictRule.Of(Range(expected), Ratio(point, low, high), 0));

    [Theory]
    [InlineData("faster", 0.97, 0.96, 0.98, 0, Verdict.Holds)]
    [InlineData("faster", 0.97, 0.96, 0.98, 0.02, Verdict.Holds)]
    [InlineData("faster", 0.97, 0.96, 0.98, 0.05, Verdict.Inconclusive)]
    [InlineData("faster", 1.03, 1.02, 1.04, 0.02, Verdict.Refuted)]
    [InlineData("faster", 1.03, 1.02, 1.04, 0.05, Verdict.Inconclusive)]
    [InlineData("equivalent within 5%", 1.00, 0.99, 1.01, 0.04, Verdict.Holds)]
    [InlineData("equivalent within 5%", 1.00, 0.99, 1.01, 0.06, Verdict.Inconclusive)]
    public void Less_than_the_noise_of_the_machine_decides_nothing(
        string expected, double point, double low, double high, double noiseFloor, Verdict verdict) =>
        Assert.Equal(verdict, VerdictRule.Of(Range(expected), Ratio(point, low, high), noiseFloor));

    [Theory]
    [InlineData(0.99, 1.01, 0.05, 1 / 1.05, 1.05)]
    [InlineData(0.90, 1.10, 0.05, 0.90, 1.10)]
    [InlineData(0.99, 1.20, 0.05, 1 / 1.05, 1.20)]
    [InlineData(0.99, 1.01, 0, 0.99, 1.01)]
    public void The_noise_floor_widens_and_never_narrows(
        double low, double high, double noiseFloor, double effectiveLow, double effectiveHigh)
    {
        var (from, to) = DecidingInterval.Of(Ratio(1, low, high), noiseFloor);
        Assert.Equal(effectiveLow, from, 1e-12);
        Assert.Equal(effectiveHigh, to, 1e-12);
    }

    [Theory]
    [InlineData(0.015, 0.014, 0.016, Verdict.Holds)]
    [InlineData(0.011, 0.009, 0.013, Verdict.Holds)]
    [InlineData(0.021, 0.019, 0.023, Verdict.Drifted)]
    [InlineData(0.030, 0.028, 0.032, Verdict.Refuted)]
    [InlineData(0.005, 0.004, 0.006, Verdict.Refuted)]
    public void A_median_is_held_against_two_values(double median, double low, double high, Verdict verdict) =>
        Assert.Equal(verdict, VerdictRule.Of(
            new ValueExpectation(Quantity.Time, 0.01, 0.02), median,
            new IntervalOf(0.95, low, high, "order-statistics")));

    private static RatioExpectation Range(string text) =>
        Assert.IsType<RatioExpectation>(ExpectationReader.Parse(text));

    private static RatioEstimate Ratio(double point, double low, double high) =>
        new(point, low, high, 0.95, "bca-bootstrap");
}
