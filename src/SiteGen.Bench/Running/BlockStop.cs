namespace SiteGen.Bench.Running;

/// <summary>Decides when a workload has been measured often enough.</summary>
public sealed class BlockStop(Profile profile)
{
    // Fewer looks give chance fewer opportunities to stop while the interval is narrow by luck.
    private const int BlocksBetweenLooks = 2;

    /// <param name="blockCount">That were measured.</param>
    /// <param name="least">That there are in any case.</param>
    /// <param name="most">Of which the last is never a question.</param>
    public static bool IsLook(int blockCount, int least, int most) =>
        blockCount >= least && (blockCount >= most || (blockCount - least) % BlocksBetweenLooks == 0);

    public bool IsEnough(double halfWidth) => halfWidth <= profile.Aim;

    /// <summary>How many blocks a workload will need, if the rest is like what was seen.</summary>
    /// <param name="halfWidth">Of so many blocks; null while nothing is known.</param>
    public int Expected(int blockCount, double? halfWidth, int least, int most)
    {
        if (halfWidth is not { } width) return Math.Max(least, blockCount);
        var needed = blockCount * Math.Pow(width / profile.Aim, 2);
        return (int)Math.Clamp(Math.Ceiling(Math.Min(needed, most)), Math.Min(Math.Max(least, blockCount), most), most);
    }
}
