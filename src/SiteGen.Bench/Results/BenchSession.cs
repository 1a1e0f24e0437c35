using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>
/// The complete result of a run: what was measured, on which machine, every sample, and the conclusions.
/// </summary>
/// <remarks>
/// Values are in seconds and bytes. Fields that this version does not know are kept in <see cref="Unknown"/> and
/// written back.
/// </remarks>
public sealed record BenchSession
{
    public const string CurrentSchema = "sitegen.bench/1";

    public required string Schema { get; init; }

    public required SessionHeader Session { get; init; }

    public required Machine Machine { get; init; }

    public required ImmutableArray<Interpreter> Interpreters { get; init; }

    public required ImmutableArray<Configuration> Configurations { get; init; }

    public required ImmutableArray<Cell> Results { get; init; }

    public required ImmutableArray<ProbedFact> Probes { get; init; }

    public required ImmutableArray<Comparison> Comparisons { get; init; }

    /// <summary>Means over suites; empty in sessions from before suites existed.</summary>
    public ImmutableArray<SuiteComparison> Suites { get; set; } = [];

    public required Control Control { get; init; }

    public required ImmutableArray<SessionEvent> Events { get; init; }

    public required Integrity Integrity { get; init; }

    // A setter here and below, because generated code sets the property after it has created the record.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Sha256">
/// The hash of the file's bytes with these 64 digits replaced by zeros; lower-case hexadecimal.
/// </param>
public sealed record Integrity(string Sha256)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record SessionHeader
{
    /// <summary>
    /// Sortable: UTC start and a short name, as in <c>20261126-0130-standard</c>. Also the file's name.
    /// </summary>
    public required string Id { get; init; }

    public required DateTimeOffset StartedUtc { get; init; }

    public required DateTimeOffset FinishedUtc { get; init; }

    /// <summary><c>quick</c>, <c>standard</c> or <c>rigorous</c>.</summary>
    public required string Profile { get; init; }

    /// <summary>
    /// The half-width of the intervals that the run aimed for, as a fraction; null when the number of blocks was fixed.
    /// </summary>
    public double? Aim { get; init; }

    /// <summary>Determines the order in blocks, the hash seeds and the resamples.</summary>
    public required long Seed { get; init; }

    public required RunnerVersion Runner { get; init; }

    /// <summary>The arguments of the command, without paths of the machine.</summary>
    public required ImmutableArray<string> Argv { get; init; }

    /// <summary>True when every planned block was measured.</summary>
    public required bool Complete { get; init; }

