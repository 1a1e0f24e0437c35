using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements;

/// <summary>A file that a benchmark tool wrote.</summary>
/// <param name="Tool">The tool's name, as its documentation writes it.</param>
public sealed record ToolFile(
    string Tool, RunPlace Where, ImmutableArray<ToolResult> Results, ImmutableArray<Diagnostic> Problems);

/// <summary>Where and when a file was measured; null where nothing says so.</summary>
/// <param name="Machine">One line about the machine: a host, a processor with its number of cores, or both.</param>
/// <param name="Version">The version of the measured program's runtime, such as <c>CPython 3.14.7</c>.</param>
public sealed record RunPlace(string? Machine, DateTimeOffset? Measured, string? Version = null)
{
    public static RunPlace Unknown { get; } = new(null, null);

    /// <summary>
    /// True when the machine's line names one machine. A processor does not: two runners of a cloud have the same, and
    /// differ by more than most changes of a program.
    /// </summary>
    public bool IsOneMachine { get; init; }

    /// <summary>Returns true when both were measured on one machine, as far as they say.</summary>
    public bool IsSameMachineAs(RunPlace other) => IsOneMachine && other.IsOneMachine && Machine == other.Machine;
}
