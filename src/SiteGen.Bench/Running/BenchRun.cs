using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>A request for a run.</summary>
/// <param name="Journal">The path of the journal, which is kept until the session is complete.</param>
/// <param name="Argv">The arguments as the session stores them.</param>
public sealed record RunRequest(
    RunPlan Plan, string Id, string Journal, ImmutableArray<string> Argv, TimeSpan Budget, TimeSpan QuietLimit)
{
    /// <summary>The full path of the session; a resumed run writes to the same path.</summary>
    public string? Output { get; init; }

    /// <summary>The folder of the site, from which own workloads name their files; never stored.</summary>
    public string Root { get; init; } = "";

    /// <summary>Notes for readers of the session, such as the packages of own configurations.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Runs a plan and returns its session.</summary>
/// <param name="surroundings">The environment that workers inherit after scrubbing.</param>
public sealed class BenchRun(RunRequest request, Surroundings surroundings, TimeProvider clock)
{
    private readonly int _coreCount = Environment.ProcessorCount;

    public async Task<(RunEnd End, BenchSession Session)> Run(
        JournalReplay? earlier, Action<RunProgress> report, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
        try
        {
            PythonFiles.WriteTo(scratch);
            File.WriteAllText(Path.Combine(scratch, "root"), request.Root);
            var takers = new Takers(
                new TurnTaker(scratch, scratch, _coreCount, surroundings, clock) { Timeout = request.Plan.Timeout },
                new SampleTaker(scratch, scratch, _coreCount, surroundings, clock),
                new ToolTaker(request.Root, scratch, _coreCount, surroundings, clock)
                {
                    Timeout = request.Plan.Timeout,
                });
            var header = earlier?.Header ?? Header();
            RunEnd end;
            using (var journal = earlier is null ? JournalWriter.Begin(request.Journal, header)
                : JournalWriter.Resume(request.Journal, earlier))
            {
                var soFar = earlier is null ? RunSoFar.Nothing : RunSoFar.Of(earlier);
                if (earlier is null) AddNotes(journal);
                var runner = new Runner(request.Plan, takers, journal, soFar, header.Frame(), _coreCount, clock);
                end = await Probe(takers.Samples, journal, earlier, cancellation)
                    ? await runner.Run(request.Budget, request.QuietLimit, report, cancellation) : RunEnd.Cancelled;
                journal.Stop(StoppedBy(end) ?? "complete");
            }
            return (end, Finished(end));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private void AddNotes(JournalWriter journal)
    {
        foreach (var note in request.Notes)
            journal.Event(new SessionEvent(clock.GetUtcNow(), "info", "packages", note));
    }

    /// <summary>Returns the analysed session of a journal.</summary>
    public static BenchSession FromJournal(JournalReplay replay, bool isComplete, string? stoppedBy) =>
        SessionAnalysis.Analyse(replay.Session with
        {
            Session = replay.Session.Session with { Complete = isComplete, StoppedBy = stoppedBy },
        });

    private BenchSession Finished(RunEnd end)
    {
        var (replay, problems) = Journal.Read(request.Journal);
        return replay is null
            ? throw new IOException(
                $"The journal cannot be read again: "
                + $"{string.Join(' ', problems.Select(static problem => problem.Message))}")
            : FromJournal(replay, end == RunEnd.Complete, StoppedBy(end));
    }

    private static string? StoppedBy(RunEnd end) => end switch
    {
        RunEnd.TimeBudget => "time budget",
        RunEnd.Cancelled => "cancelled",
        _ => null,
    };

    /// <summary>Probes the configurations that have not been probed yet.</summary>
    /// <returns>False when it was cancelled.</returns>
    private async Task<bool> Probe(
        SampleTaker taker, JournalWriter journal, JournalReplay? earlier, CancellationToken cancellation)
    {
        var known = earlier is null ? [] : earlier.Session.Probes.Select(static fact => fact.Configuration)
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var arm in request.Plan.Arms.Where(arm => !arm.IsSecond && !NoPython.Is(arm.Interpreter)
                && !known.Contains(arm.Id)))
                await Probe(arm, taker, journal, cancellation);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Probe(Arm arm, SampleTaker taker, JournalWriter journal, CancellationToken cancellation)
    {
        var (facts, problem) = await taker.Probe(arm, cancellation);
        foreach (var fact in facts)
            journal.Probe(new ProbedFact(fact.Name, arm.Id, fact.Value, fact.Detail.Length == 0 ? null : fact.Detail));
        if (problem is not null)
            journal.Event(new SessionEvent(clock.GetUtcNow(), "warning", "probe-failed", $"{arm.Id}: {problem}"));
    }

    private JournalHeader Header() => HeaderOfPlan() with
    {
        Output = request.Output,
        TimeoutSeconds = request.Plan.Timeout?.TotalSeconds,
    };

    private JournalHeader HeaderOfPlan()
    {
        var now = clock.GetUtcNow();
        var plan = request.Plan;
        return new JournalHeader(
            JournalHeader.CurrentFormat,
            new SessionHeader
            {
                Id = request.Id,
                StartedUtc = now,
                FinishedUtc = now,
                Profile = plan.Profile.Name,
                Aim = plan.Profile.Aim,
                Seed = plan.Seed,
                Runner = ProgramVersion.OfRunner(),
                Argv = request.Argv,
                Complete = false,
            },
            MachineReader.Read(),
            [.. plan.Arms.Select(static arm => arm.Interpreter).DistinctBy(static interpreter => interpreter.Id)],
            [.. plan.Arms.Select(static arm => arm.Configuration)],
            [.. plan.Workloads.SelectMany(workload => plan.CellsOf(workload, _coreCount))
                .Select(static cell => cell.ToCell(0))],
            plan.Profile.MostBlockCount);
    }
}
