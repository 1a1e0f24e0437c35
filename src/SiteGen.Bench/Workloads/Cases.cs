using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Workloads;

/// <summary>Builds cases for the catalogue from parameters that are written as a JSON object.</summary>
internal static class Cases
{
    public static ImmutableArray<WorkloadCase> Single(string json) => [new("", 1, Params(json))];

    public static ImmutableArray<WorkloadCase> Waiting(string json) => [new("", 1, Params(json), IsBusy: false)];

    /// <summary>Returns cases that do the same work with different numbers of threads.</summary>
    public static ImmutableArray<WorkloadCase> ByThreads(string json, params ImmutableArray<int> counts) =>
        [.. counts.Select(count => new WorkloadCase($"threads={count}", count, Params(json), MinimumCores: count))];

    /// <summary>Returns cases like <see cref="ByThreads"/>, in which threads wait for each other by design.</summary>
    public static ImmutableArray<WorkloadCase> ByThreadsThatWait(string json, params ImmutableArray<int> counts) =>
        [.. ByThreads(json, counts).Select(static @case => @case with { IsBusy = @case.Threads == 1 })];

    /// <summary>
    /// Returns cases that do the same work in the caller, in two threads, or in two processes by each start method.
    /// </summary>
    public static ImmutableArray<WorkloadCase> ByPool(string json, params ImmutableArray<string> pools) =>
        [.. pools.Select(pool => Pool(pool, Params(json), pool == "serial" ? 1 : 2))];

    /// <summary>Returns one case with ordinary imports and one with lazy imports.</summary>
    public static ImmutableArray<WorkloadCase> ByImports(string json) =>
    [
        new("imports=eager", 1, Params(json).Add("imports", JsonElement.Parse("\"eager\"")), IsBusy: false),
        new("imports=lazy", 1, Params(json).Add("imports", JsonElement.Parse("\"lazy\"")), IsBusy: false,
            SinceMinor: 15),
    ];

    // Processes report their CPU time only when they end, so a busy pool looks like one that waits.
    private static WorkloadCase Pool(string pool, ImmutableSortedDictionary<string, JsonElement> shared, int workers) =>
        new($"pool={pool}", workers, shared.Add("pool", JsonElement.Parse($"\"{pool}\"")), MinimumCores: workers,
            IsBusy: workers == 1, IsPlainOnly: pool != "threads");

    private static ImmutableSortedDictionary<string, JsonElement> Params(string json) =>
        JsonElement.Parse(json).Members()
            .ToImmutableSortedDictionary(
                static field => field.Name, static field => field.Value, StringComparer.Ordinal);
}
