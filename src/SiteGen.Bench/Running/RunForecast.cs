using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>Counts the measured blocks of each workload and forecasts the rest of a run.</summary>
internal sealed class RunForecast(RunPlan plan, BlockStop stop)
{
    private readonly Dictionary<string, Progress> _workloads =
        plan.Workloads.ToDictionary(static workload => workload.Id, static _ => new Progress(), StringComparer.Ordinal);

    public int DoneCount => _workloads.Values.Sum(static one => one.BlockCount);

    /// <summary>The number of blocks in total, if the rest is like the blocks so far.</summary>
    public int ExpectedCount => plan.Workloads.Sum(Expected);

    public int FinishedCount => plan.Workloads.Count(workload => IsFinished(workload.Id));

    /// <summary>Null before the first block of this run.</summary>
    public TimeSpan? Left
    {
        get
        {
            var measured = _workloads.Values.Where(static one => one.TimedCount > 0).ToList();
            if (measured.Count == 0) return null;
            var usual = measured.Sum(static one => one.Time.TotalSeconds) / measured.Sum(static one => one.TimedCount);
            return TimeSpan.FromSeconds(plan.Workloads.Sum(workload => SecondsLeft(workload, usual)));
        }
    }

    public bool IsFinished(string workload) => _workloads[workload].IsFinished;

    public double? HalfWidth(string workload) => _workloads[workload].HalfWidth;

    public int BlockCount(string workload) => _workloads[workload].BlockCount;

    public void Count(string workload, TimeSpan? time)
    {
        var one = _workloads[workload];
        one.BlockCount++;
        if (time is not { } measured) return;
        one.Time += measured;
        one.TimedCount++;
    }

    public void Look(string workload, double halfWidth)
    {
        _workloads[workload].HalfWidth = halfWidth;
        _workloads[workload].IsFinished = stop.IsEnough(halfWidth);
    }

    public void Finish(string workload) => _workloads[workload].IsFinished = true;

    private double SecondsLeft(Workload workload, double usual)
    {
        var one = _workloads[workload.Id];
        var seconds = one.TimedCount > 0 ? one.Time.TotalSeconds / one.TimedCount : usual;
        return (Expected(workload) - one.BlockCount) * seconds;
    }

    private int Expected(Workload workload)
    {
        var one = _workloads[workload.Id];
        return one.IsFinished ? one.BlockCount
            : stop.Expected(
                one.BlockCount, one.HalfWidth, plan.LeastBlockCountOf(workload), plan.BlockCountOf(workload));
    }

    private sealed class Progress
    {
        public int BlockCount { get; set; }

        public int TimedCount { get; set; }

        public TimeSpan Time { get; set; }

        public double? HalfWidth { get; set; }

        public bool IsFinished { get; set; }
    }
}
