using CsCheck;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class BlockOrderTests
{
    private static readonly Gen<(int[] Cells, ulong Seed)> Cases = Gen.Select(
        Gen.Int[1, 30], Gen.ULong, static (count, seed) => (Enumerable.Range(0, count).ToArray(), seed));

    [Fact]
    public void Every_cell_is_in_it_once() =>
        Cases.Sample(static (cells, seed) => Assert.Equal(cells, BlockOrder.Shuffled(cells, seed).Order()));

    [Fact]
    public void One_seed_gives_one_order() =>
        Cases.Sample(static (cells, seed) => Assert.Equal(
            BlockOrder.Shuffled(cells, seed), BlockOrder.Shuffled(cells, seed)));

    [Fact]
    public void Every_cell_comes_first_for_some_seed()
    {
        var first = Enumerable.Range(0, 200).Select(static seed => BlockOrder.Shuffled([0, 1, 2, 3], (ulong)seed)[0])
            .Distinct().Order();
        Assert.Equal([0, 1, 2, 3], first);
    }

    [Fact]
    public void Without_cells_there_is_an_empty_order() => Assert.Empty(BlockOrder.Shuffled<int>([], 1));
}
