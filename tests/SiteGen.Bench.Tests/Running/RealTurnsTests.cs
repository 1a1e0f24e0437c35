using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.Distributions;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Running;
using SiteGen.Bench.Statistics;
using SiteGen.Bench.Tests.Workloads;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Turns of a Python of this machine, whatever else the machine does meanwhile.</summary>
public sealed class RealTurnsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// What it costs to wake up weighs most in short slices; a ratio that it biased would depend on their length.
    /// </summary>
    [Theory]
    [InlineData(0.005)]
    [InlineData(0.05)]
    public async Task Short_slices_and_long_ones_find_the_slowdown_that_is_there_and_none_where_there_is_none(
        double sliceSeconds)
    {
        var arm = Arm(await Found());
        // Units of a fraction of a millisecond, so that 10 % is a whole number of them.
        var second = arm with { Configuration = arm.Configuration with { Id = "314#2" } };
        var cells = Cells("nbody", """{"iterations": 20}""", arm, second, arm);
        cells = cells.SetItem(2, cells[2] with { ExtraShare = 0.1 });
        var profile = Profile.Quick with { SliceSeconds = sliceSeconds, MostRoundCount = 25 };
        var ratios = new List<(double Same, double Slower)>();
        for (var block = 0; block < 6; block++)
        {
            var taken = await Take(cells, new Slot(block, 0, 0, (uint)block), profile);
            Assert.True(taken.IsWhole, string.Join(' ', taken.Samples.Select(static each => each.Sample.Failure)));
            // Other tests use the machine too: time that a slice was put aside for is not the slice's own.
            var values = taken.Samples.Select(static each => each.Sample.Cpu).ToArray();
            ratios.Add((Ratio(values[0], values[1]), Ratio(values[0], values[2])));
        }
        // The noise of this machine is in the intervals; what is beyond them is a bias.
        var (same, slower) = (Surely(ratios.Select(static each => each.Same)),
            Surely(ratios.Select(static each => each.Slower)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{sliceSeconds} s: {same} {slower}"));
        Assert.InRange(1, same.Low, same.High);
        Assert.InRange(1.1, slower.Low, slower.High);
    }

    /// <summary>The interval of 99.9 % for the mean of logarithms, as ratios.</summary>
    private static (double Low, double High) Surely(IEnumerable<double> ratios)
    {
        double[] logarithms = [.. ratios.Select(static each => Math.Log(each))];
        var mean = logarithms.Average();
        var variance = logarithms.Sum(each => (each - mean) * (each - mean)) / (logarithms.Length - 1);
        var half = StudentT.InvCDF(0, 1, logarithms.Length - 1, 0.9995) * Math.Sqrt(variance / logarithms.Length);
        return (Math.Exp(mean - half), Math.Exp(mean + half));
    }

    [Fact]
    public async Task No_slice_pays_for_the_garbage_of_another()
    {
        // 300 cycles a unit: a collector that counts on from slice to slice would run in some slices and not in others.
        Write("debts", """
            import gc
            RUNS = []

            def note(phase, info):
                if phase == "start":
                    RUNS.append(1)

            def setup(params, threads):
                gc.callbacks.append(note)
                return None

            def run(state, loops):
                RUNS.clear()
                for _ in range(loops):
                    for _ in range(300):
                        cycle = []
                        cycle.append(cycle)
                return len(RUNS)
            """);
        var block = await Take(Cells("debts", "{}", Arm(await Found())), new Slot(0, 0, 0, 1), Profile.Quick, loops: 1,
            checksum: DigestOf("0"));
        Assert.True(block.IsWhole, block.Samples[0].Sample.Failure);
    }

    [Fact]
    public async Task What_an_interpreter_imports_is_compiled_once_and_kept_apart_from_its_installation()
    {
        Write("cached", """
            import json.decoder, os, sys

            def setup(params, threads):
                return json.decoder.__spec__.cached

            def run(compiled, loops):
                return os.path.exists(compiled) and compiled.startswith(sys.pycache_prefix)
            """);
        var block = await Take(Cells("cached", "{}", Arm(await Found())), new Slot(0, 0, 0, 1), Profile.Quick, loops: 1,
            checksum: DigestOf("True"));
        Assert.True(block.IsWhole, block.Samples[0].Sample.Failure);
    }

    [Fact]
    public async Task A_thread_that_is_compared_with_several_works_on_each_of_their_cpus_in_every_slice()
    {
        Assert.SkipWhen(WorkerCpus.Allowed.Length < 2, "This machine cannot pin, or has one CPU.");
        Write("wanderer", """
            import os

            def setup(params, threads):
                return []

            def run(seen, loops):
                seen.append(tuple(os.sched_getaffinity(0)))
                # The fourth part and later: both CPUs of a slice, and the last one of a slice before the first.
                return len(seen) < 4 or (len(set(seen[-2:])) == 2 if len(seen) % 2 == 0 else seen[-1] == seen[-2])
            """);
        var cell = Cells("wanderer", "{}", Arm(await Found()))[0];
        var several = cell.Case with { Name = "threads=2", Threads = 2 };
        var block = await Take(
            [cell with { Workload = cell.Workload with { Cases = [cell.Case, several] } }], new Slot(0, 0, 0, 1),
            Profile.Quick, loops: 1, checksum: DigestOf("True"));
        Assert.True(block.IsWhole, block.Samples[0].Sample.Failure);
    }

    [Fact]
    public async Task What_a_workload_prints_is_no_answer_and_what_it_reads_is_nothing()
    {
        Write("chatty", """
            import os, sys

            def setup(params, threads):
                print("hello")
                return None

            def run(state, loops):
                os.write(1, b'{"kind": "slice"}\n')
                print("hello", flush=True)
                return sys.stdin.read() + os.read(0, 100).decode()
            """);
        var block = await Take(Cells("chatty", "{}", Arm(await Found())), new Slot(0, 0, 0, 1), Profile.Quick, loops: 1,
            checksum: DigestOf("''"));
        Assert.True(block.IsWhole, block.Samples[0].Sample.Failure);
    }

    [Fact]
    public async Task A_worker_that_works_while_it_should_sleep_counts_as_somebody_else()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "Nobody counts here.");
        Write("restless", """
            import threading, time

            def burn():
                while True:
                    pass

            def setup(params, threads):
                threading.Thread(target=burn, daemon=True).start()
                return None

            def run(state, loops):
                time.sleep(0.02)
                return 0
            """);
        var cells = Cells("restless", "{}", Arm(await Found()), Arm(await Found()));
        var block = await Take(cells, new Slot(0, 0, 0, 1), Profile.Quick, loops: 1, checksum: DigestOf("0"));
        Assert.True(block.IsWhole, block.Samples[0].Sample.Failure);
        // While one has its turn, the other burns the CPU that both share.
        Assert.InRange(block.Samples[0].Sample.ForeignCpu!.Value, 0.2, Environment.ProcessorCount);
        Assert.Contains("foreign-cpu", block.Samples[0].Sample.Flags);
    }

    [Fact]
    public async Task An_answer_that_changes_between_two_slices_is_seen()
    {
        Write("fickle", """
            def setup(params, threads):
                return []

            def run(state, loops):
                state.append(0)
                return len(state) > 5
            """);
        var block = await Take(Cells("fickle", "{}", Arm(await Found())), new Slot(0, 0, 0, 1), Profile.Quick, loops: 1,
            checksum: DigestOf("False"));
        var sample = Assert.Single(block.Samples).Sample;
        Assert.Equal(("wrong-answer", 5), (sample.Exit, sample.Warmups.Length + sample.Values.Length));
    }

    [Fact]
    public async Task A_workload_that_raises_says_what()
    {
        Write("broken", """
            def setup(params, threads):
                return None

            def run(state, loops):
                raise ValueError("no such thing")
            """);
        var block = await Take(Cells("broken", "{}", Arm(await Found())), new Slot(0, 0, 0, 1), Profile.Quick, loops: 1,
            checksum: null);
        Assert.Equal("It ended with code 1: ValueError: no such thing", Assert.Single(block.Samples).Sample.Failure);
    }

    [Fact]
    public async Task A_slice_is_calibrated_in_whole_units()
    {
        var arm = Arm(await Found());
        var turns = Taker(await Found());
        var small = await Calibrated("""{"iterations": 20}""", 0.02);
        var large = await Calibrated("""{"iterations": 20000}""", 0.002);
        Assert.InRange(small!.Wall, 0.005, 0.2);
        Assert.True(small.Loops > 10);
        Assert.Equal(1, large!.Loops);

        async Task<Calibration?> Calibrated(string json, double sliceSeconds) => (await turns.Calibrate(
            Cells("nbody", json, arm)[0], new Slot(0, 0, 0, 1), sliceSeconds,
            TestContext.Current.CancellationToken)).Calibration;
    }

    private static double Ratio(ImmutableArray<double> baseline, ImmutableArray<double> candidate) =>
        Math.Exp(RoundRatio.Of(baseline.AsSpan(), candidate.AsSpan(), new HashSet<int>()));

    private static string DigestOf(string repr) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(repr)))[..16];

    private async Task<TurnBlock> Take(ImmutableArray<PlannedCell> cells, Slot slot, Profile profile)
    {
        var (calibration, failure) = await Taker(await Found())
            .Calibrate(cells[0], slot, profile.SliceSeconds, TestContext.Current.CancellationToken);
        Assert.True(calibration is not null, failure);
        // A multiple of ten, so that a tenth more is whole.
        return await Take(cells, slot, profile, (calibration.Loops + 9) / 10 * 10, calibration.Checksum);
    }

    private async Task<TurnBlock> Take(ImmutableArray<PlannedCell> cells, Slot slot, Profile profile, long loops,
        string? checksum) =>
        await Taker(await Found()).Take(cells, _ => new Calibration(loops, 0, 0, 0, checksum), slot, profile, 1,
            TestContext.Current.CancellationToken);

    private TurnTaker Taker((FoundInterpreter Python, Surroundings Surroundings) found)
    {
        PythonFiles.WriteTo(_folder.Path);
        return new TurnTaker(_folder.Path, _folder.Path, Environment.ProcessorCount, found.Surroundings,
            TimeProvider.System);
    }

    private void Write(string module, string text)
    {
        PythonFiles.WriteTo(_folder.Path);
        File.WriteAllText(Path.Combine(_folder.Path, "workloads", $"{module}.py"), text);
    }

    private static ImmutableArray<PlannedCell> Cells(string module, string json, params Arm[] arms)
    {
        var fields = JsonDocument.Parse(json).RootElement.EnumerateObject();
        var item = new WorkloadCase(
            "", 1, fields.ToImmutableSortedDictionary(static field => field.Name, static field => field.Value));
        var workload = new Workload("trial", 1, module, Measure.Time, "", [], [item]);
        return [.. arms.Select(arm => new PlannedCell(workload, item, arm))];
    }

    private static Arm Arm((FoundInterpreter Python, Surroundings Surroundings) found) =>
        new(Configurations.Of([found.Python.Identity])[0], found.Python.Identity, found.Python.ExecutablePath);

    private static async Task<(FoundInterpreter Python, Surroundings Surroundings)> Found()
    {
        Assert.SkipWhen(Pythons.Found.Length == 0, Pythons.Reason);
        var surroundings = Surroundings.OfThisMachine() with { StandardFolders = [], FrameworkFolders = [] };
        var survey = await Discovery.Find([Pythons.Found[0]], surroundings, TestContext.Current.CancellationToken);
        Assert.SkipWhen(survey.Found.IsEmpty, $"{Pythons.Found[0]} cannot be measured.");
        return (survey.Found[0], surroundings);
    }
}
