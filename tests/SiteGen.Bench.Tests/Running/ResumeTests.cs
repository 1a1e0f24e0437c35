using System.Text;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Runs that ended early and went on.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly FakeWorkers _workers = new();
    private readonly RunPlan _plan;

    public ResumeTests() => _plan = FakeWorkers.Plan(
        _workers.Arm("314", "is_job '\"measure\":\"probe\"' || echo >> \"$0.starts\"; work"), _workers.Arm("315"));

    public void Dispose() => _workers.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_run_that_was_cancelled_goes_on_where_it_was(int blockNumber)
    {
        using var cancel = new CancellationTokenSource();
        var (end, partial) = await _workers.Run(
            _plan, report: progress => CancelAt(blockNumber, progress, cancel), cancellation: cancel.Token);
        Assert.Equal((RunEnd.Cancelled, false, "cancelled"),
            (end, partial.Session.Complete, partial.Session.StoppedBy));
        Assert.Equal((blockNumber - 1) * 2, partial.Results.Sum(static cell => cell.Samples.Length));

        await AssertWhole(await _workers.Run(_plan, Journal.Read(_workers.Journal).Replay));
    }

    [Fact]
    public async Task A_journal_remembers_where_the_session_goes_and_how_long_a_worker_may_take()
    {
        var plan = _plan with { Timeout = TimeSpan.FromSeconds(90) };
        var request = new RunRequest(
            plan, "20261126-0130-tiny", _workers.Journal, ["bench", "run"], TimeSpan.Zero, TimeSpan.Zero)
        {
            Output = _workers.At("there.json"),
        };
        await new BenchRun(request, _workers.Surroundings, TimeProvider.System)
            .Run(null, static _ => { }, TestContext.Current.CancellationToken);
        var header = Journal.Read(_workers.Journal).Replay!.Header;
        Assert.Equal((_workers.At("there.json"), 90), (header.Output, header.TimeoutSeconds));
    }

    [Fact]
    public async Task A_worker_that_takes_longer_than_it_may_is_stopped()
    {
        var plan = FakeWorkers.Plan(_workers.Arm("314", "sleep 600")) with { Timeout = TimeSpan.FromSeconds(1) };
        var (_, session) = await _workers.Run(plan);
        Assert.Contains(
            session.Events, static happened =>
            happened.Text.EndsWith("It was stopped after 1 s.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_was_cancelled_before_it_measured_begins_when_it_goes_on()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var (end, partial) = await _workers.Run(_plan, cancellation: cancel.Token);
        Assert.Equal((RunEnd.Cancelled, 0, 0), (end, partial.Results.Length, partial.Probes.Length));

        var resumed = await _workers.Run(_plan, Journal.Read(_workers.Journal).Replay);
        await AssertWhole(resumed);
        Assert.Equal(["314", "315"], resumed.Session.Probes.Select(static fact => fact.Configuration));
    }

    [Fact]
    public async Task A_run_that_was_killed_in_the_middle_of_a_line_goes_on_after_the_last_whole_one()
    {
        await _workers.Run(_plan);
        // Two blocks, a whole sample of the third, and half of the next line.
        CutAfter("\"blockEnd\"", count: 2, moreLines: 1);
        var (replay, problems) = Journal.Read(_workers.Journal);
        Assert.Empty(problems);
        Assert.Equal((true, "killed"), (replay!.IsCut, replay.Session.Session.StoppedBy));

        var (end, session) = await _workers.Run(_plan, replay);
        await AssertWhole((end, session), startCount: 7 + 4);
        Assert.Equal("0 1 1", string.Join(' ',
            session.Results.SelectMany(static cell => cell.Samples).Where(static sample => sample.Block == ThirdBlock)
            .Select(static sample => sample.Attempt).Order()));
    }

    [Fact]
    public async Task A_whole_run_that_goes_on_measures_nothing()
    {
        var (_, session) = await _workers.Run(_plan);
        var (end, again) = await _workers.Run(_plan, Journal.Read(_workers.Journal).Replay);
        Assert.Equal(RunEnd.Complete, end);
        Assert.Equal(Samples(session), Samples(again));
    }

    private const int ThirdBlock = 2;

    private static void CancelAt(int blockNumber, RunProgress progress, CancellationTokenSource cancel)
    {
        if (progress.DoneCount == blockNumber - 1) cancel.Cancel();
    }

    private void CutAfter(string mark, int count, int moreLines)
    {
        var lines = File.ReadAllText(_workers.Journal).Split('\n');
        var last = lines.Index().Where(line => line.Item.Contains(mark, StringComparison.Ordinal)).ElementAt(count - 1)
            .Index + moreLines;
        File.WriteAllText(_workers.Journal, string.Concat(lines[..(last + 1)].Select(static line => line + "\n"))
            + lines[last + 1][..40], new UTF8Encoding(false));
    }

    private async Task AssertWhole((RunEnd End, BenchSession Session) run, int startCount = 7)
    {
        Assert.Equal((RunEnd.Complete, true, null),
            (run.End, run.Session.Session.Complete, run.Session.Session.StoppedBy));
        Assert.Equal([0, 1, 2, 3, 4, 5], Journal.Read(_workers.Journal)
            .Replay!.WholeBlocks.Select(static block => block.Block));
        foreach (var cell in run.Session.Results) Assert.Equal([0, 1, 2, 3, 4, 5],
            Measurement.FinalOf(cell).Select(static one => one.Block));
        Assert.Equal(2, run.Session.Results.Length);
        Assert.Empty(SessionAnalysis.Disagreements(run.Session));
        // One in each block, and one that calibrates.
        Assert.Equal(startCount, (await File.ReadAllLinesAsync(_workers.At("python-314.starts"),
            TestContext.Current.CancellationToken)).Length);
    }

    private static string Samples(BenchSession session) =>
        string.Join('\n', session.Results.SelectMany(static cell =>
            cell.Samples.Select(sample =>
                $"{cell.Key} {sample.Block} {sample.Order} {sample.Attempt} {sample.StartedUtc:O}")));
}
