using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>The place of a sample in a run.</summary>
public readonly record struct Slot(int Block, int Order, int Attempt, uint HashSeed);

/// <summary>The parameters of a worker besides its cell.</summary>
/// <param name="Loops">0 to calibrate.</param>
/// <param name="Checksum">The answer that it must give; null while no answer is known.</param>
public sealed record Demand(
    long Loops, int Warmups, int Values, double SecondsPerValue, string? Checksum, TimeSpan Timeout);

/// <summary>Starts a worker process and turns its report into a sample.</summary>
/// <param name="scripts">The folder that contains <c>worker.py</c>.</param>
/// <param name="scratch">The folder for jobs and reports; a worker's files are deleted when it has ended.</param>
public sealed class SampleTaker(
    string scripts, string scratch, int coreCount, Surroundings surroundings, TimeProvider clock)
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromMinutes(1);

    private readonly WorkerLaunch _launch = new(scripts, scratch, surroundings);

    /// <param name="Problem">The reason why there is no report; null when there is one.</param>
    private sealed record WorkerRun(
        ProcessOutcome Outcome, WorkerReport? Report, string? Problem, MachineActivity Around);

    public async Task<(Sample Sample, WorkerReport? Report)> Take(
        PlannedCell cell, Demand demand, Slot slot, CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        var run = await Run(cell.Arm, JobOf(cell, demand), slot.HashSeed, demand.Timeout, cancellation);
        return (SampleOf(cell, demand, slot, started, run), run.Report);
    }

    /// <summary>Runs all probes in an interpreter.</summary>
    public async Task<(ImmutableArray<WorkerFact> Facts, string? Problem)> Probe(
        Arm arm, CancellationToken cancellation)
    {
        var job = new WorkerJob(
            "probes", "probe", ImmutableSortedDictionary<string, JsonElement>.Empty, 1, 1, 0, 0, 1, [], "");
        var run = await Run(arm, job, 0, ProbeTimeout, cancellation);
        if (run.Report is not { } report) return ([], WorkerFailure.Of(run.Outcome) ?? run.Problem);
        // An answer in another state is not the configuration's answer.
        return SampleJudge.WrongState(arm, report) is { } wrong ? ([], wrong) : (report.Facts, null);
    }

    private async Task<WorkerRun> Run(
        Arm arm, WorkerJob job, uint hashSeed, TimeSpan timeout, CancellationToken cancellation)
    {
        var jobPath = _launch.NewJob();
        var reportPath = Path.ChangeExtension(jobPath, ".ndjson");
        WorkerLaunch.Write(jobPath, job with { Report = reportPath });
        try
        {
            var before = MachineMoment.Now(clock);
            var outcome = await ProcessRun.Run(_launch.PlanOf(arm, jobPath, hashSeed, timeout), cancellation);
            var around = MachineMoment.Now(clock).Since(before);
            var (report, problem) = File.Exists(reportPath)
                ? WorkerReport.Parse(await File.ReadAllBytesAsync(reportPath, cancellation))
                : (null, "The worker wrote no report.");
            return new WorkerRun(outcome, report, problem, around);
        }
        finally
        {
            File.Delete(jobPath);
            File.Delete(reportPath);
        }
    }

    private WorkerJob JobOf(PlannedCell cell, Demand demand) => new(
        cell.Workload.Module, cell.Workload.Measure == Measure.Memory ? "memory" : "time", cell.Case.Params,
        cell.Case.Threads,
        demand.Loops, demand.SecondsPerValue, demand.Warmups, demand.Values, WorkerCpus.Last(cell, coreCount), "");

    private Sample SampleOf(PlannedCell cell, Demand demand, Slot slot, DateTimeOffset started, WorkerRun run)
    {
        var (outcome, report, problem, around) = run;
        var (exit, failure) = Verdict(cell, demand, outcome, report, problem);
        return new Sample
        {
            Block = slot.Block,
            Order = slot.Order,
            Attempt = slot.Attempt,
            StartedUtc = started,
            Exit = exit,
            Failure = failure,
            Warmups = report?.Warmups ?? [],
            Values = report is null ? [] : [.. report.Values.Select(static value => value.PerLoop)],
            Cpu = report is null || cell.Workload.Measure == Measure.Memory ? []
                : [.. report.Values.Select(static value => value.CpuPerLoop)],
            InvoluntarySwitches = report is null || cell.Workload.Measure == Measure.Memory ? []
                : [.. report.Values.Select(static value => value.InvoluntarySwitches)],
            PeakBytes = report?.Finish.PeakBytes,
            ProportionalBytes = report?.Finish.ProportionalBytes,
            Checksum = report?.Checksum,
            ForeignCpu = around.ForeignCpu,
            Steal = around.Steal,
            Flags = report is null ? [] : SampleJudge.Flags(cell, report.Values, around, coreCount),
            StderrTail = exit == SampleExits.Ok || outcome.Stderr.Length == 0 ? null : outcome.Stderr,
        };
    }

    private static (string Exit, string? Failure) Verdict(
        PlannedCell cell, Demand demand, ProcessOutcome outcome, WorkerReport? report, string? problem) =>
        outcome.TimedOut ? (SampleExits.Timeout, $"It was stopped after {demand.Timeout.TotalSeconds:0} s.")
        : WorkerFailure.Of(outcome) is { } crash ? (SampleExits.Crash, crash)
        : report is null ? (SampleExits.BadReport, problem)
        : report.Values.IsEmpty ? (SampleExits.BadReport, "The report has no value.")
        : SampleJudge.WrongState(cell.Arm, report) is { } state ? (SampleExits.WrongState, state)
        : demand.Checksum is { } right && report.Checksum != right
        ? (SampleExits.WrongAnswer, $"The answer was {report.Checksum}, but {right} on the baseline.")
        : (SampleExits.Ok, null);
}
