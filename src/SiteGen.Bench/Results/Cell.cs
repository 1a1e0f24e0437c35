using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>
/// Identifies a cell in its session. The cases of a workload differ in something other than the configuration, such as
/// the number of threads.
/// </summary>
/// <param name="Case">For example <c>threads=2</c> or <c>pool=fork</c>; empty for a workload with one case.</param>
public sealed record CellKey(string Workload, string Case, string Configuration)
{
    public override string ToString() =>
        Case.Length == 0 ? $"{Workload} on {Configuration}" : $"{Workload}[{Case}] on {Configuration}";
}

/// <summary>A workload in one case on one configuration, with every sample that was taken.</summary>
public sealed record Cell
{
    public required string Workload { get; init; }

    public required string Case { get; init; }

    public required string Configuration { get; init; }

    /// <summary>A higher version is a different workload under the same name; the two are never compared.</summary>
    public required int WorkloadVersion { get; init; }

    public required ImmutableSortedDictionary<string, JsonElement> Params { get; init; }

    /// <summary><c>time</c> or <c>memory</c>.</summary>
    public required string Measure { get; init; }

    /// <summary><c>second</c> or <c>byte</c>; lower is better for both.</summary>
    public required string Unit { get; init; }

    public required int Threads { get; init; }

    /// <summary>A value of <see cref="Samplings"/>; null in sessions from before there was a choice.</summary>
    public string? Sampling { get; init; }

    /// <summary>
    /// The number of times that the work is done for one value; equal in all configurations of a workload and case.
    /// </summary>
    public required long Loops { get; init; }

    /// <summary>The checksum of the work's result; null when no good sample was taken.</summary>
    public string? Checksum { get; init; }

    public required ImmutableArray<Sample> Samples { get; init; }

    /// <summary>Null when no good sample was taken.</summary>
    public Summary? Summary { get; init; }

    [JsonIgnore]
    public CellKey Key => new(Workload, Case, Configuration);

    /// <summary>The parameter that names the author's tool which measured a cell.</summary>
    public const string ToolParam = "tool";

    /// <summary>
    /// The workload of the plan whose tool reported the result under a name of its own; null when a worker measured it.
    /// </summary>
    [JsonIgnore]
    public string? Tool => Params.TryGetValue(ToolParam, out var name) ? name.Text() : null;

    /// <summary>The workload of the plan that it belongs to.</summary>
    [JsonIgnore]
    public string Planned => Tool ?? Workload;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>
/// The values of one worker process for one cell, taken in succession or in turn with other processes.
/// </summary>
public sealed record Sample
{
    /// <summary>The block, from 0; pairs are formed within a block.</summary>
    public required int Block { get; init; }

    /// <summary>Position in the block, from 0.</summary>
    public required int Order { get; init; }

    /// <summary>From 0; a disturbed block is measured again, and the disturbed samples are kept.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset StartedUtc { get; init; }

    /// <summary>A value of <see cref="SampleExits"/>.</summary>
    public required string Exit { get; init; }

    /// <summary>Signal or exit code and message, when the exit is not <c>ok</c>.</summary>
    public string? Failure { get; init; }

    /// <summary>Seconds or bytes per loop.</summary>
    public required ImmutableArray<double> Warmups { get; init; }

    /// <summary>Seconds or bytes per loop.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>CPU seconds of the worker's processes per loop, for each value; empty for memory.</summary>
    public required ImmutableArray<double> Cpu { get; init; }

    /// <summary>Involuntary context switches during each value.</summary>
    public required ImmutableArray<long> InvoluntarySwitches { get; init; }

    public long? PeakBytes { get; init; }

    public long? ProportionalBytes { get; init; }

    public string? Checksum { get; init; }

    /// <summary>CPUs that others used during the sample; 0.05 is one twentieth of a CPU.</summary>
    public double? ForeignCpu { get; init; }

    /// <summary>CPUs that the hypervisor gave to others during the sample.</summary>
    public double? Steal { get; init; }

    /// <summary>Values of <see cref="SampleFlags"/>; empty for a clean sample.</summary>
    public required ImmutableArray<string> Flags { get; init; }

    /// <summary>
    /// Rounds, from 0, in which the worker did not get the CPUs that it could use; null when there are none, and for
    /// samples without rounds.
    /// </summary>
    public ImmutableArray<int>? DeprivedRounds { get; init; }

    public string? StderrTail { get; init; }

    [JsonIgnore]
    public bool IsOk => Exit == SampleExits.Ok;

    /// <summary>True when the sample itself failed; false when it was stopped because another one failed.</summary>
    [JsonIgnore]
    public bool IsFailed => !IsOk && Exit != SampleExits.Interrupted;

    /// <summary>True when the sample is good and nothing disturbed it.</summary>
    [JsonIgnore]
    public bool IsClean => IsOk && Flags.IsEmpty;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public static class SampleExits
{
    public const string Ok = "ok";
    public const string Timeout = "timeout";
    public const string Crash = "crash";
    public const string WrongState = "wrong-state";
    public const string WrongAnswer = "wrong-answer";

    /// <summary>The worker's report is missing, truncated, or does not match its end mark.</summary>
    public const string BadReport = "bad-report";

    /// <summary>Another worker of its block failed, so the block was abandoned.</summary>
    public const string Interrupted = "interrupted";
}

/// <summary>The ways in which the processes of a block share the machine.</summary>
public static class Samplings
{
    /// <summary>All processes live at once and take turns: their n-th values belong to one round.</summary>
    public const string Turns = "turns";

    /// <summary>The processes run one after the other, each to its end.</summary>
    public const string Processes = "processes";
}

public static class SampleFlags
{
    /// <summary>Others used more CPU than is tolerated.</summary>
    public const string ForeignCpu = "foreign-cpu";

    /// <summary>The worker's threads did not get the cores that they could use.</summary>
    public const string Starved = "starved";

    /// <summary>Wall and CPU time of single-threaded computing differ by more than 5 %.</summary>
    public const string Descheduled = "descheduled";

    public const string Steal = "steal";

    /// <summary>The wall clock and the monotonic clock diverged.</summary>
    public const string ClockStep = "clock-step";
}

/// <summary>
/// The summary of a cell over its samples. The statistic of a sample is the median of its values.
/// </summary>
/// <param name="Count">The number of samples.</param>
/// <param name="Mad">Median absolute deviation from the median, not scaled.</param>
public sealed record Summary(
    int Count, double Median, double Mad, double Mean, double StandardDeviation, double Minimum, double LowerQuartile,
    double UpperQuartile, double Maximum,
    IntervalOf Interval, ImmutableArray<string> Warnings)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Level">For example 0.95; for order statistics, the level that is actually reached.</param>
/// <param name="Method">For example <c>order-statistics</c> or <c>bca-bootstrap</c>.</param>
public sealed record IntervalOf(double Level, double Low, double High, string Method)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An interpreter's answer to a yes/no question, or a value that it reports.</summary>
/// <param name="Probe">For example <c>jit-default-enabled</c>.</param>
/// <param name="Value">A Boolean, a number or a string.</param>
public sealed record ProbedFact(
    string Probe, string Configuration, JsonElement Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Detail)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
