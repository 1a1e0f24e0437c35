using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Claims;

/// <summary>A statement that data can support or contradict.</summary>
/// <param name="Expected">Null for a number that is only shown.</param>
/// <param name="About">One sentence for lists; null when the measure says enough.</param>
public sealed record Claim(
    string Id, SourceLocation Place, MeasureExpression Measure, Expectation? Expected, string? ExpectedText,
    string? About, ImmutableArray<PublishedValue> Published);

/// <summary>What somebody else reported.</summary>
/// <param name="Value">In their words and units: "10 % slower to 20 % faster".</param>
/// <param name="Definition">What their number is: suite, mean, direction.</param>
public sealed record PublishedValue(string Value, string? Definition, string Source, string? Url);

/// <summary>A place where an article uses a claim.</summary>
/// <param name="Kind">The function: <c>value</c>, <c>phrase</c>, <c>claim</c>, <c>chart</c>.</param>
/// <param name="Words">The author's own words inside <c>claim</c>; null for the other functions.</param>
public sealed record ClaimUse(string ClaimId, string Kind, SourceLocation Place, string? Words);
