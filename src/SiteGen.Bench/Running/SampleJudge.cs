using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>What a machine did besides the worker, while it ran.</summary>
/// <param name="Wall">Seconds by the monotonic clock.</param>
/// <param name="ClockDrift">Seconds that the wall clock went apart from it.</param>
/// <param name="ForeignCpu">In CPUs; null where the system does not tell.</param>
/// <param name="Steal">In CPUs; null where the system does not tell.</param>
/// <param name="OwnCpu">What the worker and all that it started had, in CPUs; null where the system does not tell.</param>
public sealed record MachineActivity(double Wall, double ClockDrift, double? ForeignCpu, double? Steal, double? OwnCpu = null);

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

    // Waking a CPU for a thread's turn is time that the kernel charges to nobody: 2 to 8 % of the workers' own in pools of two on a virtual machine.
    private const double WakingShare = 0.10;

    /// <returns>Why the worker was not in the state that its configuration asks for; null when it was.</returns>
    public static string? WrongState(Arm arm, WorkerReport report) => report switch
    {
        { Start.Gil: var gil } when gil != arm.WantsGil => $"The GIL was {OnOff(gil)} at the start, although {arm.Id} asks for {OnOff(arm.WantsGil)}.",
        { Finish.Gil: var gil } when gil != arm.WantsGil => $"The GIL was {OnOff(gil)} at the end: an extension module of the workload switched it.",
        { Start.Jit: var jit } when jit != arm.WantsJit => $"The JIT was {OnOff(jit)}, although {arm.Id} asks for {OnOff(arm.WantsJit)}.",
        { Start.CanaryHits: 0 } when arm.WantsJit => "The JIT was on, and no compiled code ran in 20,000 turns of a loop: this build interprets what it should compile.",
        { Start.CanaryHits: > 0 } when !arm.WantsJit => "Compiled code ran although the JIT is off.",
        _ => null,
    };

    public static ImmutableArray<string> Flags(PlannedCell cell, WorkerReport report, MachineActivity around, int coreCount) =>
    [
        .. Flag(SampleFlags.ForeignCpu, around.ForeignCpu > ForeignLimit(cell, around)),
        .. Flag(SampleFlags.Steal, around.Steal > StealLimit + TickSeconds / around.Wall),
        .. Flag(SampleFlags.ClockStep, Math.Abs(around.ClockDrift) > ClockDriftLimitSeconds),
        .. Flag(SampleFlags.Descheduled, IsDescheduled(cell, report)),
        .. Flag(SampleFlags.Starved, IsStarved(cell, report, coreCount)),
    ];

    private static double ForeignLimit(PlannedCell cell, MachineActivity around) =>
        ForeignCpuLimit + (TickSeconds / around.Wall) + (cell.Case.Threads > 1 ? WakingShare * (around.OwnCpu ?? 0) : 0);

    private static bool IsDescheduled(PlannedCell cell, WorkerReport report) =>
        cell.Case is { IsBusy: true, Threads: 1 } && ShareOfCpu(report) is { } share && 1 / share > WallOverCpuLimit;

    /// <summary>Threads without a GIL that compute all the time should get as many cores as there are.</summary>
    private static bool IsStarved(PlannedCell cell, WorkerReport report, int coreCount) =>
        cell.Case is { IsBusy: true, Threads: > 1 } && !cell.Arm.WantsGil && ShareOfCpu(report) is { } share && share < LeastShareOfCores * Math.Min(cell.Case.Threads, coreCount);

    /// <returns>CPU over wall time of the middle value; null without times.</returns>
    private static double? ShareOfCpu(WorkerReport report)
    {
        var shares = report.Values.Where(static value => value is { PerLoop: > 0, CpuPerLoop: > 0 }).Select(static value => value.CpuPerLoop / value.PerLoop).Order().ToList();
        return shares.Count == 0 ? null : shares[shares.Count / 2];
    }

    private static ImmutableArray<string> Flag(string name, bool isSet) => isSet ? [name] : [];

    private static string OnOff(bool isOn) => isOn ? "on" : "off";
}
