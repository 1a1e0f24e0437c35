namespace SiteGen.Bench.Running;

/// <summary>How much is measured.</summary>
/// <param name="Aim">
/// Blocks are measured until the intervals of a workload's comparisons have this half-width: 0.02 is 2 %.
/// </param>
/// <param name="LeastBlockCount">Blocks of timed work, however sharp its comparisons are.</param>
/// <param name="MostBlockCount">Blocks of timed work, however blurred they are.</param>
/// <param name="PoolBlockCount">The same for pools of processes, whose blocks take long.</param>
/// <param name="MemoryBlockCount">Blocks of memory work, which varies little.</param>
/// <param name="RetryCount">How often a disturbed block is measured again.</param>
/// <param name="IsPublishable">Whether its numbers may stand in an article.</param>
public sealed record Profile(
    string Name, double Aim, int LeastBlockCount, int MostBlockCount, int PoolBlockCount, int MemoryBlockCount,
    int RetryCount, bool IsPublishable)
{
    /// <summary>Of a slice, in whole units of work.</summary>
    public double SliceSeconds { get; init; } = 0.02;

    /// <summary>That the rounds of a block take, unless that would be too few or too many.</summary>
    public double BlockSeconds { get; init; } = 2.5;

    /// <summary>Of a block; odd numbers have a middle.</summary>
    public int LeastRoundCount { get; init; } = 5;

    public int MostRoundCount { get; init; } = 15;

    /// <summary>
    /// Values of a worker that takes no turns, fewer when one takes long: processes differ more than the values of one.
    /// </summary>
    public int ValueCount { get; init; } = 2;

    /// <summary>Values before them that are recorded and not used.</summary>
    public int WarmupCount { get; init; } = 1;

    /// <summary>What its loops are calibrated for on the baseline.</summary>
    public double SecondsPerValue { get; init; } = 0.02;

    public override string ToString() => Name;

    /// <summary>
    /// A worker of long loops takes as many values as fit into four times the usual time, and at least one.
    /// </summary>
    public int ValueCountOf(double wallSeconds) =>
        Math.Clamp((int)(4 * ValueCount * SecondsPerValue / Math.Max(wallSeconds, SecondsPerValue)), 1, ValueCount);

    /// <summary>Long loops warm up in their first milliseconds.</summary>
    public int WarmupCountOf(double wallSeconds) => wallSeconds > 4 * SecondsPerValue ? 0 : WarmupCount;

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
