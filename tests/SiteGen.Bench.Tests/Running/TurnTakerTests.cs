using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Blocks whose workers are shell scripts that take turns.</summary>
public sealed class TurnTakerTests : IDisposable
{
    private const string Notes = "echo \"$turns $(basename \"$0\")\" >> \"$(dirname \"$0\")/notes\"";

    private readonly FakeWorkers _workers = new();

    public void Dispose() => _workers.Dispose();

    [Fact]
    public async Task In_a_round_each_worker_has_one_turn_and_rounds_differ_in_their_order()
    {
        var block = await Take(Of("314", Noting), Of("315", Noting), Of("314#2", Noting));
        Assert.True(block.IsWhole);
        Assert.All(block.Samples, static each =>
            Assert.Equal((3, 5), (each.Sample.Warmups.Length, each.Sample.Values.Length)));
        var rounds = (await File.ReadAllLinesAsync(_workers.At("notes"), TestContext.Current.CancellationToken))
            .Chunk(3).ToList();
        Assert.Equal(8, rounds.Count);
        Assert.All(rounds.Index(), static round =>
            Assert.All(round.Item, line => Assert.StartsWith($"{round.Index + 1} ", line, StringComparison.Ordinal)));
        Assert.All(rounds, static round => Assert.Equal(3, round.Distinct().Count()));
        Assert.True(rounds.Select(static round => string.Join(' ', round.Select(static line => line.Split(' ')[1])))
            .Distinct().Count() > 1);
    }

    [Fact]
    public async Task While_one_works_all_others_sleep()
    {
        // A folder that is there already belongs to somebody who works.
        const string Alone = "turn() { mkdir \"$(dirname \"$0\")/busy\" || echo >> \"$(dirname \"$0\")/clash\"; "
            + "rmdir \"$(dirname \"$0\")/busy\"; }; work";
        Assert.True((await Take(Of("314", Alone), Of("315", Alone), Of("314#2", Alone))).IsWhole);
        Assert.False(File.Exists(_workers.At("clash")));
    }

    [Fact]
    public async Task Rounds_begin_when_all_workers_have_stopped_getting_faster()
    {
        // Compiled more and more, from 0.9 ms to 0.2 ms in seven turns.
        const string Warming = "turn() { [ $turns -gt 7 ] && wall=0.0002 || wall=0.000$((10 - turns)); }; work";
        var block = await Take(Of("314", "wall=0.0002; work"), Of("315", Warming));
        Assert.All(block.Samples.SelectMany(static each => each.Sample.Values),
            static value => Assert.Equal(0.0002, value));
        Assert.Equal([3, 10], block.Samples.Select(static each => each.Sample.Warmups.Length));
    }

    [Fact]
    public async Task A_slice_that_was_starved_is_marked()
    {
        const string Starved = "slice() { slice_of 0.002 $([ $turns = 5 ] && echo 0.001 || echo 0.002); }; work";
        var block = await Take(Of("314"), Of("315", Starved));
        Assert.Null(block.Samples[0].Sample.DeprivedRounds);
        // The first three turns warm up.
        Assert.Equal([1], block.Samples[1].Sample.DeprivedRounds!);
        Assert.DoesNotContain("descheduled", block.Samples[1].Sample.Flags);
    }

    [Fact]
    public async Task A_worker_that_hangs_ends_its_block()
    {
        var block = await Take(TimeSpan.FromSeconds(2), Of("314"),
            Of("315", "turn() { [ $turns != 6 ] || sleep 300; }; work"));
        Assert.False(block.IsWhole);
        Assert.Equal("interrupted timeout", string.Join(' ', block.Samples.Select(static each => each.Sample.Exit)));
        Assert.Equal("It was stopped after 2 s.", block.Samples[1].Sample.Failure);
        Assert.All(block.Samples, static each => Assert.Null(each.Verified));
    }

    [Fact]
    public async Task What_a_worker_says_before_it_dies_is_kept()
    {
        var block = await Take(Of("314"), Of("315", "turn() { [ $turns != 6 ] || { echo why >&2; exit 3; }; }; work"));
        Assert.Equal(("crash", "It ended with code 3: why", "why\n"),
            (block.Samples[1].Sample.Exit, block.Samples[1].Sample.Failure, block.Samples[1].Sample.StderrTail));
        Assert.Equal(2, block.Samples[1].Sample.Values.Length);
    }

