using System.Runtime.CompilerServices;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Evidence.Tests.Analysis;

public sealed class JudgementTests
{
    [Theory]
    [InlineData("time", 0.90, 0.88, 0.92, 12, 0, "faster")]
    [InlineData("time", 1.10, 1.08, 1.12, 12, 0, "slower")]
    [InlineData("time", 1.02, 1.01, 1.03, 12, 0, "slower")] // Small, and certain: the interval says how small.
    [InlineData("time", 1.01, 0.99, 1.03, 12, 0, "equivalent")]
    [InlineData("time", 1.01, 0.97, 1.06, 12, 0, "inconclusive")]
    [InlineData("time", 1.02, 1.01, 1.03, 12, 0.025, "equivalent")] // Under the noise floor.
    [InlineData("time", 1.02, 1.01, 1.03, 12, 0.08, "inconclusive")]
    [InlineData("time", 0.90, 0.88, 0.92, 5, 0, "inconclusive")]
    // Counts without noise: the noise of times does not touch them.
    [InlineData("memory", 1.501, 1.501, 1.501, 6, 0.05, "larger")]
    [InlineData("memory", 0.962, 0.962, 0.962, 6, 0.05, "smaller")]
    [InlineData("memory", 1.501, 1.501, 1.501, 3, 0.05, "larger")]
    [InlineData("memory", 1.501, 1.501, 1.501, 2, 0.05, "inconclusive")]
    // Less than a tenth of a percent: pages, not objects.
    [InlineData("memory", 1.0002, 1.0002, 1.0002, 6, 0, "equivalent")]
    [InlineData("memory", 1, 1, 1, 6, 0, "equivalent")]
    public void An_interval_gets_its_word(
        string measure, double point, double low, double high, int count, double floor, string word) =>
        Assert.Equal(word, Judgement.Of(Ratio(point, low, high), count, measure, Resolution.Of(measure, floor), 0.05));

    /// <summary>Every interval, every rule: what a claim says of a direction is what the comparison says.</summary>
    [Fact]
    public void A_claim_holds_a_direction_only_where_the_comparison_has_it()
    {
        string[] rules =
        [
            "faster", "faster by 2%..6%", "faster by at least 3%", "faster by at most 6%",
                "at least 1.03 times as fast",
            "slower", "slower by 2%..6%", "slower by at least 3%", "slower by at most 6%", "1.01..1.2 times the time",
        ];
        var checks = from point in Range(0.85, 1.15)
                     from half in Range(0.001, 0.12)
                     from floor in new[] { 0, 0.015, 0.06 }
                     from rule in rules
                     select (Finding: Found(point, point - half, point + half, floor), Rule: rule);
        foreach (var (finding, rule) in checks)
        {
            var verdict = VerdictRule.Of((RatioExpectation)ExpectationReader.Parse(rule)!, finding);
            var isLess = rule.Contains("fast", StringComparison.Ordinal);
            var agrees = finding.Outcome == (isLess ? "faster" : "slower");
            Assert.False(verdict == Verdict.Holds && !agrees, $"{rule}, {finding.Outcome}: {finding.Ratio}");
            Assert.True(rule.Contains(' ', StringComparison.Ordinal)
                || agrees == (verdict == Verdict.Holds), $"{rule}, {finding.Outcome}: {finding.Ratio}");
            var phrase = Phrases.Of(finding, EvidenceWords.English);
            Assert.Equal(finding.Outcome == "faster", phrase.Contains("faster", StringComparison.Ordinal)
                && !phrase.Contains("no clear", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Too_few_pairs_decide_no_claim_and_get_no_size()
    {
        var few = Found(0.5, 0.49, 0.51, 0, count: 4);
        Assert.Equal("inconclusive", few.Outcome);
        Assert.Equal(Verdict.Inconclusive, VerdictRule.Of((RatioExpectation)ExpectationReader.Parse("faster")!, few));
        Assert.Equal("too few measurements to tell", Phrases.Of(few, EvidenceWords.English));
    }

    /// <summary>Sessions that were judged by tests: <c>tests/Sites/german-claims</c> has some.</summary>
    [Theory]
    [InlineData("20261126-0130-standard.json")]
    [InlineData("archive/20261001-0130-standard.json")]
    public void A_session_of_before_is_proven_as_it_was_judged_and_read_with_todays_words(string name)
    {
        var path = SourcePath.Parse($"data/bench/{name}");
        var (session, problems) = SessionFile.Read(new SourceFile(path, File.ReadAllBytes(Former(name))));
        Assert.Empty(problems);
        Assert.NotNull(session!.Comparisons[0].Test);
        Assert.Empty(SessionGate.OfAll(session, path));
        Assert.Empty(SessionGate.AtReading(session, path));
        foreach (var altered in (
            Bench.Results.TestResult[])[session.Comparisons[0].Test! with { Raw = 0.5 },
            session.Comparisons[0].Test! with { Holm = 0.5 }])
        {
            var comparisons = session.Comparisons.SetItem(0, session.Comparisons[0] with { Test = altered });
            Assert.NotEmpty(SessionGate.AtReading(session with { Comparisons = comparisons }, path));
        }
        var today = SessionAnalysis.InTodaysWords(session);
        Assert.All(today.Comparisons, static comparison => Assert.Null(comparison.Test));
        Assert.Empty(SessionGate.OfAll(today, path));
    }

    [Fact]
    public void A_family_misses_in_proportion()
    {
        var words = EvidenceWords.English.Families;
        Assert.Equal("", words.OfTable(new IntervalFamily(0)));
        Assert.Equal("The table has 524 intervals of 95 %: on average 26 of them miss the true ratio, and nothing "
            + "shows which.", words.OfTable(new IntervalFamily(524)));
        Assert.Equal("12 intervals of 95 % stand behind them: on average 0.6 of these miss the true ratio.",
            words.OfClaims(new IntervalFamily(12)));
    }

    private static string Former(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Sites", "german-claims", "data", "bench", name);

    private static IEnumerable<double> Range(double from, double to) =>
        Enumerable.Range(0, 25).Select(step => from + ((to - from) * step / 24));

    private static RatioEstimate Ratio(double point, double low, double high) =>
        new(point, low, high, 0.95, "bca-bootstrap");

    private static RatioFinding Found(double point, double low, double high, double floor, int count = 12)
    {
        var (ratio, key) = (Ratio(point, low, high), new CellKey("nbody", "", "314"));
        var comparison =
            new Comparison(key, key, "paired-blocks", new("same-binary", []), count, ratio, ratio,
            new(0.05, false), "");
        comparison = Judgement.Of(comparison, "time", floor);
        return new SessionRatio(Quantity.Time, ratio, floor, [comparison], Sessions.Of([]));
    }
}
