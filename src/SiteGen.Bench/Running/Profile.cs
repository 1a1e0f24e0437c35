using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>The extent of a run.</summary>
/// <param name="Aim">
/// Blocks are measured until the intervals of a workload's comparisons have this half-width: 0.02 is 2 %.
/// </param>
/// <param name="LeastBlockCount">The minimum of blocks of timed work, however precise its comparisons are.</param>
/// <param name="MostBlockCount">The maximum of blocks of timed work, however imprecise its comparisons are.</param>
/// <param name="PoolBlockCount">The maximum for pools of processes, whose blocks take long.</param>
/// <param name="MemoryBlockCount">The number of blocks of memory work, which varies little.</param>
/// <param name="RetryCount">The number of times that a disturbed block is measured again.</param>
/// <param name="IsPublishable">True when its numbers may appear in an article.</param>
public sealed record Profile(
    string Name, double Aim, int LeastBlockCount, int MostBlockCount, int PoolBlockCount, int MemoryBlockCount,
    int RetryCount, bool IsPublishable)
{
    /// <summary>The duration of a slice, which consists of whole units of work.</summary>
    public double SliceSeconds { get; init; } = 0.02;

    /// <summary>The factor by which slices of workloads with several threads are longer.</summary>
    /// <remarks>
    /// Every slice starts and ends its threads. In 20 ms, two threads without a GIL keep their CPUs busy only 80 to
    /// 90 % of the time.
    /// </remarks>
    public double ThreadSliceFactor { get; init; } = 3;

    /// <summary>The duration of a block's rounds, unless that would be too few or too many rounds.</summary>
    public double BlockSeconds { get; init; } = 2.5;

    /// <summary>The minimum of rounds of a block; odd numbers have a middle.</summary>
    public int LeastRoundCount { get; init; } = 5;

    public int MostRoundCount { get; init; } = 15;

    /// <summary>
    /// The number of values of a worker that takes no turns, fewer when a value takes long: processes differ more than
    /// the values of one process.
    /// </summary>
    public int ValueCount { get; init; } = 2;

    /// <summary>The number of values before them that are recorded but not used.</summary>
    public int WarmupCount { get; init; } = 1;

    /// <summary>The duration of a value for which its loops are calibrated on the baseline.</summary>
    public double SecondsPerValue { get; init; } = 0.02;

    private const double LongSeconds = 1;

    public override string ToString() => Name;

    /// <summary>Returns the duration of a slice of a workload.</summary>
    public double SliceSecondsOf(Workload workload) =>
        workload.MostThreads > 1 ? ThreadSliceFactor * SliceSeconds : SliceSeconds;

    /// <summary>
    /// Returns the number of values of a worker. With long loops, it is as many as fit into four times the usual time,
    /// and at least one.
    /// </summary>
    public int ValueCountOf(double wallSeconds) =>
        Math.Clamp((int)(4 * ValueCount * SecondsPerValue / Math.Max(wallSeconds, SecondsPerValue)), 1, ValueCount);

    /// <summary>Returns the number of warmups. Loops of seconds need none: they warm up in milliseconds.</summary>
    /// <remarks>The first run of a process also starts its pool, which may take longer than a value.</remarks>
    public int WarmupCountOf(double wallSeconds) => wallSeconds > LongSeconds ? 0 : WarmupCount;

    public static Profile Quick { get; } = new("quick", 0.05, 7, 13, 6, 1, 0, IsPublishable: false)
    {
        BlockSeconds = 1,
        MostRoundCount = 11,
    };

    public static Profile Standard { get; } = new("standard", 0.02, 10, 25, 12, 6, 1, IsPublishable: true);

    public static Profile Rigorous { get; } = new("rigorous", 0.01, 15, 60, 30, 12, 2, IsPublishable: true)
    {
        BlockSeconds = 5,
        MostRoundCount = 31,
        ValueCount = 5,
        SecondsPerValue = 0.1,
    };

    public static IReadOnlyList<Profile> All { get; } = [Quick, Standard, Rigorous];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
