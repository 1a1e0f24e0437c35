using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed partial class PhrasesTests
{
    [Theory]
    [InlineData(1.10, 1.08, 1.12, 0, "8–12 % slower")]
    [InlineData(1.06, 1.05, 1.07, 0, "5–7 % slower")]
    [InlineData(1.50, 1.30, 1.80, 0, "30–80 % slower")]
    [InlineData(1.1001, 1.1000, 1.1003, 0, "10.0–10.1 % slower")]
    [InlineData(1.10, 1.10, 1.10, 0, "about 10.0 % slower")]
    [InlineData(2.50, 2.30, 2.70, 0, "2.3–2.7 times the time")]
    [InlineData(9.00, 8.20, 12.1, 0, "8–13 times the time")]
    [InlineData(0.90, 0.88, 0.92, 0, "8–14 % faster")]
    [InlineData(0.25, 0.24, 0.26, 0, "3.8–4.2 times as fast")]
    [InlineData(0.10, 0.08, 0.12, 0, "8–13 times as fast")]
    [InlineData(1.00, 0.99, 1.01, 0, "no measurable difference (within 2 %)")]
    [InlineData(1.00, 0.999, 1.001, 0.02, "no measurable difference (within 2 %)")]
    [InlineData(1.00, 0.90, 1.20, 0, "no clear difference (from 20 % slower to 15 % faster)")]
    [InlineData(1.02, 1.015, 1.025, 0.03, "no clear difference (from 6 % slower to 1 % faster)")]
    [InlineData(1.10, 1.09, 1.11, 0.05, "4–16 % slower")]
    public void A_ratio_of_times_has_its_words(
        double point, double low, double high, double noiseFloor, string words) =>
        Assert.Equal(words, Phrases.Of(Quantity.Time, Ratio(point, low, high), noiseFloor, EvidenceWords.English));

    [Theory]
    [InlineData(1.18, 1.15, 1.20, 0, "15–20 % more memory")]
    [InlineData(0.80, 0.78, 0.83, 0, "17–22 % less memory")]
    [InlineData(2.20, 2.10, 2.30, 0, "2.1–2.3 times the memory")]
    [InlineData(0.25, 0.24, 0.26, 0, "74–76 % less memory")]
    [InlineData(0.80723, 0.80723, 0.80723, 0, "about 19.3 % less memory")]
    [InlineData(1.0234, 1.0234, 1.0234, 0, "about 2.3 % more memory")]
    [InlineData(2.57, 2.57, 2.57, 0, "about 2.6 times the memory")]
    [InlineData(1.00, 1.00, 1.00, 0, "no measurable difference (within 0.0 %)")]
    [InlineData(1.00, 0.90, 1.20, 0, "no clear difference (from 10 % less to 20 % more)")]
    public void A_ratio_of_sizes_has_its_words(
        double point, double low, double high, double noiseFloor, string words) =>
        Assert.Equal(words, Phrases.Of(Quantity.Memory, Ratio(point, low, high), noiseFloor, EvidenceWords.English));

    [Theory]
    [InlineData(Quantity.Time, 3, 0, 0, 0, "all 3 faster")]
    [InlineData(Quantity.Time, 0, 0, 4, 0, "all 4 equal")]
    [InlineData(Quantity.Time, 0, 2, 3, 1, "mixed: 2 slower, 3 equal, 1 unclear")]
    [InlineData(Quantity.Time, 0, 0, 0, 5, "all 5 unclear")]
    [InlineData(Quantity.Time, 6, 3, 0, 2, "mixed: 6 faster, 3 slower, 2 unclear")]
    [InlineData(Quantity.Memory, 0, 4, 0, 0, "all 4 larger")]
    [InlineData(Quantity.Memory, 1, 4, 0, 0, "mixed: 1 smaller, 4 larger")]
    public void Members_that_disagree_are_counted(
        Quantity quantity, int less, int more, int equal, int unclear, string words) =>
        Assert.Equal(words, Phrases.OfMembers(quantity, less, more, equal, unclear, EvidenceWords.English));

    [Fact]
    public void What_is_said_of_slower_is_never_narrower_than_the_interval() =>
        Gen.Select(Gen.Double[1.001, 1.9], Gen.Double[1e-5, 0.6]).Sample(static (low, width) =>
        {
            var said = Percents(Phrases.Of(
                Quantity.Time, Ratio(low + (width / 2), low, low + width), 0, EvidenceWords.English), "slower");
            Assert.InRange(said.From, 0, low - 1 + 1e-6);
            Assert.InRange(said.To, low + width - 1 - 1e-6, double.MaxValue);
        });

    [Fact]
    public void What_is_said_of_faster_is_never_narrower_than_the_interval() =>
        Gen.Select(Gen.Double[0.55, 0.999], Gen.Double[1e-5, 0.3])
            .Where(static each => each.Item1 + each.Item2 < 0.9999).Sample(static (low, width) =>
        {
            var said = Percents(Phrases.Of(
                Quantity.Time, Ratio(low + (width / 2), low, low + width), 0, EvidenceWords.English), "faster");
            Assert.InRange(said.From, 0, (1 / (low + width)) - 1 + 1e-6);
            Assert.InRange(said.To, (1 / low) - 1 - 1e-6, double.MaxValue);
        });

    [Fact]
    public void Digits_are_as_fine_as_the_interval_and_no_finer() =>
        Gen.Select(Gen.Double[1.001, 1.9], Gen.Double[1e-5, 0.6]).Sample(static (low, width) =>
        {
            var words = Phrases.Of(Quantity.Time, Ratio(low + (width / 2), low, low + width), 0, EvidenceWords.English);
            if (width > 0.009) Assert.DoesNotContain('.', words);
            if (width > 0.26)
                Assert.All(Number().Matches(words)
                    .Select(static match => int.Parse(match.Value, CultureInfo.InvariantCulture)), static number =>
                        Assert.Equal(0, number % 5));
        });

    private static (double From, double To) Percents(string words, string word)
    {
        Assert.EndsWith($" % {word}", words, StringComparison.Ordinal);
        var numbers = Number().Matches(words)
            .Select(static match => double.Parse(match.Value, CultureInfo.InvariantCulture) / 100).ToList();
        return (numbers[0], numbers[^1]);
    }

    private static RatioEstimate Ratio(double point, double low, double high) =>
        new(point, low, high, 0.95, "bca-bootstrap");

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
