using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>How long a run takes when nothing disturbs it.</summary>
public static class RunEstimate
{
    // An interpreter that starts, imports, collects garbage and looks whether its JIT runs.
    private const double StartSeconds = 0.1;

    // One loop of the average workload is longer than the calibrated time.
    private const double ValueFactor = 1.6;

    private const double MemorySeconds = 0.6;

    public static TimeSpan Of(RunPlan plan, IEnumerable<PlannedBlock> blocks)
    {
        var profile = plan.Profile;
        var timed = StartSeconds + (profile.WarmupCount + profile.ValueCount) * profile.SecondsPerValue * ValueFactor;
        return TimeSpan.FromSeconds(blocks.Sum(block => block.Order.Length * (block.Workload.Measure == Measure.Memory ? MemorySeconds : timed)));
    }
}
