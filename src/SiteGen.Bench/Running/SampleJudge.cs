using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>What a machine did besides the worker, while it ran.</summary>
/// <param name="Wall">Seconds by the monotonic clock.</param>
/// <param name="ClockDrift">Seconds that the wall clock went apart from it.</param>
/// <param name="ForeignCpu">In CPUs; null where the system does not tell.</param>
/// <param name="Steal">In CPUs; null where the system does not tell.</param>
/// <param name="OwnCpu">
/// What the worker and all that it started had, in CPUs; null where the system does not tell.
/// </param>
public sealed record MachineActivity(
    double Wall, double ClockDrift, double? ForeignCpu, double? Steal, double? OwnCpu = null);

/// <summary>Decides whether a sample counts: right state, right answer, undisturbed.</summary>
public static class SampleJudge
{
    public const double ForeignCpuLimit = 0.10;

    private const double StealLimit = 0.05;
    private const double WallOverCpuLimit = 1.05;
    private const double LeastShareOfCores = 0.9;
    private const double ClockDriftLimitSeconds = 0.5;

    // The kernel counts in ticks of 10 ms: a short worker would seem disturbed by one tick.
    private const double TickSeconds = 0.02;

    // Windows counts a process's time in ticks of its clock.
    private static readonly double CpuClockSeconds = OperatingSystem.IsWindows() ? 0.016 : 0;

    // Waking a CPU for a thread's turn is time that the kernel charges to nobody: 2 to 8 % of the workers' own in pools
    // of two on a virtual machine.
    private const double WakingShare = 0.10;

    /// <returns>Why the worker was not in the state that its configuration asks for; null when it was.</returns>
    public static string? WrongState(Arm arm, WorkerReport report) =>
        WrongState(arm, report.Start) ?? (report.Finish.Gil == arm.WantsGil ? null
            : $"The GIL was {OnOff(report.Finish.Gil)} at the end: an extension module of the workload switched it.");

    public static string? WrongState(Arm arm, WorkerStart start) => start switch
    {
        { Gil: var gil } when gil != arm.WantsGil =>
            $"The GIL was {OnOff(gil)} at the start, although {arm.Id} asks for {OnOff(arm.WantsGil)}.",
        { Jit: var jit } when jit != arm.WantsJit =>
            $"The JIT was {OnOff(jit)}, although {arm.Id} asks for {OnOff(arm.WantsJit)}.",
        { CanaryHits: 0 } when arm.WantsJit =>
            "The JIT was on, and no compiled code ran in 20,000 turns of a loop: "
            + "this build interprets what it should compile.",
        { CanaryHits: > 0 } when !arm.WantsJit => "Compiled code ran although the JIT is off.",
        _ => null,
    };

    public static string? WrongState(Arm arm, Slice slice) => slice switch
    {
        { Gil: var gil } when gil != arm.WantsGil =>
            $"The GIL was {OnOff(gil)} after a slice, although {arm.Id} asks for {OnOff(arm.WantsGil)}.",
        { Jit: var jit } when jit != arm.WantsJit =>
            $"The JIT was {OnOff(jit)} after a slice, although {arm.Id} asks for {OnOff(arm.WantsJit)}.",
        _ => null,
    };

    /// <param name="values">Of one process.</param>
    public static ImmutableArray<string> Flags(
        PlannedCell cell, IEnumerable<WorkerValue> values, MachineActivity around, int coreCount)
    {
        var share = MiddleShare(values);
        return
        [
            .. Flag(SampleFlags.ForeignCpu, around.ForeignCpu > ForeignLimit(cell, around)),
            .. Flag(SampleFlags.Steal, around.Steal > StealLimit + TickSeconds / around.Wall),
            .. Flag(SampleFlags.ClockStep, Math.Abs(around.ClockDrift) > ClockDriftLimitSeconds),
            .. Flag(SampleFlags.Descheduled, IsDescheduled(cell, share)),
            .. Flag(SampleFlags.Starved, IsStarved(cell, share, coreCount)),
        ];
    }

    /// <summary>Whether a value's process did not get the CPUs that it could use.</summary>
    public static bool IsDeprived(PlannedCell cell, WorkerValue value, int coreCount)
    {
        if (value.ShareOfCpu is not { } share) return false;
        var missing = (Math.Min(cell.Case.Threads, coreCount) - share) * value.Wall;
        return missing > CpuClockSeconds && (IsDescheduled(cell, share) || IsStarved(cell, share, coreCount));
    }

    private static double ForeignLimit(PlannedCell cell, MachineActivity around) =>
        ForeignCpuLimit + (TickSeconds / around.Wall)
            + (cell.Case.Threads > 1 ? WakingShare * (around.OwnCpu ?? 0) : 0);

    private static bool IsDescheduled(PlannedCell cell, double? share) =>
        cell.Case is { IsBusy: true, Threads: 1 } && 1 / share > WallOverCpuLimit;

    /// <summary>Threads without a GIL that compute all the time should get as many cores as there are.</summary>
    private static bool IsStarved(PlannedCell cell, double? share, int coreCount) =>
        cell.Case is { IsBusy: true, Threads: > 1 } && !cell.Arm.WantsGil
        && share < LeastShareOfCores * Math.Min(cell.Case.Threads, coreCount);

    private static double? MiddleShare(IEnumerable<WorkerValue> values)
    {
        var shares = values.Select(static value => value.ShareOfCpu).OfType<double>().Order().ToList();
        return shares.Count == 0 ? null : shares[shares.Count / 2];
    }

    private static ImmutableArray<string> Flag(string name, bool isSet) => isSet ? [name] : [];

    private static string OnOff(bool isOn) => isOn ? "on" : "off";
}
