using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>The activity of a machine while a worker ran.</summary>
/// <param name="Wall">Seconds by the monotonic clock.</param>
/// <param name="ClockDrift">Seconds by which the wall clock diverged from it.</param>
/// <param name="ForeignCpu">CPUs that other processes used; null where the system does not report it.</param>
/// <param name="Steal">CPUs that the hypervisor gave to others; null where the system does not report it.</param>
/// <param name="OwnCpu">
/// CPUs that the worker and all that it started used; null where the system does not report it.
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

    // The kernel counts in ticks of 10 ms, at either end of a period: they would make a short worker seem disturbed.
    private const double TickSeconds = 0.02;

    // Threads idle for many reasons: the others have displaced them only if they used much of what was missing.
    private const double LeastShareOfMissing = 0.5;

    // Windows counts a process's time in ticks of its clock.
    private static readonly double CpuClockSeconds = OperatingSystem.IsWindows() ? 0.016 : 0;

    // The kernel charges no process for waking a CPU for a thread: 2 to 8 % of the workers' own time in pools of two on
    // a virtual machine.
    private const double WakingShare = 0.10;

    /// <returns>
    /// The reason why the worker was not in the state that its configuration requires; null when it was.
    /// </returns>
    public static string? WrongState(Arm arm, WorkerReport report) =>
        WrongState(arm, report.Start) ?? (report.Finish.Gil == arm.WantsGil ? null
            : $"The GIL was {OnOff(report.Finish.Gil)} at the end: an extension module of the workload switched it.");

    public static string? WrongState(Arm arm, WorkerStart start) => start switch
    {
        { Gil: var gil } when gil != arm.WantsGil =>
            $"The GIL was {OnOff(gil)} at the start, but {arm.Id} requires it {OnOff(arm.WantsGil)}.",
        { Jit: var jit } when jit != arm.WantsJit =>
            $"The JIT was {OnOff(jit)}, but {arm.Id} requires it {OnOff(arm.WantsJit)}.",
        { CanaryHits: 0 } when arm.WantsJit =>
            "The JIT was on, but no compiled code ran in 20,000 iterations of a loop: "
            + "this build interprets what it should compile.",
        { CanaryHits: > 0 } when !arm.WantsJit => "Compiled code ran although the JIT was off.",
        _ => null,
    };

    public static string? WrongState(Arm arm, Slice slice) => slice switch
    {
        { Gil: var gil } when gil != arm.WantsGil =>
            $"The GIL was {OnOff(gil)} after a slice, but {arm.Id} requires it {OnOff(arm.WantsGil)}.",
        { Jit: var jit } when jit != arm.WantsJit =>
            $"The JIT was {OnOff(jit)} after a slice, but {arm.Id} requires it {OnOff(arm.WantsJit)}.",
        _ => null,
    };

    /// <param name="values">The values of one process.</param>
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
            .. Flag(SampleFlags.Starved, IsStarved(cell, share, around, coreCount)),
        ];
    }

    /// <summary>Returns the places of the values whose process did not get the CPUs that it could use.</summary>
    /// <remarks>
    /// In slices of 20 ms, threads wait for one another's start and end, the same way in each slice: 314t keeps two
    /// CPUs busy only 80 to 90 % of the time. So a slice of several threads is compared with the middle one.
    /// </remarks>
    /// <param name="values">The values of one process.</param>
    public static ImmutableArray<int> Deprived(
        PlannedCell cell, IReadOnlyList<WorkerValue> values, int coreCount)
    {
        var usable = Math.Min(UsableCores(cell, coreCount), MiddleShare(values) ?? 0);
        return [.. values.Index().Where(each => IsDeprived(cell, each.Item, usable)).Select(static each => each.Index)];
    }

    private static bool IsDeprived(PlannedCell cell, WorkerValue value, double usableCores)
    {
        if (value.ShareOfCpu is not { } share) return false;
        return cell.Case.Threads == 1
            ? (1 - share) * value.Wall > CpuClockSeconds && IsDescheduled(cell, share)
            : (usableCores - share) * value.Wall > CpuClockSeconds && IsUnderused(cell, share, usableCores);
    }

    private static double ForeignLimit(PlannedCell cell, MachineActivity around) =>
        ForeignCpuLimit + (TickSeconds / around.Wall)
            + (cell.Case.Threads > 1 ? WakingShare * (around.OwnCpu ?? 0) : 0);

    private static bool IsDescheduled(PlannedCell cell, double? share) =>
        cell.Case is { IsBusy: true, Threads: 1 } && 1 / share > WallOverCpuLimit;

    /// <summary>
    /// Returns true when threads without a GIL that compute all the time did not get as many cores as there are,
    /// because others used them or may have done so.
    /// </summary>
    private static bool IsStarved(PlannedCell cell, double? share, MachineActivity around, int coreCount)
    {
        var usable = UsableCores(cell, coreCount);
        return IsUnderused(cell, share, usable)
            && !(around.ForeignCpu + (around.Steal ?? 0) < LeastShareOfMissing * (usable - share));
    }

    private static bool IsUnderused(PlannedCell cell, double? share, double usableCores) =>
        cell.Case is { IsBusy: true, Threads: > 1 } && !cell.Arm.WantsGil && share < LeastShareOfCores * usableCores;

    private static int UsableCores(PlannedCell cell, int coreCount) => Math.Min(cell.Case.Threads, coreCount);

    private static double? MiddleShare(IEnumerable<WorkerValue> values)
    {
        var shares = values.Select(static value => value.ShareOfCpu).OfType<double>().Order().ToList();
        return shares.Count == 0 ? null : shares[shares.Count / 2];
    }

    private static ImmutableArray<string> Flag(string name, bool isSet) => isSet ? [name] : [];

    private static string OnOff(bool isOn) => isOn ? "on" : "off";
}
