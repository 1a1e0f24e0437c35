using System.Globalization;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>Lists a session's conclusions as named numbers and words, to compare two sessions.</summary>
internal static class StoredNumbers
{
    public const double Tolerance = 1e-9;

    public static IEnumerable<string> Compare(BenchSession stored, BenchSession computed)
    {
        // Older sessions store no suites and are still valid: suites are then computed when they are needed.
        if (stored.Suites.IsEmpty) computed = computed with { Suites = [] };
        var (theirs, ours) = (ByName(stored), ByName(computed));
        foreach (var name in theirs.Keys.Union(ours.Keys))
        {
            if (!ours.TryGetValue(name, out var our))
                yield return $"{name} is stored and does not follow from the samples.";
            else if (!theirs.TryGetValue(name, out var their))
                yield return $"{name} follows from the samples and is not stored.";
            else if (Difference(their, our) is { } difference)
                yield return $"{name}: {difference}.";
        }
    }

    /// <returns>Null when the two agree.</returns>
    public static string? Difference(string name, RatioEstimate stored, RatioEstimate computed) =>
        Difference(Facts("the ratio", stored), Facts("the ratio", computed)) is { } found ? $"{name}: {found}." : null;

    private static string? Difference(IEnumerable<Fact> stored, IEnumerable<Fact> computed) => stored.Zip(computed)
        .Where(pair => !AreEqual(pair.First, pair.Second))
        .Select(pair => $"{pair.First.Name} is stored as {pair.First}, and the samples give {pair.Second}")
        .FirstOrDefault();

    private static bool AreEqual(Fact stored, Fact computed) =>
        stored.Word == computed.Word
            && Math.Abs(stored.Number - computed.Number) <= Tolerance * Math.Max(
                Math.Abs(stored.Number), Math.Abs(computed.Number));

    private static Dictionary<string, IEnumerable<Fact>> ByName(BenchSession session)
    {
        var summaries = session.Results.Where(cell => cell.Summary is not null)
            .Select(cell => ($"The summary of {cell.Key}", Facts(cell.Summary!)));
        var comparisons = session.Comparisons.Select(each => (
            $"The comparison of {each.Candidate} with {each.Baseline}", Facts(each)));
        var suites = session.Suites.Select(each => (each.ToString(), Facts(each)));
        var arms = session.Control.Comparisons.Select(each => (
            $"The control of {each.Candidate} with {each.Baseline}", Facts(each)));
        return summaries.Concat(comparisons).Concat(suites).Concat(arms).Append(("The control", Facts(session.Control)))
            .DistinctBy(each => each.Item1).ToDictionary(each => each.Item1, each => each.Item2);
    }

    private static IEnumerable<Fact> Facts(Summary summary) =>
    [
        new("the count", summary.Count),
        new("the median", summary.Median),
        new("the median absolute deviation", summary.Mad),
        new("the mean", summary.Mean),
        new("the standard deviation", summary.StandardDeviation),
        new("the minimum", summary.Minimum),
        new("the lower quartile", summary.LowerQuartile),
        new("the upper quartile", summary.UpperQuartile),
        new("the maximum", summary.Maximum),
        new("the interval's level", summary.Interval.Level),
        new("the interval's lower end", summary.Interval.Low),
        new("the interval's upper end", summary.Interval.High),
        new("the interval's method", 0, summary.Interval.Method),
    ];

    private static IEnumerable<Fact> Facts(Comparison comparison) =>
    [
        new("the design", 0, comparison.Design),
        new("the comparability", 0, comparison.Comparability.Class),
        new("the count", comparison.Count),
        .. Facts("the ratio", comparison.Ratio),
        .. Facts("the ratio of all", comparison.RatioOfAll),
        new("the test", 0, comparison.Test?.Name ?? "none"),
        new("the chance", comparison.Test?.Raw ?? 1),
        new("the adjusted chance", comparison.Test?.Holm ?? 1),
        new("the margin", comparison.Equivalence.Margin),
        new("the equivalence", 0, comparison.Equivalence.IsEquivalent ? "yes" : "no"),
        new("the verdict", 0, comparison.Verdict),
    ];

    private static IEnumerable<Fact> Facts(SuiteComparison suite) =>
    [
        new("the list of workloads", 0, string.Join(", ", suite.Workloads)),
        .. Facts("the ratio", suite.Ratio),
        new("the lowest ratio", suite.Lowest),
        new("the highest ratio", suite.Highest),
        new("the standard deviation of the log ratios", suite.LogSd),
    ];

    private static IEnumerable<Fact> Facts(Control control) =>
    [
        .. Facts("the overall ratio", control.Overall ?? SessionAnalysis.NoRatio),
        new("the noise floor", control.NoiseFloor ?? 0, control.NoiseFloor is null ? "none" : ""),
        new("the validity", 0, control.IsValid ? "valid" : "not valid"),
    ];

    private static IEnumerable<Fact> Facts(string name, RatioEstimate ratio) =>
    [
        new(name, ratio.Point),
        new($"the lower end of {name}", ratio.Low),
        new($"the upper end of {name}", ratio.High),
        new($"the level of {name}", ratio.Level),
        new($"the method of {name}", 0, ratio.Method),
    ];

    private sealed record Fact(string Name, double Number, string Word = "")
    {
        public override string ToString() =>
            Word.Length > 0 ? $"'{Word}'" : Number.ToString("R", CultureInfo.InvariantCulture);
    }
}