    /// <summary>
    /// The reason why it ended early: <c>cancelled</c>, <c>time budget</c>, <c>killed</c>; null when it did not.
    /// </summary>
    public string? StoppedBy { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="Commit">The commit of the runner's own repository; null when it is unknown.</param>
/// <param name="WorkloadsSha256">
/// The hash of the measuring Python code: the best evidence that two sessions did the same work.
/// </param>
public sealed record RunnerVersion(
    string Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Commit,
    string WorkloadsSha256, string Dotnet)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The machine, without anything that identifies its owner.</summary>
public sealed record Machine
{
    /// <summary>A fingerprint of the stable fields: equal for sessions of one machine.</summary>
    public required string Id { get; init; }

    /// <summary>The name for readers, such as <c>2-core AMD EPYC (virtual)</c>.</summary>
    public required string Label { get; init; }

    public required string Os { get; init; }

    public required string OsVersion { get; init; }

    public required string Kernel { get; init; }

    public required string Architecture { get; init; }

    /// <summary>The hypervisor's name, <c>none</c>, or <c>unknown</c>.</summary>
    public required string Virtualization { get; init; }

    public required string CpuModel { get; init; }

    public required int LogicalCpuCount { get; init; }

    public int? PhysicalCoreCount { get; init; }

    public bool? Smt { get; init; }

    public double? MaxMhz { get; init; }

    public required long MemoryBytes { get; init; }

    /// <summary>CPUs that a control group grants; null without a limit.</summary>
    public double? CgroupCpuLimit { get; init; }

    public string? Governor { get; init; }

    public string? Turbo { get; init; }

    public string? Aslr { get; init; }

    public string? TransparentHugePages { get; init; }

    public string? ClockSource { get; init; }

    public string? PowerSource { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An executable, with its own description and its hashes.</summary>
public sealed record Interpreter
{
    /// <summary>The value of a fact that an imported file does not contain.</summary>
    public const string NotTold = "unknown";

    /// <summary>Short and unique in a session: <c>313</c>, <c>314</c>, <c>314t</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>3.14.7 free-threaded</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The place where it was found: path, config, uv, pyenv, framework, py.</summary>
    public required string Source { get; init; }

    /// <summary>The path, with the home folder as <c>~</c>.</summary>
    public required string Executable { get; init; }

    /// <summary>The hash of the executable; zeros when the executable was not inspected.</summary>
    public required string Sha256 { get; init; }

    /// <summary>True when the executable was inspected, so that its hash can be compared with others.</summary>
    [JsonIgnore]
    public bool IsKnown => Sha256.AsSpan().IndexOfAnyExcept('0') >= 0;

    /// <summary>
    /// The hash of the shared library that contains the interpreter; null when the executable contains it.
    /// </summary>
    public string? LibpythonSha256 { get; init; }

    /// <summary><c>3.14.7</c>.</summary>
    public required string Version { get; init; }

    public required long Hexversion { get; init; }

    /// <summary>The complete <c>sys.version</c>, on one line.</summary>
    public required string Build { get; init; }

    public required string Compiler { get; init; }

    public required string Abiflags { get; init; }

    public string? Soabi { get; init; }

    public required string ConfigArgs { get; init; }

    public required BuildTrait Pgo { get; init; }

    public required BuildTrait Lto { get; init; }

    public required bool IsDebug { get; init; }

    public required bool IsShared { get; init; }

    public required bool IsFreeThreaded { get; init; }

    /// <summary><c>no</c>, <c>yes</c> or <c>interpreter</c>.</summary>
    public required string JitBuilt { get; init; }

    /// <summary><c>on</c>, <c>off</c> or <c>n/a</c>.</summary>
    public required string JitDefault { get; init; }

    public required bool IsTailCalling { get; init; }

    public required string Allocator { get; init; }

    public required ImmutableArray<int> GcThresholds { get; init; }

    public string? StartMethod { get; init; }

    /// <summary>The <c>sys.getsizeof</c> of small objects, in bytes, by their literals.</summary>
    public required ImmutableSortedDictionary<string, int> ObjectSizes { get; init; }

    /// <summary>Equal for builds that differ only in version, threading and JIT, and so compare fairly.</summary>
    public required string FlagsClass { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="State"><c>yes</c>, <c>no</c> or <c>unknown</c>.</param>
/// <param name="Evidence">The source that the state was read from.</param>
public sealed record BuildTrait(string State, string Evidence)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An interpreter in a state that can be selected, such as with the JIT on.</summary>
/// <param name="Id"><c>314-jit</c>; a second arm of the baseline for the A/A control ends in <c>#2</c>.</param>
/// <param name="Environment">Variables that are set in addition to the scrubbed environment.</param>
/// <param name="Verified">The state that its samples reported; null when there is no good sample.</param>
public sealed record Configuration(
    string Id, string Interpreter, ImmutableArray<string> Arguments,
    ImmutableSortedDictionary<string, string> Environment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] VerifiedState? Verified)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <param name="JitCanaryHits">
/// The number of times that compiled code was seen running in a loop of 20,000 iterations; 0 without a JIT.
/// </param>
public sealed record VerifiedState(bool GilAtStart, bool GilAtEnd, bool JitEnabled, int JitCanaryHits)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>An event during a session: a wait, a retry, a clock step.</summary>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
public sealed record SessionEvent(DateTimeOffset Utc, string Level, string Code, string Text)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
