using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Statistics;

public sealed class RandomTests
{
    [Fact]
    public void SplitMix_gives_the_numbers_of_its_authors()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423],
            new[] { random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void Xoshiro_gives_the_numbers_of_its_authors()
    {
        var random = new Xoshiro256(1, 2, 3, 4);
        Assert.Equal([11520, 0, 1509978240, 1215971899390074240],
            new[] { random.Next(), random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void Indices_are_evenly_spread()
    {
        var random = new Xoshiro256(1);
        var counts = new int[12];
        for (var drawn = 0; drawn < 120_000; drawn++)
            counts[random.NextIndex(12)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void Seeds_depend_on_all_of_the_text()
    {
        string[] texts = ["", "a", "b", "ab", "ba"];
        Assert.Equal(10, texts.SelectMany(text => new[] { SplitMix64.Seed(1, text), SplitMix64.Seed(2, text) })
            .Distinct().Count());
    }
}
