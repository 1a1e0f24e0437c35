namespace SiteGen.Bench.Statistics;

/// <summary>An estimate and what it would have been for other samples of the same kind.</summary>
/// <param name="Point">Of the sample itself.</param>
/// <param name="Replicates">Of the resamples, in the order in which they were drawn.</param>
/// <param name="Influences">
/// Of each value of each group on the estimate, as <see cref="Jackknife"/> scales them.
/// </param>
/// <param name="ValueCount">In all groups.</param>
/// <param name="GroupCount">Of samples that were drawn independently: 1 for paired data, 2 for unpaired.</param>
public sealed record Resampling(double Point, double[] Replicates, double[] Influences, int ValueCount, int GroupCount)
{
    public const int StandardCount = 10_000;
}

/// <param name="Interval">Of level 0 when there are too few values for any.</param>
public readonly record struct Estimate(double Point, Interval Interval);
