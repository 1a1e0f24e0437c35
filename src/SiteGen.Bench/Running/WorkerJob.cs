using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Running;

/// <summary>The job of a worker process, which <c>worker.py</c> reads.</summary>
/// <param name="Module">The name that Python imports, such as <c>nbody</c>.</param>
/// <param name="Measure"><c>time</c>, <c>memory</c> or <c>probe</c>.</param>
/// <param name="Loops">0 to calibrate them, so that one value takes <paramref name="TargetSeconds"/>.</param>
/// <param name="Cpus">
/// The CPU that it is pinned to, from 0; several when it does each slice once on each of them; empty for all.
/// </param>
/// <param name="Report">The path to which it writes its report.</param>
public sealed record WorkerJob(
    string Module, string Measure, ImmutableSortedDictionary<string, JsonElement> Params, int Threads, long Loops,
    double TargetSeconds, int Warmups, int Values,
    ImmutableArray<int> Cpus, string Report);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkerJob))]
internal sealed partial class WorkerJson : JsonSerializerContext;
