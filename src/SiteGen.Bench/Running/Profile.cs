namespace SiteGen.Bench.Running;

/// <summary>How much is measured.</summary>
/// <param name="BlockCount">Blocks of timed work; every configuration runs twice in each.</param>
/// <param name="MemoryBlockCount">Blocks of memory work, which varies little: every configuration runs once in each.</param>
/// <param name="ValueCount">Values of one worker process, fewer when one takes long: processes differ more than the values of one.</param>
/// <param name="WarmupCount">Values before them that are recorded and not used.</param>
/// <param name="SecondsPerValue">What loops are calibrated for on the baseline.</param>
/// <param name="RetryCount">How often a disturbed block is measured again.</param>
/// <param name="IsPublishable">Whether its numbers may stand in an article.</param>
public sealed record Profile(
    string Name, int BlockCount, int MemoryBlockCount, int ValueCount, int WarmupCount, double SecondsPerValue, int RetryCount, bool IsPublishable)
{
    public override string ToString() => Name;

    /// <summary>A worker of long loops takes as many values as fit into four times the usual time, and at least one.</summary>
    public int ValueCountOf(double wallSeconds) => Math.Clamp((int)(4 * ValueCount * SecondsPerValue / Math.Max(wallSeconds, SecondsPerValue)), 1, ValueCount);

    /// <summary>Long loops warm up in their first milliseconds.</summary>
    public int WarmupCountOf(double wallSeconds) => wallSeconds > 4 * SecondsPerValue ? 0 : WarmupCount;

    public static Profile Quick { get; } = new("quick", 6, 1, 3, 1, 0.05, 0, IsPublishable: false);

    public static Profile Standard { get; } = new("standard", 12, 6, 2, 1, 0.02, 1, IsPublishable: true);

    public static Profile Rigorous { get; } = new("rigorous", 30, 12, 5, 1, 0.1, 2, IsPublishable: true);

    public static IReadOnlyList<Profile> All { get; } = [Quick, Standard, Rigorous];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
