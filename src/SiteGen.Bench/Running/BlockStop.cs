namespace SiteGen.Bench.Running;

/// <summary>
/// Decides when a workload has been measured often enough: when its intervals are as narrow as the profile asks for.
/// </summary>
/// <remarks>
/// The fixed-width sequential procedure of Chow and Robbins (1965), “On the asymptotic theory of fixed-width sequential
/// confidence intervals for the mean”, The Annals of Mathematical Statistics 36, 457–462, which keeps its level as
/// blocks get many. With few, an interval that is narrow by luck stops too early and misses too often. So there is a
/// least number of blocks, as in Starr (1966), “The performance of a sequential procedure for the fixed-width interval
/// estimation of the mean”, same journal 37, 36–50, and looks are three blocks apart.
/// <c>StoppingCoverageTests</c> simulates what is left of the loss.
/// Only widths decide, never whether an interval contains 1: results cannot be chosen by stopping.
/// </remarks>
public sealed class BlockStop(Profile profile)
{
    private const int BlocksBetweenLooks = 3;

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
