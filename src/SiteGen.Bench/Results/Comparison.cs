using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>The ratio of candidate to baseline for one workload, in times or bytes, with its interval.</summary>
/// <param name="Baseline">
/// Usually another configuration in the same case; for scaling another case of the same configuration.
/// </param>
/// <param name="Design"><c>paired-blocks</c> or <c>unpaired</c>.</param>
/// <param name="Count">The number of pairs, or of samples on the smaller side.</param>
/// <param name="Ratio">The ratio over the clean samples.</param>
/// <param name="RatioOfAll">The ratio over all good samples, disturbed ones included.</param>
/// <param name="Verdict">A value of <see cref="ComparisonVerdicts"/>.</param>
public sealed record Comparison(
    CellKey Baseline, CellKey Candidate, string Design, Comparability Comparability, int Count, RatioEstimate Ratio,
    RatioEstimate RatioOfAll, EquivalenceResult Equivalence, string Verdict)
{
    /// <summary>
    /// Set only in sessions that were judged by tests; null in all others. Used only to verify such a session.
    /// </summary>
    public TestResult? Test { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A suite in one configuration and case.</summary>
public sealed record SuiteSide(string Configuration, string Case)
{
    public override string ToString() => Case.Length == 0 ? Configuration : $"{Configuration}[{Case}]";

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The ratio of candidate to baseline for a suite: the geometric mean of its workloads' ratios.</summary>
/// <param name="Workloads">The members; a suite of the same name with other members is a different suite.</param>
/// <param name="Lowest">The smallest of their ratios.</param>
/// <param name="Highest">The largest of their ratios.</param>
/// <param name="LogSd">Standard deviation of their log ratios: how evenly the suite is affected.</param>
public sealed record SuiteComparison(
    string Suite, ImmutableArray<string> Workloads, SuiteSide Baseline, SuiteSide Candidate, RatioEstimate Ratio,
    double Lowest, double Highest, double LogSd)
{
    public override string ToString() => $"Suite {Suite}, {Candidate} against {Baseline}";

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Class"><c>same-binary</c>, <c>same-flags</c>, <c>different-build</c> or <c>unknown-build</c>.</param>
/// <param name="Differences">
/// Descriptions of the facts that differ or are unknown; empty for the first two classes.
/// </param>
public sealed record Comparability(string Class, ImmutableArray<string> Differences)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Point">Candidate / baseline: 0.9 is nine tenths of the time; 0 when there is no estimate.</param>
/// <param name="Level">For example 0.95; 0 when there is no interval.</param>
/// <param name="Method">
/// For example <c>bca-bootstrap</c> or <c>cluster-bootstrap</c>; <c>none</c> when there is no estimate.
/// </param>
public sealed record RatioEstimate(double Point, double Low, double High, double Level, string Method)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Holm">
/// The p-value adjusted over the comparisons of the session that answer the same question: those with the same two
/// configurations, the same measure and the same kind of change of the case.
/// </param>
public sealed record TestResult(string Name, double Raw, double Holm)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Margin">
/// The largest difference that counts as equivalent: 0.05 is 5 %. Declared before measuring.
/// </param>
public sealed record EquivalenceResult(double Margin, bool IsEquivalent)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public static class ComparisonVerdicts
{
    public const string Faster = "faster";
    public const string Slower = "slower";
    public const string Smaller = "smaller";
    public const string Larger = "larger";
    public const string Equivalent = "equivalent";
    public const string Inconclusive = "inconclusive";

    /// <summary>The answers differ, or there are no good samples on one side.</summary>
    public const string Impossible = "impossible";

    public static ImmutableArray<string> All { get; } =
        [Faster, Slower, Smaller, Larger, Equivalent, Inconclusive, Impossible];
}

/// <summary>The comparison of the baseline with itself: the differences that appear although there are none.</summary>
/// <param name="Comparisons">Comparisons of the baseline's second arm with its first, by workload.</param>
/// <param name="NoiseFloor">
/// Half the width of the A/A interval over all workloads, as a fraction; null without a control.
/// </param>
/// <param name="IsValid">
/// True when the overall A/A interval contains 1 and no more single intervals miss it than chance explains.
/// </param>
public sealed record Control(
    ImmutableArray<Comparison> Comparisons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RatioEstimate? Overall,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? NoiseFloor, bool IsValid, string Why)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
