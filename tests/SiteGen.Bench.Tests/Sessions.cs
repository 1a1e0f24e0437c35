using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Tests;

/// <summary>
/// Sessions that nobody measured, from cells that a test writes down or <see cref="SessionBuilder"/> makes up.
/// </summary>
public static class Sessions
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 1, 30, 0, TimeSpan.Zero);

    /// <summary>
    /// A session with these cells and nothing computed; its configurations and interpreters are those that the cells
    /// name.
    /// </summary>
    public static BenchSession Of(params IEnumerable<Cell> cells)
    {
        ImmutableArray<Cell> results = [.. cells];
        ImmutableArray<Bench.Results.Configuration> configurations =
            [.. results.Select(cell => cell.Configuration).Distinct().Order(StringComparer.Ordinal)
            .Select(Configuration)];
        return new BenchSession
        {
            Schema = BenchSession.CurrentSchema,
            Session = Header(1),
            Machine = Machine(),
            Interpreters = [.. configurations.Select(each => each.Interpreter).Distinct().Select(Interpreter)],
            Configurations = configurations,
            Results = results,
            Probes = [],
            Comparisons = [],
            Control = new Control([], null, null, false, "not analysed"),
            Events = [],
            Integrity = new Integrity(new string('0', 64)),
        };
    }

    public static Cell Cell(CellKey key, params IEnumerable<Sample> samples) => new()
    {
        Workload = key.Workload,
        Case = key.Case,
        Configuration = key.Configuration,
        WorkloadVersion = 1,
        Params = ImmutableSortedDictionary<string, JsonElement>.Empty,
        Measure = "time",
        Unit = "second",
        Threads = 1,
        Loops = 1,
        Checksum = "c0ffee",
        Samples = [.. samples],
    };

    /// <summary>One sample in each block from 0, with one value: what most tests of numbers need.</summary>
    public static Cell Cell(CellKey key, params double[] values) =>
        Cell(key, values.Select((value, block) => Sample(block, 0, value)));

    public static Sample Sample(int block, int order, params IEnumerable<double> values)
    {
        ImmutableArray<double> all = [.. values];
        return new Sample
        {
            Block = block,
            Order = order,
            Attempt = 0,
            StartedUtc = Start.AddSeconds((block * 60) + order),
            Exit = SampleExits.Ok,
            Warmups = [],
            Values = all,
            Cpu = all,
            InvoluntarySwitches = [.. all.Select(_ => 0L)],
            Checksum = "c0ffee",
            ForeignCpu = 0.01,
            Steal = 0,
            Flags = [],
        };
    }

    public static SessionHeader Header(long seed) => new()
    {
        Id = "20261126-0130-standard",
        StartedUtc = Start,
        FinishedUtc = Start.AddMinutes(25),
        Profile = "standard",
        Seed = seed,
        Runner = new RunnerVersion("0.1.0", null, new string('a', 64), "10.0.0"),
        Argv = ["bench", "run"],
        Complete = true,
    };

    public static Machine Machine() => new()
    {
        Id = new string('1', 64),
        Label = "2-core test machine",
        Os = "Linux",
        OsVersion = "test",
        Kernel = "6.0",
        Architecture = "x64",
        Virtualization = "none",
        CpuModel = "test",
        LogicalCpuCount = 2,
        MemoryBytes = 8L << 30,
    };

    /// <summary><c>314-jit</c> runs on the interpreter <c>314</c>, <c>314t-gil</c> on <c>314t</c>.</summary>
    public static Bench.Results.Configuration Configuration(string id) =>
        new(id, id.Split('-', '#')[0], [], ImmutableSortedDictionary<string, string>.Empty,
            new VerifiedState(!id.Contains('t'), !id.Contains('t'), id.EndsWith("-jit", StringComparison.Ordinal), 0));

    /// <summary>All of one flags class, each a binary of its own.</summary>
    public static Interpreter Interpreter(string id) => new()
    {
        Id = id,
        Label = id,
        Source = "path",
        Executable = $"~/python/{id}",
        Sha256 = id.PadLeft(64, '0'),
        Version = $"3.{id.TrimEnd('t')[1..]}.0",
        Hexversion = 0x030000F0 | ((int.TryParse(id.TrimEnd('t', 'd')[1..], out var minor) ? minor : 14) << 16),
        Build = id,
        Compiler = "GCC 14",
        Abiflags = id.EndsWith('t') ? "t" : "",
        ConfigArgs = "",
        Pgo = new BuildTrait("yes", "test"),
        Lto = new BuildTrait("yes", "test"),
        IsDebug = false,
        IsShared = false,
        IsFreeThreaded = id.EndsWith('t'),
        JitBuilt = "yes",
        JitDefault = "off",
        IsTailCalling = false,
        Allocator = "pymalloc",
        GcThresholds = [2000, 10, 0],
        ObjectSizes = ImmutableSortedDictionary<string, int>.Empty,
        FlagsClass = "same",
    };
}
