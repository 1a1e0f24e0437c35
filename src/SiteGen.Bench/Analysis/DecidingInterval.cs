using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>The interval of a ratio that decides the verdict and the wording everywhere.</summary>
/// <remarks>
/// The interval depends only on the two cells and their session, not on the rest of a table or an article. The expected
/// number of errors in a whole table is shown beside it: <see cref="IntervalFamily"/>.
/// </remarks>
public readonly record struct DecidingInterval(double Low, double High)
{
    /// <param name="floor">
    /// The difference that the machine measures between equals, as a fraction. The interval extends at least this far
    /// on either side of its estimate.
    /// </param>
    public static DecidingInterval Of(RatioEstimate ratio, double floor) =>
        new(Math.Min(ratio.Low, ratio.Point / (1 + floor)), Math.Max(ratio.High, ratio.Point * (1 + floor)));

    /// <summary>True when the whole interval is below 1: faster or smaller.</summary>
    public bool IsBelow => High < 1;

    /// <summary>True when the whole interval is above 1: slower or larger.</summary>
    public bool IsAbove => Low > 1;

    /// <param name="margin">The margin as a fraction: 0.05 allows 1/1.05 to 1.05.</param>
    public bool IsWithin(double margin) => Low >= 1 / (1 + margin) && High <= 1 + margin;
}
