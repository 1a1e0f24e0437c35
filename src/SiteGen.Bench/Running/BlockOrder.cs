using System.Collections.Immutable;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Running;

/// <summary>Determines the order in which the cells of a block run or the workers of a round take turns.</summary>
public static class BlockOrder
{
    public static ImmutableArray<T> Shuffled<T>(IReadOnlyList<T> cells, ulong seed)
    {
        var order = cells.ToArray();
        var random = new Xoshiro256(seed);
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.NextIndex(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return [.. order];
    }
}
