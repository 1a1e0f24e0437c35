using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Workloads;

public enum Measure
{
    Time,
    Memory,
}

/// <summary>A piece of Python work whose time or memory is measured.</summary>
/// <param name="Id">For example <c>nbody</c>; stable, because articles and archived sessions refer to it.</param>
/// <param name="Version">Incremented when results are no longer comparable.</param>
/// <param name="Module">File in <c>Workloads/Python/workloads/</c>, without extension.</param>
/// <param name="Summary">A sentence for <c>bench list</c> and for readers.</param>
/// <param name="Tags">Some of <see cref="Catalogue.Tags"/>.</param>
/// <param name="Replicates">
/// The origin of the name and parameters when the workload is based on another suite; null otherwise.
/// </param>
/// <param name="HasPools">
/// True when it starts processes that outlive a unit of work and would not sleep while others have their turn.
/// </param>
/// <param name="IsSingle">True when a unit of work is the start of a process: a slice never has several.</param>
public sealed record Workload(
    string Id, int Version, string Module, Measure Measure, string Summary, ImmutableArray<string> Tags,
    ImmutableArray<WorkloadCase> Cases, string? Replicates = null, bool HasPools = false, bool IsSingle = false)
{
    /// <summary>
    /// True when the workers of a block live at once and take turns; otherwise they run one after the other, each to
    /// its end.
    /// Memory is measured in a process that has done nothing else.
    /// </summary>
    public bool TakesTurns => Measure == Measure.Time && !HasPools && Tool is null;

    /// <summary>The author's tool that measures it; null when a worker does.</summary>
    public WorkloadTool? Tool { get; init; }

    /// <summary>The largest number of threads of its cases.</summary>
    public int MostThreads => Cases.Max(static @case => @case.Threads);
}

/// <param name="Name">For example <c>threads=2</c>; empty for the only case.</param>
/// <param name="Threads">The number of threads or processes that compute at once.</param>
/// <param name="MinimumCores">With fewer cores, the case cannot show its effect.</param>
/// <param name="IsPlainOnly">True when the case runs only on interpreters in their default mode.</param>
/// <param name="IsBusy">
/// True when it computes all the time, so that wall and CPU time should agree; false when it waits.
/// </param>
/// <param name="SinceMinor">The first 3.x that can run it: 15 for 3.15; 0 for all.</param>
public sealed record WorkloadCase(
    string Name, int Threads, ImmutableSortedDictionary<string, JsonElement> Params, int MinimumCores = 1,
    bool IsBusy = true, bool IsPlainOnly = false, int SinceMinor = 0)
{
    /// <summary>The parameters that an author's own workload is called with.</summary>
    public IEnumerable<(string Name, string Text)> Arguments =>
        Params.GetValueOrDefault("arguments").Members().Select(static one =>
            (one.Name, one.Value.Text() ?? one.Value.GetRawText()));
}

/// <summary>A named, fixed list of workloads whose geometric mean may be quoted.</summary>
/// <param name="Workloads">Ids; each takes part with its case <paramref name="Case"/>.</param>
public sealed record Suite(string Id, string Summary, ImmutableArray<string> Workloads, string Case = "");
