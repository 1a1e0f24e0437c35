namespace SiteGen.Bench.Running;

/// <summary>
/// Decides when a workload has been measured often enough: when its intervals are as narrow as the profile requires.
/// </summary>
/// <remarks>
/// The fixed-width sequential procedure of Chow and Robbins (1965), “On the asymptotic theory of fixed-width sequential
/// confidence intervals for the mean”, The Annals of Mathematical Statistics 36, 457–462, which keeps its level as the
/// number of blocks grows. With few blocks, an interval that is narrow by chance stops the workload too early and
/// misses the true value too often. So there is a minimum number of blocks, as in Starr (1966), “The performance of a
/// sequential procedure for the fixed-width interval estimation of the mean”, same journal 37, 36–50, and looks are
/// three blocks apart. <c>StoppingCoverageTests</c> simulates the remaining loss.
/// Only widths decide, never whether an interval contains 1: stopping cannot select results.
/// </remarks>
public sealed class BlockStop(Profile profile)
{
    private const int BlocksBetweenLooks = 3;

    /// <param name="blockCount">The number of measured blocks.</param>
    /// <param name="least">The minimum number of blocks.</param>
    /// <param name="most">The maximum number of blocks, after which there is always a look.</param>
    public static bool IsLook(int blockCount, int least, int most) =>
        blockCount >= least && (blockCount >= most || (blockCount - least) % BlocksBetweenLooks == 0);

    public bool IsEnough(double halfWidth) => halfWidth <= profile.Aim;

    /// <summary>Estimates how many blocks a workload will need, if the rest is like the blocks so far.</summary>
    /// <param name="halfWidth">The half-width after the measured blocks; null while it is unknown.</param>
    public int Expected(int blockCount, double? halfWidth, int least, int most)
    {
        if (halfWidth is not { } width) return Math.Max(least, blockCount);
        var needed = blockCount * Math.Pow(width / profile.Aim, 2);
        return (int)Math.Clamp(Math.Ceiling(Math.Min(needed, most)), Math.Min(Math.Max(least, blockCount), most), most);
    }
}
