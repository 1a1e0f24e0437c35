using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>An attempt at a block: a sample of each worker that did any work.</summary>
public sealed record TurnBlock(ImmutableArray<TurnSample> Samples)
{
    /// <summary>True when every worker took all its turns.</summary>
    public bool IsWhole => Samples.All(static each => each.Sample.IsOk);
}

/// <param name="Verified">The state that its worker was in; null when it failed.</param>
public sealed record TurnSample(PlannedCell Cell, Sample Sample, VerifiedState? Verified);

/// <summary>Measures a block whose workers all live at once and take turns.</summary>
/// <remarks>
/// The noise of a shared machine drifts over tenths of seconds. Slices of one round are closer together, so the noise
/// cancels out of their ratio. See Bulej and others (2020), “Duet benchmarking: improving measurement accuracy in the
/// cloud”, ICPE, 100–107. Unlike there, the two do not run at the same time, so they do not disturb each other.
/// </remarks>
public sealed class TurnTaker(
    string scripts, string scratch, int coreCount, Surroundings surroundings, TimeProvider clock)
{
    private const int CalibrationCount = 3;
    private const int MostCalibrations = 12;
    private const double LeastTimeoutSeconds = 30;
    private const double TimeoutFactor = 20;
    private static readonly TimeSpan UsualStartTimeout = TimeSpan.FromMinutes(2);

    private readonly WorkerLaunch _launch = new(scripts, scratch, surroundings);

    /// <summary>The time limit of a worker's start and of a slice; null for limits that suit its workload.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Determines how often work is done in a slice, and its answer.</summary>
    /// <returns>A description of the failure when there is no calibration.</returns>
    public async Task<(Calibration? Calibration, string? Failure)> Calibrate(
        PlannedCell cell, Slot slot, double sliceSeconds, CancellationToken cancellation)
    {
        // A stopped run starts no more workers.
        cancellation.ThrowIfCancellationRequested();
        await using var workers = Start([cell with { ExtraShare = 0 }], slot);
        var worker = workers.All[0];
        if (!await worker.IsReady(StartTimeout, cancellation)) return (null, worker.Failure?.Text);
        var first = await worker.Turn(1, null, StartTimeout, cancellation);
        if (first is null) return (null, worker.Failure?.Text);
        var (unit, wall) = (first.Value.Wall, first.Value.Wall);
        // Noise only makes slices longer, so the shortest of several slices that are long enough to time counts.
        var most = cell.Workload.IsSingle ? 0 : MostCalibrations;
        for (var (count, tries) = (0, 0); count < CalibrationCount && tries < most; tries++)
        {
            var loops = TurnPace.Loops(sliceSeconds, unit);
            var slice = await worker.Turn(loops, first.Checksum, StartTimeout, cancellation);
            if (slice is null) return (null, worker.Failure?.Text);
            wall = slice.Value.Wall;
            unit = Math.Min(unit, wall / loops);
            if (wall >= sliceSeconds / 2) count++;
        }
        var chosen = cell.Workload.IsSingle ? 1 : TurnPace.Loops(sliceSeconds, unit);
        return (new Calibration(chosen, 0, 0, wall, first.Checksum), null);
    }

    /// <param name="cells">The cells of one workload, with a process each.</param>
    /// <param name="seed">Determines the order in each round.</param>
    public async Task<TurnBlock> Take(
        ImmutableArray<PlannedCell> cells, Func<PlannedCell, Calibration> calibrationOf, Slot slot, Profile profile,
        ulong seed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var workers = Start(cells, slot);
        var turns = new Turns(workers.All, calibrationOf, TimeoutOf, seed, cancellation);
        var isWhole = await AreReady(workers.All, cancellation) && await turns.WarmUp();
        var before = MachineMoment.Now(clock);
        isWhole = isWhole && await turns.Rounds(TurnPace.RoundCount(profile, turns.RoundSeconds));
        var around = MachineMoment.Now(clock).Since(before, turns.AwakeCpu);
        foreach (var worker in workers.All) await (isWhole ? worker.End(cancellation) : worker.Abandon());
        isWhole = workers.All.All(static worker => worker.Failure is null);
        return new TurnBlock([.. workers.All.Index()
            .Where(each => isWhole || each.Item.Failure is not null || each.Item.Rounds.Count > 0)
            .Select(each => SampleOf(each.Item, slot with { Order = each.Index }, around, isWhole))]);
    }

    private TimeSpan StartTimeout => Timeout ?? UsualStartTimeout;

    private TimeSpan TimeoutOf(Calibration calibration) =>
        Timeout ?? TimeSpan.FromSeconds(Math.Max(LeastTimeoutSeconds, TimeoutFactor * calibration.Wall));

    private async Task<bool> AreReady(ImmutableArray<TurnWorker> workers, CancellationToken cancellation)
    {
        foreach (var worker in workers)
            if (!await worker.IsReady(StartTimeout, cancellation)) return false;
        return true;
    }

    private TurnSample SampleOf(TurnWorker worker, Slot slot, MachineActivity around, bool isWhole)
    {
        var cell = worker.Cell;
        var values = worker.Rounds.Select(static slice => slice.Value).ToList();
        var deprived = SampleJudge.Deprived(cell, values, coreCount);
        var sample = new Sample
        {
            Block = slot.Block,
            Order = slot.Order,
            Attempt = slot.Attempt,
            StartedUtc = worker.StartedUtc,
            Exit = worker.Failure?.Exit ?? (isWhole ? SampleExits.Ok : SampleExits.Interrupted),
            Failure = worker.Failure?.Text ?? (isWhole ? null : "Another worker of its block failed."),
            Warmups = [.. worker.Warmups.Select(static slice => slice.Value.PerLoop)],
            Values = [.. values.Select(static value => value.PerLoop)],
            Cpu = [.. values.Select(static value => value.CpuPerLoop)],
            InvoluntarySwitches = [.. values.Select(static value => value.InvoluntarySwitches)],
            PeakBytes = worker.Finish?.PeakBytes,
            ProportionalBytes = worker.Finish?.ProportionalBytes,
            Checksum = worker.Warmups.Concat(worker.Rounds).FirstOrDefault()?.Checksum,
            ForeignCpu = isWhole ? around.ForeignCpu : null,
            Steal = isWhole ? around.Steal : null,
            Flags = isWhole ? SampleJudge.Flags(cell, values, around, coreCount) : [],
            DeprivedRounds = deprived.IsEmpty ? null : deprived,
            StderrTail = worker.Failure is null || worker.Stderr.Length == 0 ? null : worker.Stderr,
        };
        var verified = isWhole && worker is { Start: { } start, Finish: { } finish }
            ? new VerifiedState(start.Gil, finish.Gil, start.Jit, start.CanaryHits) : null;
        return new TurnSample(cell, sample, verified);
    }

    private LivingWorkers Start(ImmutableArray<PlannedCell> cells, Slot slot)
    {
        var living = new LivingWorkers();
        foreach (var cell in cells)
        {
            var job = _launch.NewJob();
            var cpus = WorkerCpus.InTurn(cell, coreCount, slot.Block + slot.Attempt);
            WorkerLaunch.Write(job, new WorkerJob(
                cell.Workload.Module, "turns", cell.Case.Params, cell.Case.Threads, 0, 0, 0, 0, cpus, ""));
            var started = clock.GetUtcNow();
            var conversation = Conversation.Start(_launch.PlanOf(cell.Arm, job, slot.HashSeed, StartTimeout));
            living.Add(new TurnWorker(cell, conversation, started), job);
        }
        return living;
    }

    /// <summary>The workers of a block, none of which outlives it.</summary>
    private sealed class LivingWorkers : IAsyncDisposable
    {
        private readonly List<string> _jobs = [];

        public ImmutableArray<TurnWorker> All { get; private set; } = [];

        public void Add(TurnWorker worker, string job)
        {
            All = All.Add(worker);
            _jobs.Add(job);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var worker in All) await worker.DisposeAsync();
            foreach (var job in _jobs) File.Delete(job);
        }
    }

    /// <summary>Gives workers their turns.</summary>
    private sealed class Turns(
        ImmutableArray<TurnWorker> workers, Func<PlannedCell, Calibration> calibrationOf,
        Func<Calibration, TimeSpan> timeoutOf, ulong seed, CancellationToken cancellation)
    {
        private ulong _roundCount;

        /// <summary>CPU seconds that workers used in their turns of the rounds that count.</summary>
        public double AwakeCpu { get; private set; }

        /// <summary>The typical duration of a round of warm workers.</summary>
        public double RoundSeconds => workers.Sum(static worker => TurnPace.Typical(Walls(worker)));

        /// <returns>False when a worker failed.</returns>
        public async Task<bool> WarmUp()
        {
            while (workers.Where(static worker => !TurnPace.IsWarm(Walls(worker))).ToList() is { Count: > 0 } cold)
            {
                foreach (var worker in InRandomOrder(cold))
                    if (!await Turn(worker, worker.Warmups)) return false;
            }
            return true;
        }

        /// <returns>False when a worker failed.</returns>
        public async Task<bool> Rounds(int count)
        {
            for (var round = 0; round < count; round++)
            {
                foreach (var worker in InRandomOrder(workers))
                    if (!await Turn(worker, worker.Rounds)) return false;
            }
            AwakeCpu = workers.Sum(static worker => worker.Rounds.Sum(static slice => slice.AwakeCpu));
            return true;
        }

        private static List<double> Walls(TurnWorker worker) =>
            [.. worker.Warmups.Select(static slice => slice.Value.Wall)];

        private ImmutableArray<TurnWorker> InRandomOrder(IReadOnlyList<TurnWorker> some) =>
            BlockOrder.Shuffled(some, seed + _roundCount++);

        private async Task<bool> Turn(TurnWorker worker, List<Slice> slices)
        {
            var calibration = calibrationOf(worker.Cell);
            var timeout = timeoutOf(calibration);
            var slice = await worker.Turn(calibration.Loops, calibration.Checksum, timeout, cancellation);
            if (slice is not null) slices.Add(slice);
            return slice is not null;
        }
    }
}
