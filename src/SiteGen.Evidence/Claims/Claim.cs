using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

/// <summary>A statement that data can support or contradict.</summary>
/// <param name="Expected">The condition to check; null for a number that is only shown.</param>
/// <param name="About">A sentence for lists; null when the measure is description enough.</param>
public sealed record Claim(
    string Id, SourceLocation Place, MeasureExpression Measure, Expectation? Expected, string? ExpectedText,
    string? About, ImmutableArray<PublishedValue> Published)
{
    /// <summary>The weakest evidence that may decide the claim; null for any.</summary>
    public EvidenceLevel? Needs { get; init; }

    /// <summary>The label of its badge; null for a claim without a badge and a page.</summary>
    public string? Badge { get; init; }
}

/// <summary>A value that somebody else reported.</summary>
/// <param name="Value">The value in the source's words and units: "10 % slower to 20 % faster".</param>
/// <param name="Definition">The definition of their number: suite, mean, direction.</param>
public sealed record PublishedValue(string Value, string? Definition, string Source, string? Url);

/// <summary>A place where an article uses a claim.</summary>
/// <param name="Kind">The function: <c>value</c>, <c>phrase</c>, <c>claim</c> or <c>reproduce</c>.</param>
/// <param name="Words">The author's own words inside <c>claim</c>; null for the other functions.</param>
public sealed record ClaimUse(string ClaimId, string Kind, SourceLocation Place, string? Words);
