using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>The smallest difference that is reported, and the number of measurements that it needs.</summary>
/// <param name="Floor">The noise floor as a fraction; see <see cref="DecidingInterval"/>.</param>
/// <param name="LeastCount">The minimum number of pairs, or of samples on the smaller side.</param>
public sealed record Resolution(double Floor, int LeastCount)
{
    /// <summary>
    /// The resolution of sizes. A size in bytes does not depend on the load of the machine. Memory is counted in pages,
    /// though, which moved sizes of equal builds by less than this floor.
    /// </summary>
    private static readonly Resolution OfSizes = new(0.001, 3);

    public static Resolution Of(string measure, Control control) => Of(measure, control.NoiseFloor);

    /// <param name="noiseFloor">The noise floor of times; null without a control.</param>
    public static Resolution Of(string measure, double? noiseFloor) =>
        measure == "memory" ? OfSizes : new Resolution(noiseFloor ?? 0, CellSummary.MinimumCount);
}
