using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>What a difference must be, and how often it must be seen, before it is called one.</summary>
/// <param name="Floor">As a fraction; see <see cref="DecidingInterval"/>.</param>
/// <param name="LeastCount">Of pairs, or of samples on the smaller side.</param>
public sealed record Resolution(double Floor, int LeastCount)
{
    /// <summary>
    /// A size is a count of bytes: the load of the machine does not change it. What is left is that memory is counted
    /// in pages, which moved sizes of equal builds by less than this.
    /// </summary>
    private static readonly Resolution OfSizes = new(0.001, 3);

    public static Resolution Of(string measure, Control control) => Of(measure, control.NoiseFloor);

    /// <param name="noiseFloor">Of times; null without a control.</param>
    public static Resolution Of(string measure, double? noiseFloor) =>
        measure == "memory" ? OfSizes : new Resolution(noiseFloor ?? 0, CellSummary.MinimumCount);
}
