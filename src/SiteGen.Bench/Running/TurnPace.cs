using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Running;

/// <summary>Determines how long workers warm up, and how many rounds a block has.</summary>
public static class TurnPace
{
    private const int FewestRounds = 3;
    private const int LeastWarmups = 3;
    private const int MostWarmups = 25;

    // When slices take long, one is enough to compile everything; a second shows that it did.
    private const double LongSeconds = 0.1;
    private const double MostWarmupSeconds = 2;
    private const double StillFaster = 0.98;

    /// <summary>Returns true when a worker has stopped getting faster.</summary>
    /// <param name="walls">Seconds of its slices so far.</param>
    /// <remarks>
    /// Noise only makes slices longer, so the shortest ones count: a worker is warm when its last two are not 2 % below
    /// all before.
    /// There may be no steady state (Barrett and others 2017), so the number and time of warmups are bounded.
    /// </remarks>
    public static bool IsWarm(IReadOnlyList<double> walls)
    {
        if (walls.Count >= MostWarmups || walls.Sum() >= MostWarmupSeconds) return walls.Count > 1;
        if (walls.Count < (walls.Count > 1 && walls[^1] >= LongSeconds ? LeastWarmups - 1 : LeastWarmups)) return false;
        var last = Math.Max(1, Math.Min(2, walls.Count - 1));
        return walls.TakeLast(last).Min() >= StillFaster * walls.SkipLast(last).Min();
    }

    /// <summary>Returns how many rounds fit into the profile's time for a block, within bounds.</summary>
    /// <param name="roundSeconds">The duration of a round, in which every worker has one turn.</param>
    public static int RoundCount(Profile profile, double roundSeconds)
    {
        // Another block is a better use of time than more rounds of several seconds. Three rounds have a middle.
        var least = 2 * roundSeconds > profile.BlockSeconds ? FewestRounds : profile.LeastRoundCount;
        return Math.Clamp((int)(profile.BlockSeconds / Math.Max(roundSeconds, 1e-6)), least, profile.MostRoundCount);
    }

    /// <summary>Returns the units of work for a slice.</summary>
    /// <param name="unitSeconds">The duration of a unit on the baseline.</param>
    public static long Loops(double sliceSeconds, double unitSeconds) =>
        Math.Max(1, (long)Math.Round(sliceSeconds / unitSeconds));

    /// <summary>Returns the typical duration of a worker's slices.</summary>
    public static double Typical(IReadOnlyList<double> walls) => Median.Of([.. walls.TakeLast(3)]);
}
