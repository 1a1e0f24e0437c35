using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>
/// Converts imported measurements into a session, with the facts that pyperf does not record marked as unknown.
/// The session can be compared with another import, but supports no claim.
/// </summary>
public static class PyperfSession
{
    public const string Profile = "imported";

    private const string Unknown = Interpreter.NotTold;

    public static BenchSession Of(PyperfImport import, string id, DateTimeOffset now) => new()
    {
        Schema = BenchSession.CurrentSchema,
        Session = new SessionHeader
        {
            Id = id,
            StartedUtc = Times(import).DefaultIfEmpty(now).Min(),
            FinishedUtc = Times(import).DefaultIfEmpty(now).Max(),
            Profile = Profile,
            Seed = 0,
            Runner = new RunnerVersion($"pyperf {Text(import, "perf_version")}", null, new string('0', 64), Unknown),
            Argv = [],
            Complete = true,
        },
        Machine = MachineOf(import),
        Interpreters = [InterpreterOf(import)],
        Configurations = [new Configuration(
            import.Label, import.Label, [], ImmutableSortedDictionary<string, string>.Empty, null)],
        Results = import.Cells,
        Probes = [],
        Comparisons = [],
        Control = Journal.NoControl,
        Events = Times(import).Any() ? [] : [new SessionEvent(
            now, "warning", "no-date", "The file says no date; the time of the session is that of its import.")],
        Integrity = new Integrity(SessionSeal.Zeros),
    };

    /// <summary>Returns the times of the runs that state one; the others have the time 0 of Unix.</summary>
    private static IEnumerable<DateTimeOffset> Times(PyperfImport import) =>
        import.Cells.SelectMany(static cell => cell.Samples).Select(static sample => sample.StartedUtc)
            .Where(static time => time > DateTimeOffset.UnixEpoch);

    private static Machine MachineOf(PyperfImport import) => new()
    {
        // The host name shows whether two files are of one machine; only its hash is kept.
        Id = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(
                $"{Text(import, "hostname")} {Text(import, "cpu_model_name")} {Text(import, "platform")}"))),
        Label = $"{Text(import, "cpu_model_name")} (imported)",
        Os = Text(import, "platform"),
        OsVersion = Unknown,
        Kernel = Unknown,
        Architecture = Unknown,
        Virtualization = Unknown,
        CpuModel = Text(import, "cpu_model_name"),
        LogicalCpuCount = (int)(import.Metadata.GetValueOrDefault("cpu_count")?.Whole ?? 1),
        MemoryBytes = 0,
    };

    private static Interpreter InterpreterOf(PyperfImport import) => new()
    {
        Id = import.Label,
        Label = $"{Text(import, "python_version")} (imported)",
        Source = "pyperf",
        Executable = Unknown,
        Sha256 = new string('0', 64),
        Version = Text(import, "python_version").Split(' ')[0],
        Hexversion = 0,
        Build = Text(import, "python_version"),
        Compiler = Text(import, "python_compiler"),
        Abiflags = "",
        ConfigArgs = Text(import, "python_config_args"),
        Pgo = new BuildTrait(Unknown, "pyperf does not record it"),
        Lto = new BuildTrait(Unknown, "pyperf does not record it"),
        IsDebug = false,
        IsShared = false,
        IsFreeThreaded = false,
        JitBuilt = "no",
        JitDefault = "n/a",
        IsTailCalling = false,
        Allocator = Unknown,
        GcThresholds = [],
        ObjectSizes = ImmutableSortedDictionary<string, int>.Empty,
        FlagsClass = $"imported {import.Label}",
    };

    private static string Text(PyperfImport import, string name) =>
        import.Metadata.GetValueOrDefault(name)?.Text ?? Unknown;
}
