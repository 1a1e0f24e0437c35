using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>What pyperf wrote, in its format 1.0.</summary>
public sealed record PyperfFile(ImmutableArray<PyperfBenchmark> Benchmarks);

/// <param name="Unit"><c>second</c>, <c>byte</c> or <c>integer</c>.</param>
public sealed record PyperfBenchmark(string Name, string Unit, ImmutableArray<PyperfRun> Runs);

/// <summary>One worker process.</summary>
/// <param name="Metadata">With what its benchmark and the file say for all.</param>
/// <param name="Values">Per loop; empty for a run that only calibrates.</param>
public sealed record PyperfRun(ImmutableSortedDictionary<string, JsonElement> Metadata, ImmutableArray<PyperfWarmup> Warmups, ImmutableArray<double> Values)
{
    public bool IsCalibration => Values.IsEmpty;

    public string? Text(string name) => Metadata.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;

    public long? Whole(string name) => Metadata.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}

/// <param name="Value">Per loop.</param>
public readonly record struct PyperfWarmup(long Loops, double Value);
