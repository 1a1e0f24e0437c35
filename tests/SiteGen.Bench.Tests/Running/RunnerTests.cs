using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Whole runs on interpreters that are shell scripts.</summary>
public sealed class RunnerTests : IDisposable
{
    private static readonly CellKey Baseline = new("nbody", "", "314");
    private static readonly CellKey Other = new("nbody", "", "315");

    private readonly FakeWorkers _workers = new();

    public void Dispose() => _workers.Dispose();

    [Fact]
    public async Task Every_cell_has_a_worker_in_every_block()
    {
        var (end, session) = await _workers.Run(
            FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315"), _workers.Arm("314#2")));
        Assert.Equal((RunEnd.Complete, true, null), (end, session.Session.Complete, session.Session.StoppedBy));
        Assert.Equal(["nbody on 314", "nbody on 314#2", "nbody on 315"],
            session.Results.Select(static cell => cell.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(session.Results, static cell =>
            Assert.Equal("0 1 2 3 4 5", string.Join(' ', cell.Samples.Select(static sample => sample.Block))));
        Assert.Equal(18, session.Results.SelectMany(static cell => cell.Samples)
            .Select(static sample => (sample.Block, sample.Order)).Distinct().Count());
        Assert.All(session.Results, static cell =>
            Assert.Equal((1L, "right", "turns"), (cell.Loops, cell.Checksum, cell.Sampling)));
        Assert.All(session.Results.SelectMany(static cell => cell.Samples),
            static sample => Assert.Equal((5, 5), (sample.Values.Length, sample.Cpu.Length)));
        Assert.Equal(0.05, session.Session.Aim);
        Assert.All(session.Configurations, static configuration => Assert.NotNull(configuration.Verified));
        AssertWritten(session);
    }

    [Theory]
    [InlineData("kill -SEGV $$", "crash", "It was killed by signal 11.")]
    [InlineData("head -c 200000 /dev/zero | tr '\\0' x >&2", "bad-report", "It ended before it was asked to.")]
    [InlineData("head -c 200000 /dev/zero | tr '\\0' x", "bad-report", "It ended before it was asked to.")]
    [InlineData("printf '{\"kind\": \"start\", \"gil\": tr\\n'", "bad-report",
        "Its first line is not in the worker's format.")]
    [InlineData("turn() { [ $turns != 4 ] || kill -SEGV $$; }; work", "crash", "It was killed by signal 11.")]
    [InlineData("turn() { [ $turns != 4 ] || gil=false; }; work", "wrong-state",
        "The GIL was off after a slice, but 315 requires it on.")]
    [InlineData("turn() { [ $turns != 4 ] || jit=true; }; work", "wrong-state",
        "The JIT was on after a slice, but 315 requires it off.")]
    [InlineData("turn() { [ $turns != 4 ] || answer=other; }; work", "wrong-answer",
        "The answer was other, but right on the baseline.")]
    [InlineData("turn() { [ $turns != 4 ] || wall=nothing; }; work", "bad-report",
        "Its answer is not in the worker's format.")]
    [InlineData("turn() { [ $turns != 4 ] || wall=0; }; work", "bad-report",
        "Its answer is not in the worker's format.")]
    [InlineData("finished() { exit 3; }; work", "crash", "It ended with code 3.")]
    [InlineData("finished() { :; }; work", "bad-report", "It did not report its final state.")]
    [InlineData("answer=wrong; work", "wrong-answer", "The answer was wrong, but right on the baseline.")]
    [InlineData("gil=false; work", "wrong-state", "The GIL was off at the start, but 315 requires it on.")]
    public async Task A_cell_that_failed_three_times_is_left_out_and_the_run_goes_on(
        string behaviour, string exit, string failure)
    {
        var (end, session) = await _workers.Run(FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315", behaviour)));
        Assert.Equal(RunEnd.Complete, end);
        Assert.Equal(6, Cell(session, Baseline).Samples.Count(static sample => sample.IsOk));
        Assert.All(Cell(session, Baseline).Samples,
            static sample => Assert.Contains(sample.Exit, new[] { "ok", "interrupted" }));
        Assert.Equal([(exit, failure), (exit, failure), (exit, failure)], Cell(session, Other)
            .Samples.Select(static sample => (sample.Exit, sample.Failure)));
        Assert.Null(Cell(session, Other).Summary);
        Assert.Equal("nbody on 315 failed 3 times and is skipped from now on.",
            Assert.Single(session.Events, static happened => happened.Code == "cell-failed").Text);
        Assert.Equal([false, true], session.Configurations.OrderBy(static one => one.Id == "314")
            .Select(static one => one.Verified is not null));
        AssertWritten(session);
    }

    [Fact]
    public async Task A_worker_that_crashed_once_ends_its_block_which_is_measured_again()
    {
        const string Once =
            "turn() { [ $turns != 6 ] || [ -f \"$0.once\" ] || { : > \"$0.once\"; kill -SEGV $$; }; }; work";
        var (_, session) = await _workers.Run(FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315", Once)));
        var samples = Cell(session, Other).Samples;
        Assert.Equal(("crash", 6), (samples[0].Exit, samples.Count(static sample => sample.IsOk)));
        Assert.Equal((0, 0, 0, 1), (samples[0].Block, samples[0].Attempt, samples[1].Block, samples[1].Attempt));
        Assert.Equal([0, 1, 2, 3, 4, 5],
            Cell(session, Baseline).Samples.Where(static sample => sample.IsOk).Select(static sample => sample.Block));
        Assert.DoesNotContain(session.Events, static happened => happened.Code == "cell-failed");
        AssertWritten(session);
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_calibrated_leaves_its_workload_out()
    {
        var (end, session) = await _workers.Run(
            FakeWorkers.Plan(_workers.Arm("314", "echo no >&2; exit 1"), _workers.Arm("315")));
        Assert.Equal(RunEnd.Complete, end);
        Assert.Empty(session.Results);
        Assert.Contains(session.Events, static happened =>
            happened is { Level: "error", Code: "calibration-failed", Text: "nbody on 314: It ended with code 1: no" });
        AssertWritten(session);
    }

    [Fact]
    public async Task Interpreters_are_probed_once_and_the_second_arm_is_not()
    {
        var (_, session) = await _workers.Run(
            FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315"), _workers.Arm("314#2")));
        Assert.Equal(["jit-kind on 314: absent", "jit-kind on 315: absent"],
            session.Probes.Select(static fact => $"{fact.Probe} on {fact.Configuration}: {fact.Value}"));
    }

    [Fact]
    public async Task A_block_has_one_hash_seed_and_the_next_has_another()
    {
        const string Noted = "echo \"$PYTHONHASHSEED\" >> \"$0.seeds\"; work";
        var plan = FakeWorkers.Plan(_workers.Arm("314", Noted), _workers.Arm("315", Noted));
        await _workers.Run(plan);
        var expected = Enumerable.Range(0, 6).Select(plan.HashSeed).Select(static seed => $"{seed}").Prepend("0")
            .ToList();
        foreach (var arm in plan.Arms)
            Assert.Equal(expected, (
                await File.ReadAllLinesAsync($"{arm.Executable}.seeds", TestContext.Current.CancellationToken))
                .Distinct());
    }

    [Fact]
    public async Task On_one_core_nothing_is_measured_that_needs_two()
    {
        var plan = FakeWorkers.Plan(_workers.Arm("314")) with { Workloads = [Catalogue.Find("cpu_sieve")!] };
        var header = new JournalHeader(
            JournalHeader.CurrentFormat, Sessions.Header(7), Sessions.Machine(), [plan.Baseline.Interpreter],
            [plan.Baseline.Configuration], [], 6);
        using (var journal = JournalWriter.Begin(_workers.Journal, header))
        {
            var runner = new Runner(plan, _workers.Takers(coreCount: 1), journal, RunSoFar.Nothing, header.Frame(),
                coreCount: 1, TimeProvider.System);
            Assert.Equal(RunEnd.Complete,
                await runner.Run(TimeSpan.MaxValue, TimeSpan.Zero, static _ => { },
                TestContext.Current.CancellationToken));
        }
        Assert.Equal(["cpu_sieve[threads=1] on 314"], Journal.Read(_workers.Journal)
            .Replay!.Session.Results.Select(static cell => cell.Key.ToString()));
    }

    [Fact]
    public async Task After_its_time_a_run_begins_no_block()
    {
        var (end, session) = await _workers.Run(FakeWorkers.Plan(_workers.Arm("314")), budget: TimeSpan.Zero);
        Assert.Equal((RunEnd.TimeBudget, false, "time budget"),
            (end, session.Session.Complete, session.Session.StoppedBy));
        Assert.Empty(session.Results);
    }

    [Fact]
    public async Task A_run_whose_time_ends_after_the_minimum_of_blocks_is_complete()
    {
        var plan = FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315")) with
        {
            Profile = FakeWorkers.Tiny with { Aim = -1, MostBlockCount = 9 },
        };
        using var stop = new CancellationTokenSource();
        await _workers.Run(plan, report: progress =>
        {
            if (progress.DoneCount == 7) stop.Cancel();
        }, cancellation: stop.Token);
        var (replay, _) = Journal.Read(_workers.Journal);
        var (end, session) = await _workers.Run(plan, replay, budget: TimeSpan.Zero);
        Assert.Equal((RunEnd.Complete, true, null), (end, session.Session.Complete, session.Session.StoppedBy));
        Assert.Equal(
            "The time limit of 0 min was reached; the intervals of 1 of 1 workload were still wider than the aim.",
            Assert.Single(session.Events, static each => each.Code == "time-limit").Text);
    }

    [Fact]
    public async Task Progress_is_told_before_each_block_and_at_the_end()
    {
        var told = new List<RunProgress>();
        await _workers.Run(FakeWorkers.Plan(_workers.Arm("314")), report: told.Add);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], told.Select(static progress => progress.DoneCount));
        Assert.All(told, static progress => Assert.Equal(6, progress.BlockCount));
        Assert.Equal((null, TimeSpan.Zero), (told[0].Left, told[^1].Left));
        Assert.Equal((0, 1, 1), (told[0].FinishedCount, told[^1].FinishedCount, told[^1].WorkloadCount));
    }

    [Fact]
    public async Task A_workload_has_no_more_blocks_when_its_intervals_are_narrow_enough()
    {
        var profile = FakeWorkers.Tiny with { MostBlockCount = 9 };
        var plan = FakeWorkers.Plan(_workers.Arm("314"), _workers.Arm("315")) with { Profile = profile };
        var told = new List<RunProgress>();
        var (end, session) = await _workers.Run(plan, report: told.Add);
        Assert.Equal(RunEnd.Complete, end);
        // On a busy machine too few samples are undisturbed to know.
        var isQuiet = session.Results.All(static cell => cell.Samples.Take(6).All(static sample => sample.IsClean));
        var blockCount = session.Results[0].Samples.Select(static sample => sample.Block).Distinct().Count();
        Assert.True(isQuiet ? blockCount == 6 : blockCount is 6 or 9, $"{blockCount} blocks");
        Assert.Equal((blockCount, 1), (told[^1].DoneCount, told[^1].FinishedCount));
        // A run that goes on sees that it has finished.
        var (_, again) = await _workers.Run(plan, Journal.Read(_workers.Journal).Replay);
        Assert.Equal(blockCount, again.Results[0].Samples.Select(static sample => sample.Block).Distinct().Count());
    }

    private void AssertWritten(BenchSession session)
    {
        var path = _workers.At("session.json");
        Assert.Empty(SessionFile.Write(session, path));
        Assert.Empty(SessionFile.Read(path).Diagnostics);
    }

    private static Cell Cell(BenchSession session, CellKey key) => session.Results.Single(cell => cell.Key == key);
}
