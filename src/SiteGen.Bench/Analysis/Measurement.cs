using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>A good sample as one number, the median of its values: those of one process are not independent.</summary>
internal sealed record Measurement(int Block, int Attempt, int Order, bool IsClean, double Value)
{
    /// <summary>What it took in each round of its block; empty where processes did not take turns.</summary>
    public ImmutableArray<double> Rounds { get; init; } = [];

    /// <summary>Rounds, from 0, in which it did not get the CPUs that it could use.</summary>
    public ImmutableArray<int> DeprivedRounds { get; init; } = [];

    /// <summary>Whether nothing disturbed it in any round.</summary>
    public bool IsCleanThroughout => IsClean && DeprivedRounds.IsEmpty;

    /// <summary>Imported runs belong to no block: their number is negative, and they are never paired.</summary>
    public bool HasBlock => Block >= 0;

    /// <summary>
    /// All good samples, in the order in which they were taken. What is not above 0 cannot be a time or a size and is
    /// left out.
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

    /// <summary>Those of each block's last attempt.</summary>
    public static ImmutableArray<Measurement> FinalOf(Cell cell) =>
        [.. AllOf(cell).GroupBy(each => each.Block)
            .SelectMany(block => block.Where(each => each.Attempt == block.Max(other => other.Attempt)))];
}
