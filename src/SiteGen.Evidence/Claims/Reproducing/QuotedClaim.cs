using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Evidence.Claims.Reproducing;

/// <summary>A claim of somebody's site, as its <c>claims.json</c> states it.</summary>
/// <param name="Rule">The condition that must be true; null for a number that is only shown.</param>
/// <param name="Interval">The interval of the published ratio; null when it is not a ratio.</param>
/// <param name="Files">The source files of the pages that use it.</param>
public sealed record QuotedClaim(
    string Id, MeasureExpression? Measure, RatioExpectation? Rule, DecidingInterval? Interval,
    ImmutableArray<string> Files)
{
    private const int MostClaims = 100_000;

    /// <summary>True when the workloads that this program contains can answer it.</summary>
    public bool CanBeMeasured =>
        Interval is not null && Measure is { Baseline: not null } && WorkloadIds is { IsEmpty: false };

    /// <summary>The workloads to measure; empty when the program does not have them.</summary>
    public ImmutableArray<string> WorkloadIds => Measure?.Subject switch
    {
        { Kind: SubjectKind.Workload, Id: var id } => Catalogue.Find(id) is null ? [] : [id],
        { Kind: SubjectKind.Suite, Id: var id } => Suites.Find(id)?.Workloads ?? [],
        _ => [],
    };

    public ImmutableArray<string> Configurations => Measure?.Configurations ?? [];

    /// <returns>Null when the text is not a <c>claims.json</c>.</returns>
    public static ImmutableArray<QuotedClaim>? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            var json = JsonValues.Parse(text.Span);
            if (json.Member("schema")?.Text() != "sitegen.claims/1" || json.Member("claims")?.IsList() != true)
                return null;
            var claims = json.Items("claims").Take(MostClaims).Select(Read).ToImmutableArray();
            return claims.Any(static claim => claim is null) ? null : [.. claims.OfType<QuotedClaim>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static QuotedClaim? Read(JsonElement claim) => claim.Member("id")?.Text() is not { Length: > 0 } id ? null
        : new QuotedClaim(
            id, MeasureOf(claim.Member("measure")?.Text() ?? ""),
            ExpectationReader.Parse(claim.Member("holds")?.Text() ?? "") as RatioExpectation,
            claim.Member("ratio") is { } ratio ? IntervalOf(ratio) : null,
            [.. claim.Items("uses").Select(static use => use.Member("file")?.Text()).OfType<string>()]);

    /// <summary>Reads a measure without the release that it is bound to: the reader may have a newer one.</summary>
    private static MeasureExpression? MeasureOf(string written) =>
        MeasureExpression.Parse(written.Split(" on ")[0]);

    private static DecidingInterval? IntervalOf(JsonElement ratio)
    {
        var (point, low, high) = (Number("point"), Number("low"), Number("high"));
        return low > 0 && low <= point && point <= high && double.IsFinite(high) && Number("level") > 0
            ? DecidingInterval.Of(
                new RatioEstimate(point, low, high, Number("level"), "published"), Number("noiseFloor")) : null;

        double Number(string name) => ratio.Member(name)?.Number() ?? double.NaN;
    }
}
