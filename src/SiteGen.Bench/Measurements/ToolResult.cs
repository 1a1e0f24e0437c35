using System.Collections.Immutable;

namespace SiteGen.Bench.Measurements;

/// <summary>A benchmark's numbers in a file of a tool, in the base unit of their quantity.</summary>
/// <param name="Benchmark">The name that measures use.</param>
/// <param name="Case">The parameters, such as <c>size=1MB, threads=2</c>; "" without parameters.</param>
/// <param name="Counter">
/// What is counted: <c>time</c>, <c>memory</c>, <c>throughput</c>, or the tool's own name, such as <c>allocs/op</c>.
/// </param>
public sealed record ToolResult(string Benchmark, string Case, string Counter, Quantity Quantity)
{
    public const string Time = "time";
    public const string Memory = "memory";
    public const string Throughput = "throughput";

    /// <summary>The values of each process, in the order of the file; empty when the file has only a summary.</summary>
    public ImmutableArray<ImmutableArray<double>> Processes { get; init; } = [];

    /// <summary>The tool's own summary, where it keeps no values.</summary>
    public GivenSummary? Summary { get; init; }

    /// <summary>
    /// True for a number that every run gives again, such as the allocations of a deterministic program.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// The tool's own hash of what the benchmark does: two of one name that differ in it are two benchmarks. Null where
    /// the tool has none.
    /// </summary>
    public string? Definition { get; init; }

    public string FullName => Case.Length == 0 ? Benchmark : $"{Benchmark}[{Case}]";
}

/// <summary>Holds what a tool states about values that it does not keep. All numbers are in the base unit.</summary>
/// <param name="Count">The number of values; null when it is not stated.</param>
/// <param name="Deviation">The standard deviation of the values.</param>
public sealed record GivenSummary(int? Count, double? Mean, double? Deviation, double? Median)
{
    /// <summary>The typical value: the median where it is stated, or else the mean.</summary>
    public double? Typical => Median ?? Mean;
}
