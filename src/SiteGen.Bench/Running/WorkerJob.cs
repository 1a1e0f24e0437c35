using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Running;

/// <summary>What a worker process is told; read by <c>worker.py</c>.</summary>
/// <param name="Module">As Python imports it: <c>nbody</c>.</param>
/// <param name="Measure"><c>time</c>, <c>memory</c> or <c>probe</c>.</param>
/// <param name="Loops">0 to find them, so that one value takes <paramref name="TargetSeconds"/>.</param>
/// <param name="Cpus">Which it may use, from 0; empty for all.</param>
/// <param name="Report">Where it writes what it found.</param>
public sealed record WorkerJob(
    string Module, string Measure, ImmutableSortedDictionary<string, JsonElement> Params, int Threads, long Loops,
    double TargetSeconds, int Warmups, int Values,
    ImmutableArray<int> Cpus, string Report);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkerJob))]
internal sealed partial class WorkerJson : JsonSerializerContext;
