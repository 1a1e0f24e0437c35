using System.Globalization;
using System.Runtime.CompilerServices;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Claims.Quoting;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims.Quoting;

/// <summary>
/// The sentences of <c>words.txt</c>: a hundred that the data supports, and each changed by one thing.
/// </summary>
public sealed class MisquotesTests(ITestOutputHelper output)
{
    private sealed record Sentence(bool IsTrue, double Low, double High, string Quantity, string Rule, string Words)
    {
        public bool IsFlagged => Misquotes.In(Words, Claim, Finding) is not null;

        private Claim Claim => Ledgers.Claim(
            "a", Quantity == "value" ? "value 314 / nbody" : "314-jit / nbody", Rule.Length == 0 ? null : Rule);

        private Finding Finding => Quantity == "value" ? Value() : Ledgers.Ratio(
            Math.Sqrt(Low * High), Low, High) with
        {
            Quantity = Enum.Parse<Quantity>(Quantity, ignoreCase: true),
        };

        private SessionValue Value()
        {
            var session = Ledgers.Exact(("nbody", "314", 1));
            var middle = (Low + High) / 2;
            var summary = session.Results[0].Summary! with
            {
                Median = middle,
                Interval = new IntervalOf(0.95, Low, High, "order-statistics"),
            };
            return new SessionValue(Bench.Measurements.Quantity.Time, summary, session.Results[0].Key, session);
        }
    }

    [Fact]
    public void Ninety_eight_of_a_hundred_false_sentences_are_found_with_at_most_two_false_alarms()
    {
        var sentences = Sentences();
        var missed = sentences.Where(static one => !one.IsTrue && !one.IsFlagged).ToList();
        var alarms = sentences.Where(static one => one.IsTrue && one.IsFlagged).ToList();
        output.WriteLine($"{sentences.Count(static one => !one.IsTrue) - missed.Count} of "
            + $"{sentences.Count(static one => !one.IsTrue)} false sentences found, {alarms.Count} false alarms in "
            + $"{sentences.Count(static one => one.IsTrue)}");
        foreach (var one in missed) output.WriteLine($"missed: {one.Words} ({one.Low}–{one.High})");
        foreach (var one in alarms) output.WriteLine($"alarm: {one.Words} ({one.Low}–{one.High})");
        Assert.Equal(200, sentences.Count);
        Assert.True(missed.Count <= 2, string.Join("; ", missed.Select(static one => one.Words)));
        Assert.True(alarms.Count <= 2, string.Join("; ", alarms.Select(static one => one.Words)));
    }

    [Theory]
    [InlineData("3.13 is slower")] // Of 314 against 313, so 3.14 is faster.
    [InlineData("the JIT of 3.14")]
    [InlineData("a program that does nothing runs a little faster")]
    [InlineData("nothing became slower")]
    [InlineData("takes a large part of the work off the first")]
    [InlineData("in 90 % of the programs")]
    [InlineData("3.14 on 2 cores")]
    public void Words_that_state_nothing_of_the_candidate_contradict_nothing(string words) =>
        Assert.Null(Misquotes.In(words, Ledgers.Claim("a", "314 against 313 / nbody"), Ledgers.Ratio(0.9, 0.88, 0.93)));

    [Fact]
    public void Too_few_measurements_contradict_nothing() => Assert.Null(Misquotes.In(
        "12 % faster", Ledgers.Claim("a", "314 / nbody"),
        Ledgers.Ratio(1, 1, 1) with { Ratio = new RatioEstimate(1, 1, 1, 0, "none") }));

    private static List<Sentence> Sentences([CallerFilePath] string here = "") =>
    [
        .. from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "words.txt"))
           where !line.StartsWith('#') && line.Length > 0
           let parts = line.Split('|', StringSplitOptions.TrimEntries)
           let ends = parts[1].Split(' ')
           select new Sentence(parts[0] == "true", Number(ends[0]), Number(ends[1]), parts[2], parts[3], parts[4]),
    ];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
