using System.Collections.Immutable;
using System.Numerics;

namespace SiteGen.Bench.Running;

/// <summary>Chooses the CPUs that a worker is pinned to.</summary>
internal static class WorkerCpus
{
    /// <summary>
    /// The allowed CPUs, from 0; a container or 'taskset' may allow only some of the machine's. Empty where pinning is
    /// not possible.
    /// </summary>
    public static ImmutableArray<int> Allowed { get; } = Read();

    /// <summary>Returns the last CPU, because the first one serves most interrupts.</summary>
    public static ImmutableArray<int> Last(PlannedCell cell, int coreCount) =>
        CanPin(cell, coreCount) ? [Allowed[^1]] : [];

    /// <summary>
    /// Returns each CPU in turn, so that a session uses all equally; all workers of a block get the same CPU.
    /// One thread that is compared with several uses as many CPUs as they do, one after the other.
    /// </summary>
    /// <remarks>
    /// The CPUs of a shared machine differ by up to a half for the length of a block. On only one of them, a single
    /// thread would seem faster or slower than several threads by that much.
    /// </remarks>
    /// <param name="turn">From 0.</param>
    public static ImmutableArray<int> InTurn(PlannedCell cell, int coreCount, int turn) =>
        CanPin(cell, coreCount)
            ? [.. Enumerable.Range(turn, Math.Min(cell.Workload.MostThreads, Allowed.Length)).Select(CpuOf)] : [];

    private static int CpuOf(int turn) => Allowed[turn % Allowed.Length];

    private static bool CanPin(PlannedCell cell, int coreCount) =>
        cell.Case is { Threads: 1, IsBusy: true } && coreCount > 1 && Allowed.Length > 1;

    private static ImmutableArray<int> Read()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return [];
        using var own = System.Diagnostics.Process.GetCurrentProcess();
        var mask = (ulong)own.ProcessorAffinity;
        return [.. Enumerable.Range(0, 64 - BitOperations.LeadingZeroCount(mask)).Where(cpu => (mask >> cpu & 1) != 0)];
    }
}
