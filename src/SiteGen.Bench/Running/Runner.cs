using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>The reason why a run ended.</summary>
public enum RunEnd
{
    Complete,
    TimeBudget,
    Cancelled,
}

/// <param name="BlockCount">The number of blocks in total, if the rest is like the blocks so far.</param>
/// <param name="Left">Null while it is unknown.</param>
/// <param name="DisturbedCount">The number of blocks that were disturbed so far.</param>
public sealed record RunProgress(
    int DoneCount, int BlockCount, string Current, TimeSpan Elapsed, TimeSpan? Left, int DisturbedCount)
{
    /// <summary>
    /// Half the width of the widest interval of the current workload, as a fraction; null while there is none.
    /// </summary>
    public double? HalfWidth { get; init; }

    public double Aim { get; init; }

    /// <summary>The number of workloads that have been measured often enough.</summary>
    public int FinishedCount { get; init; }

    public int WorkloadCount { get; init; }
}

/// <summary>The three ways to measure a block.</summary>
public sealed record Takers(TurnTaker Turns, SampleTaker Samples, ToolTaker Tools);

/// <summary>Measures block by block and writes everything to the journal at once.</summary>
/// <param name="known">The results of an earlier part of this run; its blocks are not measured again.</param>
/// <param name="frame">The session without results.</param>
public sealed class Runner(
    RunPlan plan, Takers takers, JournalWriter journal, RunSoFar known, BenchSession frame, int coreCount,
    TimeProvider clock)
{
    // The analysis leaves out single disturbed samples. A block is measured again when many are disturbed.
    private const double MostDisturbedShare = 0.25;

    private const int MostFailuresOfCell = 3;
    private const double LeastTimeoutSeconds = 30;
    private const double TimeoutFactor = 20;
    private TimeSpan CalibrationTimeout => plan.Timeout ?? TimeSpan.FromMinutes(2);

    private readonly Dictionary<(string Workload, string Case), Calibration> _calibrations = new(known.Calibrations);
    private readonly Dictionary<CellKey, Cell> _cells = known.Cells.ToDictionary(static cell => cell.Key);
    private readonly Dictionary<CellKey, int> _failures = [];
    private readonly ToolNames _toolNames = new(plan);
    private readonly HashSet<string> _verified = new(StringComparer.Ordinal);
    private readonly RunForecast _forecast = new(plan, new BlockStop(plan.Profile));
    private readonly long _started = clock.GetTimestamp();

    private enum Attempt
    {
        Clean,
        Disturbed,
        Failed,
    }

    /// <param name="budget">The time limit, after which no block begins.</param>
    public async Task<RunEnd> Run(
        TimeSpan budget, TimeSpan quietLimit, Action<RunProgress> report, CancellationToken cancellation)
    {
        var disturbed = 0;
        try
        {
            await WaitForQuiet(quietLimit, cancellation);
            foreach (var block in plan.Blocks(coreCount))
            {
                if (_forecast.IsFinished(block.Workload.Id)) continue;
                if (!known.Has(block.Workload.Id, block.Number))
                {
                    if (Elapsed > budget) return EndAtLimit(budget);
                    report(Progress(block.Workload.Id, disturbed));
                    var began = Elapsed;
                    if (!await Measure(block, quietLimit, cancellation)) disturbed++;
                    _forecast.Count(block.Workload.Id, Elapsed - began);
                }
                else _forecast.Count(block.Workload.Id, null);
                Look(block);
            }
            report(Progress("", disturbed) with { Left = TimeSpan.Zero });
            return RunEnd.Complete;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return RunEnd.Cancelled;
        }
    }

    /// <summary>Ends the run at its time limit. It is complete if every workload has its minimum of blocks.</summary>
    /// <remarks>The limit does not depend on what was measured, so it does not bias the intervals.</remarks>
    private RunEnd EndAtLimit(TimeSpan limit)
    {
        if (!plan.Workloads.All(workload => _forecast.BlockCount(workload.Id) >= plan.LeastBlockCountOf(workload)))
            return RunEnd.TimeBudget;
        var wide = plan.Workloads.Length - _forecast.FinishedCount;
        Event("info", "time-limit", string.Create(CultureInfo.InvariantCulture,
            $"The time limit of {limit.TotalMinutes:0.#} min was reached; the intervals of {wide} of "
            + $"{Counted.Of(plan.Workloads.Length, "workload")} were still wider than the aim."));
        return RunEnd.Complete;
    }

    private TimeSpan Elapsed => clock.GetElapsedTime(_started);

    private RunProgress Progress(string workload, int disturbed) =>
        new(_forecast.DoneCount, _forecast.ExpectedCount, workload, Elapsed, _forecast.Left, disturbed)
        {
            HalfWidth = workload.Length == 0 ? null : _forecast.HalfWidth(workload),
            Aim = plan.Profile.Aim,
            FinishedCount = _forecast.FinishedCount,
            WorkloadCount = plan.Workloads.Length,
        };

    /// <summary>Checks whether a workload has been measured often enough.</summary>
    private void Look(PlannedBlock block)
    {
        var (workload, count) = (block.Workload, _forecast.BlockCount(block.Workload.Id));
        var (least, most) = (plan.LeastBlockCountOf(workload), plan.BlockCountOf(workload));
        if (BlockStop.IsLook(count, least, most))
        {
            var cells = _cells.Values.Where(cell => cell.Planned == workload.Id && !IsLeftOut(cell.Key));
            _forecast.Look(workload.Id, Precision.Of(frame, cells));
        }
        if (count >= most) _forecast.Finish(workload.Id);
    }

    /// <returns>True when the last attempt was undisturbed.</returns>
    private async Task<bool> Measure(PlannedBlock block, TimeSpan quietLimit, CancellationToken cancellation)
    {
        var disturbed = 0;
        for (var number = known.AttemptsOf(block.Workload.Id, block.Number); ; number++)
        {
            var attempt = block.Workload switch
            {
                { Tool: not null } => await CallTool(block, number, cancellation),
                { TakesTurns: true } => await TakeTurns(block, number, cancellation),
                _ => await RunProcesses(block, number, cancellation),
            };
            // Try again at once: a cell that keeps failing is soon left out.
            if (attempt == Attempt.Failed) continue;
            if (attempt == Attempt.Clean || disturbed++ == plan.Profile.RetryCount)
            {
                journal.EndBlock(block.Workload.Id, block.Number);
                return attempt == Attempt.Clean;
            }
            await WaitForQuiet(quietLimit, cancellation);
        }
    }

    /// <summary>Measures a block with all its workers alive.</summary>
    private async Task<Attempt> TakeTurns(PlannedBlock block, int attempt, CancellationToken cancellation)
    {
        var slot = new Slot(block.Number, 0, attempt, plan.HashSeed(block.Number));
        var cells = ImmutableArray.CreateBuilder<PlannedCell>();
        foreach (var cell in block.Order)
            if (!IsLeftOut(cell.Key) && await Calibrated(cell, slot, cancellation) is not null) cells.Add(cell);
        if (cells.Count == 0) return Attempt.Clean;
        var taken = await takers.Turns.Take(
            cells.ToImmutable(), CalibrationOf, slot, plan.Profile, plan.TurnSeed(block, attempt), cancellation);
        foreach (var each in taken.Samples) Keep(each);
        return !taken.IsWhole ? Attempt.Failed : Judge(taken.Samples.Select(static each => each.Sample), cells.Count);
    }

    /// <summary>Measures the cells of a block one after the other.</summary>
    private async Task<Attempt> RunProcesses(PlannedBlock block, int attempt, CancellationToken cancellation)
    {
        var samples = new List<Sample>();
        for (var order = 0; order < block.Order.Length; order++)
        {
            var cell = block.Order[order];
            if (IsLeftOut(cell.Key)) continue;
            var slot = new Slot(block.Number, order, attempt, plan.HashSeed(block.Number));
            if (await Take(cell, slot, cancellation) is { } sample) samples.Add(sample);
        }
        return Judge(samples, block.Order.Length);
    }

    /// <summary>Calls the author's tool on each configuration of a block, one after the other.</summary>
    private async Task<Attempt> CallTool(PlannedBlock block, int attempt, CancellationToken cancellation)
    {
        var (samples, isWhole) = (new List<Sample>(), true);
        for (var order = 0; order < block.Order.Length; order++)
        {
            var cell = block.Order[order];
            if (IsLeftOut(cell.Key)) continue;
            var slot = new Slot(block.Number, order, attempt, plan.HashSeed(block.Number));
            var call = await takers.Tools.Take(cell, slot, cancellation);
            if ((call.Failure ?? _toolNames.WhyNot(cell, call, _cells.GetValueOrDefault)) is { } why)
            {
                Fail(cell, "tool-failed", why);
                isWhole = false;
            }
            else foreach (var each in call.Samples) Keep(each);
            foreach (var note in _toolNames.NewNotes(cell, call)) Event("info", "tool-result", note);
            samples.AddRange(call.Samples.Select(static each => each.Sample));
        }
        foreach (var problem in _toolNames.NewProblems(block.Workload)) Event("error", "tool-names", problem);
        return isWhole ? Judge(samples, samples.Count) : Attempt.Failed;
    }

    private static Attempt Judge(IEnumerable<Sample> samples, int cellCount) =>
        samples.Count(static sample => !sample.Flags.IsEmpty) <= cellCount * MostDisturbedShare
            ? Attempt.Clean : Attempt.Disturbed;

    /// <returns>Null when the cell cannot be measured.</returns>
    private async Task<Sample?> Take(PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        if (await Calibrated(cell, slot, cancellation) is not { } calibration) return null;
        var demand = DemandOf(cell.Workload, calibration);
        var (sample, report) = await takers.Samples.Take(cell, demand, slot, cancellation);
        // A crash may be an accident; a wrong state or answer is not.
        if (sample.Exit is SampleExits.Crash or SampleExits.BadReport)
        {
            Keep(new TurnSample(cell, sample, null));
            if (IsLeftOut(cell.Key)) return sample;
            (sample, report) = await takers.Samples.Take(cell, demand, slot, cancellation);
        }
        Keep(new TurnSample(cell, sample, sample.IsOk ? StateOf(report!) : null));
        return sample;
    }

    private static VerifiedState StateOf(WorkerReport report) =>
        new(report.Start.Gil, report.Finish.Gil, report.Start.Jit, report.Start.CanaryHits);

    private bool IsLeftOut(CellKey cell) => _failures.GetValueOrDefault(cell) >= MostFailuresOfCell;

    private void Keep(TurnSample taken)
    {
        var cell = taken.Cell.ToCell(taken.Cell.Workload.Tool is null ? CalibrationOf(taken.Cell).Loops : 1);
        journal.Sample(cell, taken.Sample);
        var before = _cells.GetValueOrDefault(cell.Key) ?? cell;
        _cells[cell.Key] = before with
        {
            Samples = before.Samples.Add(taken.Sample),
            Checksum = before.Checksum ?? (taken.Sample.IsOk ? taken.Sample.Checksum : null),
        };
        if (taken.Sample.IsFailed) Fail(taken.Cell, taken.Sample.Exit, taken.Sample.Failure);
        if (taken.Verified is { } state && _verified.Add(taken.Cell.Arm.Id))
            journal.Verified(taken.Cell.Arm.Configuration with { Verified = state });
    }

    private void Fail(PlannedCell cell, string code, string? why)
    {
        var count = _failures[cell.Key] = _failures.GetValueOrDefault(cell.Key) + 1;
        Event("warning", code, $"{cell.Key}: {why}");
        if (count == MostFailuresOfCell)
            Event("error", "cell-failed", $"{cell.Key} failed {count} times and is skipped from now on.");
    }

    private Demand DemandOf(Workload workload, Calibration calibration)
    {
        var profile = plan.Profile;
        var valueSeconds = Math.Max(calibration.Wall, profile.SecondsPerValue);
        var timeout = plan.Timeout?.TotalSeconds
            ?? Math.Max(LeastTimeoutSeconds, TimeoutFactor * valueSeconds * (calibration.Warmups + calibration.Values));
        return workload.Measure == Workloads.Measure.Memory
            ? new Demand(1, 0, 1, 0, calibration.Checksum, CalibrationTimeout)
            : new Demand(calibration.Loops, calibration.Warmups, calibration.Values, profile.SecondsPerValue,
            calibration.Checksum, TimeSpan.FromSeconds(timeout));
    }

    private Calibration CalibrationOf(PlannedCell cell) => _calibrations[(cell.Workload.Id, cell.Case.Name)];

    /// <summary>
    /// Returns the loops and the answer of a workload's case, from the baseline or, if that cannot run it, from this
    /// cell.
    /// </summary>
    private async Task<Calibration?> Calibrated(PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        var key = (cell.Workload.Id, cell.Case.Name);
        if (_calibrations.TryGetValue(key, out var found)) return found;
        var on = RunPlan.CanRun(cell.Case, plan.Baseline) ? cell with { Arm = plan.Baseline } : cell;
        var (calibration, failure) = cell.Workload.TakesTurns
            ? await takers.Turns.Calibrate(on, slot, plan.Profile.SliceSecondsOf(cell.Workload), cancellation)
            : await CalibrateProcess(on, slot, cancellation);
        if (calibration is not null) return _calibrations[key] = calibration;
        _failures[cell.Key] = MostFailuresOfCell;
        Event("error", "calibration-failed", $"{on.Key}: {failure}");
        return null;
    }

    private async Task<(Calibration?, string?)> CalibrateProcess(
        PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        var profile = plan.Profile;
        var demand = new Demand(0, 0, 1, profile.SecondsPerValue, null, CalibrationTimeout);
        var (sample, report) = await takers.Samples.Take(cell, demand, slot, cancellation);
        if (!sample.IsOk || report is null) return (null, sample.Failure);
        // The loops were found in the first run of the process, which may start a pool or fill caches: the run after it
        // says how long a value takes. Otherwise some cases would be measured cold, and others warm.
        var wall = report.Values is [.., var warm] ? warm.Wall : report.Loops?.Wall ?? 0;
        var (warmups, values) = (profile.WarmupCountOf(wall), profile.ValueCountOf(wall));
        return (new Calibration(report.Loops?.Loops ?? 1, warmups, values, wall, sample.Checksum), null);
    }

    private async Task WaitForQuiet(TimeSpan limit, CancellationToken cancellation)
    {
        if (limit > TimeSpan.Zero
            && await Quietness.WaitForQuiet(
                limit, Quietness.QuietBelow, clock, cancellation) is { IsQuiet: false } loud)
            Event("warning", "not-quiet",
                $"Other processes still used {loud.ForeignCpu:0.00} CPUs after a wait of {limit.TotalSeconds:0} s.");
    }

    private void Event(string level, string code, string text) =>
        journal.Event(new SessionEvent(clock.GetUtcNow(), level, code, text));
}
