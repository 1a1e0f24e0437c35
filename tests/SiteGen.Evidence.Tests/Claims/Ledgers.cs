using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Tests.Claims;

/// <summary>Claims, findings and sessions of exact numbers for tests of verdicts.</summary>
internal static class Ledgers
{
    private static readonly SourcePath File = SourcePath.Parse("data/claims.yaml");

    public static FreshnessRule Fresh { get; } = new(
        Sessions.Header(1).FinishedUtc, null, ImmutableSortedDictionary<string, string>.Empty);

    public static Claim Claim(string id, string measure, string? holds = null) =>
        new(id, new SourceLocation(File, 1, 1), MeasureExpression.Parse(measure)!, holds is null ? null
            : ExpectationReader.Parse(holds), holds, null, []);

    public static ClaimUse Use(string id, string page, string? words, int line = 1) =>
        new(id, words is null ? "value" : "claim", new SourceLocation(SourcePath.Parse(page), line, 4), words);

    public static LedgerEntry Judge(Claim claim, Finding finding, params ImmutableArray<ClaimUse> uses) =>
        Ledger.Judge(claim, finding, Fresh, uses);

    /// <summary>
    /// A session in which every process took exactly these seconds, so that intervals have no width; analysed.
    /// </summary>
    public static BenchSession Exact(params (string Workload, string Configuration, double Seconds)[] cells) =>
        SessionAnalysis.Analyse(Sessions.Of(
        cells.Select(static cell => Sessions.Cell(
            new CellKey(cell.Workload, "", cell.Configuration), [.. Enumerable.Repeat(cell.Seconds, 12)]))));

    public static SessionRatio Ratio(
        double point, double low, double high, double noiseFloor = 0, BenchSession? session = null) =>
        new(Quantity.Time, new RatioEstimate(point, low, high, 0.95, "bca-bootstrap"), noiseFloor, [], session
            ?? Exact(("nbody", "314", 1), ("nbody", "314-jit", 1)));

    public static FactFinding Fact(string json) =>
        new(new ProbedFact("jit-kind", "314", JsonDocument.Parse(json).RootElement, null), Exact(("nbody", "314", 1)));
}
