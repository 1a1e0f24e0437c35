using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>The interval of a ratio that decides what is said of it, wherever it is said.</summary>
/// <remarks>
/// It depends on the two cells and their session alone, and not on what else is in a table or an article.
/// What a whole table gets wrong is told beside it: <see cref="IntervalFamily"/>.
/// </remarks>
public readonly record struct DecidingInterval(double Low, double High)
{
    /// <param name="floor">
    /// What the machine calls a difference between equals, as a fraction: no interval is narrower than that on either
    /// side of its estimate.
    /// </param>
    public static DecidingInterval Of(RatioEstimate ratio, double floor) =>
        new(Math.Min(ratio.Low, ratio.Point / (1 + floor)), Math.Max(ratio.High, ratio.Point * (1 + floor)));

    /// <summary>All of it says less.</summary>
    public bool IsBelow => High < 1;

    /// <summary>All of it says more.</summary>
    public bool IsAbove => Low > 1;

    /// <param name="margin">0.05 allows from 1/1.05 to 1.05.</param>
    public bool IsWithin(double margin) => Low >= 1 / (1 + margin) && High <= 1 + margin;
}
