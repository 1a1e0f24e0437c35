using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Workloads;

/// <summary>Cases as the catalogue writes them: parameters are a JSON object.</summary>
internal static class Cases
{
    public static ImmutableArray<WorkloadCase> Single(string json) => [new("", 1, Params(json))];

    public static ImmutableArray<WorkloadCase> Waiting(string json) => [new("", 1, Params(json), IsBusy: false)];

    /// <summary>The same work by one thread, two threads, …</summary>
    public static ImmutableArray<WorkloadCase> ByThreads(string json, params ImmutableArray<int> counts) =>
        [.. counts.Select(count => new WorkloadCase($"threads={count}", count, Params(json), MinimumCores: count))];

    /// <summary>The same, where threads wait for each other by design.</summary>
    public static ImmutableArray<WorkloadCase> ByThreadsThatWait(string json, params ImmutableArray<int> counts) =>
        [.. ByThreads(json, counts).Select(static @case => @case with { IsBusy = @case.Threads == 1 })];

    /// <summary>
    /// The same work by the caller, by two threads, and by two processes that start in the ways there are.
    /// </summary>
    public static ImmutableArray<WorkloadCase> ByPool(string json, params ImmutableArray<string> pools) =>
        [.. pools.Select(pool => Pool(pool, Params(json), pool == "serial" ? 1 : 2))];

    /// <summary>The same imports as they are usually written, and written as lazy ones.</summary>
    public static ImmutableArray<WorkloadCase> ByImports(string json) =>
    [
        new("imports=eager", 1, Params(json).Add("imports", JsonElement.Parse("\"eager\"")), IsBusy: false),
        new("imports=lazy", 1, Params(json).Add("imports", JsonElement.Parse("\"lazy\"")), IsBusy: false,
            SinceMinor: 15),
    ];

    // Processes report their CPU time only when they end, so a pool cannot be told from one that waits.
    private static WorkloadCase Pool(string pool, ImmutableSortedDictionary<string, JsonElement> shared, int workers) =>
        new($"pool={pool}", workers, shared.Add("pool", JsonElement.Parse($"\"{pool}\"")), MinimumCores: workers,
            IsBusy: workers == 1, IsPlainOnly: pool != "threads");

    private static ImmutableSortedDictionary<string, JsonElement> Params(string json) =>
        JsonElement.Parse(json).Members()
            .ToImmutableSortedDictionary(
                static field => field.Name, static field => field.Value, StringComparer.Ordinal);
}
