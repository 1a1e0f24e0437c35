namespace SiteGen.Bench.Statistics;

/// <summary>An estimate with its replicates for other samples of the same kind.</summary>
/// <param name="Point">The estimate for the sample itself.</param>
/// <param name="Replicates">The estimates for the resamples, in the order in which they were drawn.</param>
/// <param name="Influences">
/// The influence of each value of each group on the estimate, as <see cref="Jackknife"/> scales it.
/// </param>
/// <param name="ValueCount">The number of values in all groups.</param>
/// <param name="GroupCount">The number of samples drawn independently: 1 for paired data, 2 for unpaired.</param>
public sealed record Resampling(double Point, double[] Replicates, double[] Influences, int ValueCount, int GroupCount)
{
    public const int StandardCount = 10_000;
}

/// <param name="Interval">Has the level 0 when there are too few values for an interval.</param>
public readonly record struct Estimate(double Point, Interval Interval);
