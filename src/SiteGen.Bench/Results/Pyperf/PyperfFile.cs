using System.Collections.Immutable;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>A file of pyperf, in its format 1.0.</summary>
public sealed record PyperfFile(ImmutableArray<PyperfBenchmark> Benchmarks);

/// <param name="Unit"><c>second</c>, <c>byte</c> or <c>integer</c>.</param>
public sealed record PyperfBenchmark(string Name, string Unit, ImmutableArray<PyperfRun> Runs);

/// <summary>The results of a worker process.</summary>
/// <param name="Metadata">Includes the common metadata of the benchmark and of the file.</param>
/// <param name="Values">Per loop; empty for a run that only calibrates.</param>
public sealed record PyperfRun(
    ImmutableSortedDictionary<string, PyperfValue> Metadata, ImmutableArray<PyperfWarmup> Warmups,
    ImmutableArray<double> Values)
{
    public bool IsCalibration => Values.IsEmpty;

    public string? Text(string name) => Metadata.GetValueOrDefault(name)?.Text?.Trim();

    public long? Whole(string name) => Metadata.GetValueOrDefault(name)?.Whole;
}

/// <summary>A text or a number of the metadata.</summary>
/// <param name="Text">Null for a number.</param>
/// <param name="Whole">Null for a text, and for a number that is not whole.</param>
public sealed record PyperfValue(string? Text, double? Number, long? Whole);

/// <param name="Value">Per loop.</param>
public readonly record struct PyperfWarmup(long Loops, double Value);
