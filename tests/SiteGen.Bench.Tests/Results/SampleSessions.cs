using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsCheck;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Tests.Results;

/// <summary>Sessions to try with: a small fixed one, and random ones.</summary>
internal static class SampleSessions
{
    public static readonly DateTimeOffset Start = new(2026, 11, 26, 1, 30, 0, TimeSpan.Zero);

    public static Machine Machine { get; } = new()
    {
        Id = "m1",
        Label = "2-core “test” machine",
        Os = "Linux",
        OsVersion = "1",
        Kernel = "6.1",
        Architecture = "x64",
        Virtualization = "none",
        CpuModel = "Test CPU",
        LogicalCpuCount = 2,
        MemoryBytes = 1L << 33,
    };

    /// <summary>One workload on two configurations of one interpreter, in six blocks.</summary>
    public static BenchSession Small { get; } = Of(
        [Interpreter("314")], [Configuration("314", "314"), Configuration("314-jit", "314")],
        [TimeCell("nbody", "", "314", 1.0), TimeCell("nbody", "", "314-jit", 0.5)]);

    public static BenchSession Of(
        ImmutableArray<Interpreter> interpreters, ImmutableArray<Bench.Results.Configuration> configurations,
        ImmutableArray<Cell> cells) =>
        new()
        {
            Schema = BenchSession.CurrentSchema,
            Session = new SessionHeader
            {
                Id = "20261126-0130-standard",
                StartedUtc = Start,
                FinishedUtc = Start.AddMinutes(20),
                Profile = "standard",
                Seed = 7,
                Runner = new RunnerVersion("0.1.0", null, new string('a', 64), "10.0.1"),
                Argv = ["bench", "run"],
                Complete = true,
            },
            Machine = Machine,
            Interpreters = interpreters,
            Configurations = configurations,
            Results = cells,
            Probes = [new ProbedFact("jit-default-enabled", configurations[0].Id, Json("false"), null)],
            Comparisons = [],
            Control = new Control([], new RatioEstimate(1.001, 0.99, 1.01, 0.95, "bca-bootstrap"), 0.01, true,
            "contains 1"),
            Events = [new SessionEvent(Start.AddSeconds(1), "info", "wait", "Waited for the machine to be quiet.")],
            Integrity = new Integrity(new string('0', 64)),
        };

    public static Interpreter Interpreter(string id) => new()
    {
        Id = id,
        Label = "3.14.7",
        Source = "path",
        Executable = "~/bin/python3.14",
        Sha256 = new string('a', 64),
        Version = "3.14.7",
        Hexversion = 0x030E07F0,
        Build = "3.14.7 (main)",
        Compiler = "GCC 14",
        Abiflags = "",
        ConfigArgs = "--enable-optimizations",
        Pgo = new BuildTrait("yes", "CONFIG_ARGS"),
        Lto = new BuildTrait("unknown", ""),
        IsDebug = false,
        IsShared = false,
        IsFreeThreaded = false,
        JitBuilt = "yes",
        JitDefault = "off",
        IsTailCalling = false,
        Allocator = "pymalloc",
        GcThresholds = [2000, 10, 0],
        ObjectSizes = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, [KeyValuePair.Create("None", 16), KeyValuePair.Create("0", 28)]),
        FlagsClass = "f1",
    };

    public static Bench.Results.Configuration Configuration(string id, string interpreter) =>
        new(id, interpreter, ["-s", "-P"], ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("PYTHON_JIT", id.EndsWith("jit", StringComparison.Ordinal) ? "1" : "0"),
            new VerifiedState(true, true, id.EndsWith("jit", StringComparison.Ordinal), 0));

    public static Cell TimeCell(string workload, string name, string configuration, double seconds) => new()
    {
        Workload = workload,
        Case = name,
        Configuration = configuration,
        WorkloadVersion = 1,
        Params = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal).Add("n", Json("20000")),
        Measure = "time",
        Unit = "second",
        Threads = 1,
        Loops = 4,
        Checksum = "c0ffee",
        Samples = [.. Enumerable.Range(0, 6)
            .Select(block => Sample(block, 0, [seconds + block / 100.0, seconds + block / 50.0]))],
    };

    public static Sample Sample(int block, int order, ImmutableArray<double> values) => new()
    {
        Block = block,
        Order = order,
        Attempt = 0,
        StartedUtc = Start.AddMinutes(block).AddTicks(order * 10),
        Exit = SampleExits.Ok,
        Warmups = [values[0] * 1.25],
        Values = values,
        Cpu = values,
        InvoluntarySwitches = [.. values.Select(static _ => 0L)],
        Checksum = "c0ffee",
        Flags = [],
    };

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static readonly Gen<string> Text = Gen.String[Gen.Char["abcäß“→\"\\\n\t<&+ 0-"], 0, 12];

    private static readonly Gen<double> Seconds = Gen.Double[1e-9, 1e4];

    private static readonly Gen<Sample> Samples =
        from values in Seconds.Array[1, 5]
        from warmups in Seconds.Array[0, 3]
        from flags in Gen.OneOf(
            Gen.Const(SampleFlags.Steal), Gen.Const(SampleFlags.ForeignCpu), Gen.Const("a-later-flag")).Array[0, 2]
        from isOk in Gen.Bool
        from bytes in Gen.Long[1, 1L << 40]
        from note in Text
        select Sample(0, 0, [.. values]) with
        {
            Warmups = [.. warmups],
            Flags = [.. flags],
            Exit = isOk ? SampleExits.Ok : SampleExits.Crash,
            Failure = isOk ? null : note,
            PeakBytes = bytes % 2 == 0 ? bytes : null,
            Unknown = note.Length == 0 ? null : new() { ["later"] = JsonSerializer.SerializeToElement(note) },
        };

    private static readonly Gen<Cell> Cells =
        from samples in Samples.Array[0, 8]
        from loops in Gen.Long[1, 1_000_000]
        from key in Text
        select TimeCell("nbody", key, "314", 1) with
        {
            Loops = loops,
            Samples = [.. samples.Select(static (sample, block) => sample with { Block = block })],
        };

    /// <summary>Valid ones, with texts that need escapes, numbers of all sizes and fields of a later version.</summary>
    public static Gen<BenchSession> Any { get; } =
        from cells in Cells.Array[0, 4]
        from label in Text
        from seed in Gen.Long
        select Small with
        {
            Session = Small.Session with { Seed = seed },
            Machine = Machine with { Label = label, MaxMhz = 0.1 + 0.2 },
            Results = [.. cells.Select(static (cell, index) =>
                cell with { Case = cell.Case + index.ToString(CultureInfo.InvariantCulture) })],
            Unknown = label.Length < 4 ? null : new() { [label] = Json("""{"a": [1, {"b": null}]}""") },
        };
}
