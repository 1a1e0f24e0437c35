using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Bench.Workloads;

public enum Measure
{
    Time,
    Memory,
}

/// <summary>A piece of Python work that is measured, or that shows how much memory something takes.</summary>
/// <param name="Id">As in <c>nbody</c>; stable, because articles and archived sessions name it.</param>
/// <param name="Version">Counted up when results are no longer comparable.</param>
/// <param name="Module">File in <c>Workloads/Python/workloads/</c>, without extension.</param>
/// <param name="Summary">One sentence for <c>bench list</c> and for readers.</param>
/// <param name="Tags">Of <see cref="Catalogue.Tags"/>.</param>
/// <param name="Replicates">
/// Where name and parameters come from when it is comparable with another suite; null otherwise.
/// </param>
/// <param name="HasPools">
/// It starts processes that live on after a piece of work, and would not sleep while others have their turn.
/// </param>
/// <param name="IsSingle">One unit of work is one start of a process: never several in a slice.</param>
public sealed record Workload(
    string Id, int Version, string Module, Measure Measure, string Summary, ImmutableArray<string> Tags,
    ImmutableArray<WorkloadCase> Cases, string? Replicates = null, bool HasPools = false, bool IsSingle = false)
{
    /// <summary>
    /// Whether the workers of a block live at once and take turns; otherwise they run one after the other, each to its
    /// end.
    /// Memory is measured in a process that has done nothing else.
    /// </summary>
    public bool TakesTurns => Measure == Measure.Time && !HasPools;
}

/// <param name="Name">As in <c>threads=2</c>; empty for the only case.</param>
/// <param name="Threads">How many threads or processes compute at once.</param>
/// <param name="MinimumCores">With fewer, the case cannot show what it is for.</param>
/// <param name="IsPlainOnly">Only for an interpreter as it is: what its modes change is no question here.</param>
/// <param name="IsBusy">
/// Whether it computes all the time, so that wall and CPU time should agree; false for waiting.
/// </param>
/// <param name="SinceMinor">The first 3.x that can run it: 15 for 3.15; 0 for all.</param>
public sealed record WorkloadCase(
    string Name, int Threads, ImmutableSortedDictionary<string, JsonElement> Params, int MinimumCores = 1,
    bool IsBusy = true, bool IsPlainOnly = false, int SinceMinor = 0);

/// <summary>A named, fixed list of workloads whose geometric mean may be quoted.</summary>
/// <param name="Workloads">Ids; a cell of each in its case of <paramref name="Case"/>.</param>
public sealed record Suite(string Id, string Summary, ImmutableArray<string> Workloads, string Case = "");
