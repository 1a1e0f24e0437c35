using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

public sealed class WalshAveragesTests
{
    /// <summary>Counting from a milestone finds what sorting the resample's averages finds, to the last bit.</summary>
    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(2, 1_000)]
    [InlineData(7, 3)]
    [InlineData(12, 1_000)]
    [InlineData(24, 5)]
    [InlineData(24, 1_000_000)]
    public void The_median_of_a_resample_is_that_of_its_values(int count, int differentValueCount)
    {
        var random = new Xoshiro256((ulong)(count + differentValueCount));
        for (var turn = 0; turn < 200; turn++)
        {
            var values = new double[count];
            foreach (ref var value in values.AsSpan()) value = random.NextIndex(differentValueCount) / 7.0;
            Array.Sort(values);
            var counts = new int[count];
            for (var drawn = 0; drawn < count; drawn++) counts[random.NextIndex(count)]++;
            var resample = values.SelectMany((value, index) => Enumerable.Repeat(value, counts[index])).ToArray();
            Assert.Equal(new WalshAverages(resample).Median, new WalshAverages(values).MedianOf(counts));
        }
    }
}
