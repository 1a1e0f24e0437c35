using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class ExpectationTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("faster", 0, 1)]
    [InlineData("slower", 1, Infinity)]
    [InlineData("smaller", 0, 1)]
    [InlineData("larger", 1, Infinity)]
    [InlineData("faster by 10%..15%", 1 / 1.15, 1 / 1.10)]
    [InlineData("faster by 10..15 %", 1 / 1.15, 1 / 1.10)]
    [InlineData("faster by 10 – 15 %", 1 / 1.15, 1 / 1.10)]
    [InlineData("faster by 2.5-3.5%", 1 / 1.035, 1 / 1.025)]
    [InlineData("faster by at least 25 %", 0, 1 / 1.25)]
    [InlineData("faster by at most 8%", 1 / 1.08, 1)]
    [InlineData("slower by 10%..15%", 1.10, 1.15)]
    [InlineData("slower by at most 8%", 1, 1.08)]
    [InlineData("slower by at least 8%", 1.08, Infinity)]
    [InlineData("larger by 15%..20%", 1.15, 1.20)]
    [InlineData("smaller by 15%..20%", 0.80, 0.85)]
    [InlineData("at least 1.3 times as fast", 0, 1 / 1.3)]
    [InlineData("2..3 times as fast", 1.0 / 3, 0.5)]
    [InlineData("1.5–2 times the time", 1.5, 2)]
    [InlineData("at least 2 times the memory", 2, Infinity)]
    [InlineData("  faster   by  10%..15% ", 1 / 1.15, 1 / 1.10)]
    public void Words_are_a_range_of_ratios(string text, double low, double high)
    {
        var range = Assert.IsType<RatioExpectation>(ExpectationReader.Parse(text));
        Assert.Equal(low, range.Low, 1e-12);
        Assert.Equal(high, range.High, 1e-12);
        Assert.Equal((low == 0 || high == Infinity, false), (range.IsOpen, range.IsEquivalence));
    }

    [Theory]
    [InlineData("equivalent within 5%", 0.05)]
    [InlineData("equivalent within 2.5 %", 0.025)]
    public void An_equivalence_is_a_range_around_one(string text, double margin)
    {
        var range = Assert.IsType<RatioExpectation>(ExpectationReader.Parse(text));
        Assert.Equal(1 / (1 + margin), range.Low, 1e-12);
        Assert.Equal(1 + margin, range.High, 1e-12);
        Assert.True(range.IsEquivalence);
    }

    [Theory]
    [InlineData("between 10 ms and 20 ms", 0.01, 0.02)]
    [InlineData("between 500 ns and 2 µs", 5e-7, 2e-6)]
    [InlineData("between 0.5 s and 1.5s", 0.5, 1.5)]
    [InlineData("between 28 B and 36 B", 28, 36)]
    [InlineData("between 10 kB and 2 MB", 1e4, 2e6)]
    [InlineData("between 1 KB and 1 GB", 1e3, 1e9)]
    public void A_value_is_between_two(string text, double low, double high)
    {
        var range = Assert.IsType<ValueExpectation>(ExpectationReader.Parse(text));
        Assert.Equal(low, range.Low, low * 1e-12);
        Assert.Equal(high, range.High, high * 1e-12);
    }

    [Theory]
    [InlineData("is true", "true")]
    [InlineData("is forkserver", "forkserver")]
    [InlineData("is \"fork server\"", "fork server")]
    [InlineData("is 0.005", "0.005")]
    public void A_probe_is_something(string text, string answer) =>
        Assert.Equal(new FactExpectation(answer), ExpectationReader.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("quick")]
    [InlineData("much faster")]
    [InlineData("faster than 10%")]
    [InlineData("faster by 10")]
    [InlineData("faster by 15%..10%")]
    [InlineData("faster by -5%..5%")]
    [InlineData("smaller by at least 100%")]
    [InlineData("equivalent")]
    [InlineData("equivalent within 0%")]
    [InlineData("equivalent within 100%")]
    [InlineData("at least 0 times as fast")]
    [InlineData("3..2 times as fast")]
    [InlineData("1.3 times as fast")]
    [InlineData("between 10 and 20")]
    [InlineData("between 20 ms and 10 ms")]
    [InlineData("between 10 ms and 1 MB")]
    [InlineData("is")]
    [InlineData("true")]
    public void Anything_else_is_nothing_that_can_hold(string text) => Assert.Null(ExpectationReader.Parse(text));

    [Fact]
    public void The_help_shows_what_can_be_written()
    {
        var shown = ExpectationReader.Help["Write one of: ".Length..].TrimEnd('.').Split(", ");
        Assert.Equal(10, shown.Length);
        Assert.All(shown, static text => Assert.NotNull(ExpectationReader.Parse(text)));
    }
}
