using System.Collections.Immutable;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>Why a run ended.</summary>
public enum RunEnd
{
    Complete,
    TimeBudget,
    Cancelled,
}

/// <param name="Left">Null while nothing is known about it.</param>
/// <param name="DisturbedCount">Blocks that were disturbed so far.</param>
public sealed record RunProgress(int DoneCount, int BlockCount, string Current, TimeSpan Elapsed, TimeSpan? Left, int DisturbedCount);

/// <summary>Measures block by block and writes everything to the journal as it comes.</summary>
/// <param name="known">What an earlier part of this run found; its blocks are not measured again.</param>
public sealed class Runner(RunPlan plan, SampleTaker taker, JournalWriter journal, RunSoFar known, int coreCount, TimeProvider clock)
{
    // Single disturbed samples are left out of the analysis; a block is worth another try when many are.
    private const double MostDisturbedShare = 0.25;

    private const int MostFailuresOfCell = 3;
    private const double LeastTimeoutSeconds = 30;
    private const double TimeoutFactor = 20;
    private TimeSpan CalibrationTimeout => plan.Timeout ?? TimeSpan.FromMinutes(2);

    private readonly Dictionary<(string Workload, string Case), Calibration> _calibrations = new(known.Calibrations);
    private readonly Dictionary<CellKey, int> _failures = [];
    private readonly HashSet<string> _verified = new(StringComparer.Ordinal);
    private readonly long _started = clock.GetTimestamp();

    /// <param name="budget">No block is begun after it.</param>
    public async Task<RunEnd> Run(TimeSpan budget, TimeSpan quietLimit, Action<RunProgress> report, CancellationToken cancellation)
    {
        var blocks = plan.Blocks(coreCount).ToList();
        var (done, disturbed, measured) = (0, 0, 0);
        try
        {
            await WaitForQuiet(quietLimit, cancellation);
            foreach (var block in blocks)
            {
                if (known.Has(block.Workload.Id, block.Number))
                {
                    done++;
                    continue;
                }
                if (Elapsed > budget) return RunEnd.TimeBudget;
                report(new RunProgress(done, blocks.Count, block.Workload.Id, Elapsed, measured == 0 ? null : Elapsed / measured * (blocks.Count - done), disturbed));
                if (!await Measure(block, quietLimit, cancellation)) disturbed++;
                done++;
                measured++;
            }
            report(new RunProgress(done, blocks.Count, "", Elapsed, TimeSpan.Zero, disturbed));
            return RunEnd.Complete;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return RunEnd.Cancelled;
        }
    }

    private TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <returns>Whether an attempt was undisturbed.</returns>
    private async Task<bool> Measure(PlannedBlock block, TimeSpan quietLimit, CancellationToken cancellation)
    {
        var first = known.AttemptsOf(block.Workload.Id, block.Number);
        for (var attempt = first; ; attempt++)
        {
            var isClean = await MeasureOnce(block, attempt, cancellation);
            if (isClean || attempt - first == plan.Profile.RetryCount)
            {
                journal.EndBlock(block.Workload.Id, block.Number);
                return isClean;
            }
            await WaitForQuiet(quietLimit, cancellation);
        }
    }

    private async Task<bool> MeasureOnce(PlannedBlock block, int attempt, CancellationToken cancellation)
    {
        var disturbed = 0;
        for (var order = 0; order < block.Order.Length; order++)
        {
            var cell = block.Order[order];
            if (IsLeftOut(cell)) continue;
            var slot = new Slot(block.Number, order, attempt, plan.HashSeed(block.Number));
            var sample = await Take(cell, slot, cancellation);
            if (sample is { Flags.IsEmpty: false }) disturbed++;
        }
        return disturbed <= block.Order.Length * MostDisturbedShare;
    }

