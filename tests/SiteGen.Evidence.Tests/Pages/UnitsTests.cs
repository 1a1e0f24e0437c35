using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

public sealed class UnitsTests
{
    [Theory]
    [InlineData(ChartUnit.Seconds, 1.234, 1.204, 1.264, "1.23 s")]
    [InlineData(ChartUnit.Seconds, 0.0234, 0.0231, 0.0237, "23.4 ms")]
    [InlineData(ChartUnit.Seconds, 4.2e-6, 4.1e-6, 4.3e-6, "4.2 µs")]
    [InlineData(ChartUnit.Seconds, 3.1e-8, 3e-8, 3.2e-8, "31 ns")]
    [InlineData(ChartUnit.Bytes, 56, 56, 56, "56 bytes")]
    [InlineData(ChartUnit.Bytes, 1.25e7, 1.2e7, 1.3e7, "12.5 MB")]
    [InlineData(ChartUnit.Bytes, 2e9, 1.9e9, 2.1e9, "2.0 GB")]
    [InlineData(ChartUnit.Ratio, 1.0912, 1.05, 1.13, "1.09×")]
    [InlineData(ChartUnit.Ratio, 1.09123, 1.0909, 1.0915, "1.091×")]
    [InlineData(ChartUnit.Ratio, 37.2, 31, 44, "37×")]
    [InlineData(ChartUnit.Count, -3.25, -3.5, -3, "−3.3")]
    [InlineData(ChartUnit.Count, -0.01, -3, 3, "0")]
    public void A_value_is_rounded_to_what_its_interval_supports(
        ChartUnit unit, double point, double low, double high, string expected) =>
        Assert.Equal(expected, UnitScale.For(unit, point, EvidenceWords.English).Write(new Estimate(point, low, high))
            .Replace('\u00A0', ' '));

    [Theory]
    [InlineData("plain", 10, "plain")]
    [InlineData("  two\r\n\twords  ", 20, "two words")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("one too many", 11, "one too ma…")]
    [InlineData("a\u202Eevil\u2066\u200F\u061C", 10, "aevil")]
    [InlineData("nul\0bell\a\u001B[31m", 20, "nul bell [31m")]
    [InlineData("\uFFFE\uFFFF\uFEFFx", 20, "x")]
    [InlineData("🐍🐍🐍", 2, "🐍…")]
    [InlineData(null, 5, "")]
    public void Labels_become_one_short_line(string? text, int limit, string expected) =>
        Assert.Equal(expected, SafeText.Clean(text, limit));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", SafeText.Clean("a\uD83Db", 10));
}
