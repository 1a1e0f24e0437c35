using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>A good sample as one number, the median of its values: those of one process are not independent.</summary>
internal sealed record Measurement(int Block, int Attempt, int Order, bool IsClean, double Value)
{
    /// <summary>Imported runs belong to no block: their number is negative, and they are never paired.</summary>
    public bool HasBlock => Block >= 0;

    /// <summary>All good samples, in the order in which they were taken. What is not above 0 cannot be a time or a size and is left out.</summary>
    public static ImmutableArray<Measurement> AllOf(Cell cell) =>
    [
        .. cell.Samples
            .Where(sample => sample.IsOk && !sample.Values.IsDefaultOrEmpty && sample.Values.All(value => value > 0 && double.IsFinite(value)))
            .Select(sample => new Measurement(sample.Block, sample.Attempt, sample.Order, sample.IsClean, Median.Of(sample.Values.AsSpan())))
            .OrderBy(each => (each.Block, each.Attempt, each.Order, each.Value)),
    ];

    /// <summary>Those of each block's last attempt.</summary>
    public static ImmutableArray<Measurement> FinalOf(Cell cell) =>
        [.. AllOf(cell).GroupBy(each => each.Block).SelectMany(block => block.Where(each => each.Attempt == block.Max(other => other.Attempt)))];
}
