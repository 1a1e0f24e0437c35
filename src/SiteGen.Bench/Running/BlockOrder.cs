using System.Collections.Immutable;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Running;

/// <summary>In which order the cells of one block run.</summary>
public static class BlockOrder
{
    /// <summary>A random order and then its mirror: each cell runs twice, and a drift that is linear over the block cancels.</summary>
    public static ImmutableArray<T> Mirrored<T>(IReadOnlyList<T> cells, ulong seed)
    {
        var order = Shuffled(cells, seed);
        return [.. order, .. order.Reverse()];
    }

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
