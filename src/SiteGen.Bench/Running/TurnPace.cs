using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Running;

/// <summary>How long workers warm up, and how many rounds a block has.</summary>
public static class TurnPace
{
    private const int FewestRounds = 3;
    private const int LeastWarmups = 3;
    private const int MostWarmups = 25;

    // Of slices that take long one is enough to compile everything; a second shows that it did.
    private const double LongSeconds = 0.1;
    private const double MostWarmupSeconds = 2;
    private const double StillFaster = 0.98;

    /// <summary>Whether a worker has stopped getting faster.</summary>
    /// <param name="walls">Seconds of its slices so far.</param>
    /// <remarks>
    /// Noise only makes slices longer, so the shortest ones tell: a worker is warm when its last two are not 2 % below
    /// all before.
    /// That there is no steady state is a possible answer (Barrett and others 2017), so nobody waits for it for ever.
    /// </remarks>
    public static bool IsWarm(IReadOnlyList<double> walls)
    {
        if (walls.Count >= MostWarmups || walls.Sum() >= MostWarmupSeconds) return walls.Count > 1;
        if (walls.Count < (walls.Count > 1 && walls[^1] >= LongSeconds ? LeastWarmups - 1 : LeastWarmups)) return false;
        var last = Math.Max(1, Math.Min(2, walls.Count - 1));
        return walls.TakeLast(last).Min() >= StillFaster * walls.SkipLast(last).Min();
    }

    /// <summary>As many as fit into the profile's time for a block, within bounds.</summary>
    /// <param name="roundSeconds">In which every worker had one turn.</param>
    public static int RoundCount(Profile profile, double roundSeconds)
    {
        // Time is better spent on another block than on more rounds of seconds; three have a middle.
        var least = 2 * roundSeconds > profile.BlockSeconds ? FewestRounds : profile.LeastRoundCount;
        return Math.Clamp((int)(profile.BlockSeconds / Math.Max(roundSeconds, 1e-6)), least, profile.MostRoundCount);
    }

    /// <summary>Units of work for a slice.</summary>
    /// <param name="unitSeconds">Of one unit on the baseline.</param>
    public static long Loops(double sliceSeconds, double unitSeconds) =>
        Math.Max(1, (long)Math.Round(sliceSeconds / unitSeconds));

    /// <summary>Of a worker whose slices took so long.</summary>
    public static double Typical(IReadOnlyList<double> walls) => Median.Of([.. walls.TakeLast(3)]);
}