    /// <returns>Null when the cell cannot be measured.</returns>
    private async Task<Sample?> Take(PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        if (await Calibrated(cell, slot, cancellation) is not { } calibration) return null;
        var demand = DemandOf(cell.Workload, calibration);
        var (sample, report) = await taker.Take(cell, demand, slot, cancellation);
        // A crash may be an accident; a wrong state or answer is not.
        if (sample.Exit is SampleExits.Crash or SampleExits.BadReport)
        {
            Keep(cell, calibration, sample);
            Fail(cell, sample);
            if (IsLeftOut(cell)) return sample;
            (sample, report) = await taker.Take(cell, demand, slot, cancellation);
        }
        Keep(cell, calibration, sample);
        if (!sample.IsOk) Fail(cell, sample);
        else if (_verified.Add(cell.Arm.Id)) journal.Verified(cell.Arm.Configuration with { Verified = new VerifiedState(report!.Start.Gil, report.Finish.Gil, report.Start.Jit, report.Start.CanaryHits) });
        return sample;
    }

    private bool IsLeftOut(PlannedCell cell) => _failures.GetValueOrDefault(cell.Key) >= MostFailuresOfCell;

    private void Keep(PlannedCell cell, Calibration calibration, Sample sample) => journal.Sample(cell.ToCell(calibration.Loops), sample);

    private void Fail(PlannedCell cell, Sample sample)
    {
        var count = _failures[cell.Key] = _failures.GetValueOrDefault(cell.Key) + 1;
        Event("warning", sample.Exit, $"{cell.Key}: {sample.Failure}");
        if (count == MostFailuresOfCell) Event("error", "cell-failed", $"{cell.Key} failed {count} times and is left out from here on.");
    }

    private Demand DemandOf(Workload workload, Calibration calibration)
    {
        var profile = plan.Profile;
        var valueSeconds = Math.Max(calibration.Wall, profile.SecondsPerValue);
        var timeout = plan.Timeout?.TotalSeconds
            ?? Math.Max(LeastTimeoutSeconds, TimeoutFactor * valueSeconds * (calibration.Warmups + calibration.Values));
        return workload.Measure == Workloads.Measure.Memory
            ? new Demand(1, 0, 1, 0, calibration.Checksum, CalibrationTimeout)
            : new Demand(calibration.Loops, calibration.Warmups, calibration.Values, profile.SecondsPerValue, calibration.Checksum, TimeSpan.FromSeconds(timeout));
    }

    /// <summary>Loops and answer of a workload's case, from the baseline or, where that cannot run it, from this cell.</summary>
    private async Task<Calibration?> Calibrated(PlannedCell cell, Slot slot, CancellationToken cancellation)
    {
        var key = (cell.Workload.Id, cell.Case.Name);
        if (_calibrations.TryGetValue(key, out var known)) return known;
        var on = RunPlan.CanRun(cell.Case, plan.Baseline) ? cell with { Arm = plan.Baseline } : cell;
        var (sample, report) = await taker.Take(on, new Demand(0, 0, 1, plan.Profile.SecondsPerValue, null, CalibrationTimeout), slot, cancellation);
        if (!sample.IsOk || report is null)
        {
            _failures[cell.Key] = MostFailuresOfCell;
            Event("error", "calibration-failed", $"{on.Key}: {sample.Failure}");
            return null;
        }
        var wall = report.Loops?.Wall ?? 0;
        var found = new Calibration(report.Loops?.Loops ?? 1, plan.Profile.WarmupCountOf(wall), plan.Profile.ValueCountOf(wall), wall, sample.Checksum);
        return _calibrations[key] = found;
    }

    private async Task WaitForQuiet(TimeSpan limit, CancellationToken cancellation)
    {
        if (limit > TimeSpan.Zero && await Quietness.WaitForQuiet(limit, Quietness.QuietBelow, clock, cancellation) is { IsQuiet: false } loud)
            Event("warning", "not-quiet", $"Others still used {loud.ForeignCpu:0.00} CPUs after {limit.TotalSeconds:0} s of waiting.");
    }

    private void Event(string level, string code, string text) => journal.Event(new SessionEvent(clock.GetUtcNow(), level, code, text));
}