    [Fact]
    public async Task Nobody_works_longer_than_it_was_waited_for()
    {
        var block = await Take(Of("314", "turn() { [ $turns != 5 ] || wall=30; }; work"));
        Assert.Equal("bad-report", block.Samples[0].Sample.Exit);
        Assert.StartsWith("It reported 30.000 s of work, but answered after 0.", block.Samples[0].Sample.Failure,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interpreter_that_is_gone_says_so()
    {
        var block = await Take(Of("314"), Arms.Cell("nbody", "", Arms.Of("315", _workers.At("nowhere"))));
        var failed = Assert.Single(block.Samples).Sample;
        Assert.Equal("crash", failed.Exit);
        Assert.StartsWith("It could not be started: ", failed.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workers_leave_no_files_and_no_processes()
    {
        var block = await Take(Of("314", "sleep 300 & echo $! > \"$0.pid\"; work"));
        Assert.True(block.IsWhole);
        var pid = int.Parse(await File.ReadAllTextAsync(_workers.At("python-314.pid"),
            TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        await Gone.Soon(pid);
        Assert.DoesNotContain(Directory.GetFiles(_workers.Folder),
            static file => Path.GetFileName(file).StartsWith("job-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_CPUs_have_their_turn_and_workers_of_one_block_have_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS() || Environment.ProcessorCount < 2, "There is no choice of CPUs.");
        const string Noted = "cp \"$job\" \"$0.$(date +%s%N).job\"; work";
        var used = new List<string>();
        for (var block = 0; block < 4; block++)
        {
            await Take(new Slot(block, 0, 0, 1), null, Of("314", Noted), Of("315", Noted));
            used.Add(Assert.Single(CpusOfJobs()));
        }
        Assert.Equal((used[0], used[1]), (used[2], used[3]));
        Assert.NotEqual(used[0], used[1]);
    }

    [Theory]
    [InlineData("314", 100, 0, 100)]
    [InlineData("314", 100, 0.05, 105)]
    public async Task A_slowdown_is_more_work_than_is_counted(string id, long loops, double share, long done)
    {
        const string Noted = "slice() { echo $((loops + extra)) >> \"$0.loops\"; slice_of 0.001 0.001; }; work";
        var cell = Of(id, Noted) with { ExtraShare = share };
        await _workers.Turns().Take([cell], _ => new Calibration(loops, 0, 0, 0, "right"), new Slot(0, 0, 0, 1),
            FakeWorkers.Tiny, 1, TestContext.Current.CancellationToken);
        Assert.All(await File.ReadAllLinesAsync(_workers.At("python-314.loops"), TestContext.Current.CancellationToken),
            line => Assert.Equal($"{done}", line));
    }

    [Fact]
    public void Long_slices_warm_up_once_and_nobody_waits_for_ever()
    {
        Assert.True(TurnPace.IsWarm([0.5, 0.5]));
        Assert.False(TurnPace.IsWarm([0.5, 0.4]));
        Assert.False(TurnPace.IsWarm([0.02, 0.02]));
        Assert.False(TurnPace.IsWarm([0.02, 0.02, 0.019]));
        Assert.True(TurnPace.IsWarm([0.02, 0.02, 0.03]));
        Assert.True(TurnPace.IsWarm([.. Enumerable.Range(0, 25).Select(static turn => 0.02 * Math.Pow(0.9, turn))]));
        Assert.True(TurnPace.IsWarm([1.5, 1.0]));
    }

    [Theory]
    [InlineData(0.01, 15)]
    [InlineData(0.25, 10)]
    [InlineData(0.6, 5)]
    [InlineData(1.2, 5)]
    [InlineData(1.3, 3)]
    [InlineData(100, 3)]
    public void A_block_has_as_many_rounds_as_fit_into_its_time(double roundSeconds, int count) =>
        Assert.Equal(count, TurnPace.RoundCount(Profile.Standard, roundSeconds));

    private static string Noting => $"turn() {{ {Notes}; }}; work";

    private PlannedCell Of(string id, string behaviour = FakeWorkers.Good) =>
        Arms.Cell("nbody", "", _workers.Arm(id, behaviour));

    private Task<TurnBlock> Take(params ImmutableArray<PlannedCell> cells) => Take(new Slot(0, 0, 0, 1), null, cells);

    private Task<TurnBlock> Take(TimeSpan timeout, params ImmutableArray<PlannedCell> cells) =>
        Take(new Slot(0, 0, 0, 1), timeout, cells);

    private Task<TurnBlock> Take(Slot slot, TimeSpan? timeout, params ImmutableArray<PlannedCell> cells) =>
        _workers.Turns(timeout: timeout).Take(
            cells, static _ => new Calibration(1, 0, 0, 0, "right"), slot, FakeWorkers.Tiny, 1,
            TestContext.Current.CancellationToken);

    private List<string> CpusOfJobs()
    {
        var cpus = new List<string>();
        foreach (var file in Directory.GetFiles(_workers.Folder, "*.job"))
        {
            using var job = JsonDocument.Parse(File.ReadAllBytes(file));
            cpus.Add(job.RootElement.GetProperty("cpus").GetRawText());
            File.Delete(file);
        }
        return [.. cpus.Distinct()];
    }
}
