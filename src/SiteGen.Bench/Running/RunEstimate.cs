namespace SiteGen.Bench.Running;

/// <summary>Estimates how long an undisturbed run takes.</summary>
public static class RunEstimate
{
    // An interpreter starts, imports modules, collects garbage and checks whether its JIT runs.
    private const double StartSeconds = 0.1;

    // A slice of the average workload is longer than its target, because one unit of work is.
    private const double SliceFactor = 2;

    // Between two slices, a worker collects garbage and checks its answer.
    private const double TurnSeconds = 0.004;

    private const double WarmupSlices = 4;
    private const double ProcessSeconds = 0.6;

    /// <summary>Returns the time of a run without the calls of own tools, which take as long as they take.</summary>
    public static TimeSpan Of(RunPlan plan, IEnumerable<PlannedBlock> blocks) =>
        TimeSpan.FromSeconds(blocks.Where(static block => block.Workload.Tool is null).Sum(block =>
            block.Workload.TakesTurns ? Turns(plan.Profile, block) : block.Order.Length * ProcessSeconds));

    /// <summary>Returns the first blocks of each workload, which are always measured.</summary>
    public static IEnumerable<PlannedBlock> Least(RunPlan plan, IEnumerable<PlannedBlock> blocks) =>
        blocks.Where(block => block.Number < plan.LeastBlockCountOf(block.Workload));

    private static double Turns(Profile profile, PlannedBlock block)
    {
        var workerCount = block.Order.Length;
        var round = workerCount * ((profile.SliceSecondsOf(block.Workload) * SliceFactor) + TurnSeconds);
        return (workerCount * StartSeconds) + (round * (WarmupSlices + TurnPace.RoundCount(profile, round)));
    }
}
