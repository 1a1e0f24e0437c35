using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// A valid sample as one number, the median of its values: values of one process are not independent.
/// </summary>
internal sealed record Measurement(int Block, int Attempt, int Order, bool IsClean, double Value)
{
    /// <summary>The values of the rounds of its block; empty when processes did not take turns.</summary>
    public ImmutableArray<double> Rounds { get; init; } = [];

    /// <summary>The rounds, counted from 0, in which it did not get the CPUs that it could have used.</summary>
    public ImmutableArray<int> DeprivedRounds { get; init; } = [];

    /// <summary>True when nothing disturbed it in any round.</summary>
    public bool IsCleanThroughout => IsClean && DeprivedRounds.IsEmpty;

    /// <summary>
    /// False for imported runs, which belong to no block: their block number is negative, and they are never paired.
    /// </summary>
    public bool HasBlock => Block >= 0;

    /// <summary>
    /// Returns all valid samples, in the order in which they were taken. Samples with a value that is not above 0 are
    /// omitted: it cannot be a time or a size.
    /// </summary>
    public static ImmutableArray<Measurement> AllOf(Cell cell) =>
    [
        .. cell.Samples
            .Where(sample => sample.IsOk && !sample.Values.IsDefaultOrEmpty
            && sample.Values.All(value => value > 0 && double.IsFinite(value)))
            .Select(sample => Of(sample, cell.Sampling == Samplings.Turns))
            .OrderBy(each => (each.Block, each.Attempt, each.Order, each.Value)),
    ];

    private static Measurement Of(Sample sample, bool tookTurns)
    {
        var value = Median.Of(sample.Values.AsSpan());
        var measurement = new Measurement(sample.Block, sample.Attempt, sample.Order, sample.IsClean, value);
        return tookTurns
            ? measurement with { Rounds = sample.Values, DeprivedRounds = sample.DeprivedRounds ?? [] } : measurement;
    }

    /// <summary>Returns the measurements of each block's last attempt.</summary>
    public static ImmutableArray<Measurement> FinalOf(Cell cell) =>
        [.. AllOf(cell).GroupBy(each => each.Block)
            .SelectMany(block => block.Where(each => each.Attempt == block.Max(other => other.Attempt)))];
}
