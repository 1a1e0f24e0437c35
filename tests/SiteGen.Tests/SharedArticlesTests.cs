using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests;

public sealed class SharedArticlesTests
{
    /// <summary>Trying combinations finds what adding up all weights finds, in the same order.</summary>
    [Theory]
    [InlineData(40, 1)]
    [InlineData(40, 3)]
    [InlineData(300, 2)]
    [InlineData(300, 4)]
    [InlineData(3_000, 5)]
    [InlineData(3_000, 6)]
    public void Combinations_find_the_articles_with_the_largest_sums(int articleCount, int groupCount)
    {
        var random = new Random(articleCount + groupCount);
        for (var round = 0; round < 50; round++)
        {
            // Few different weights, so that sums are often equal.
            var groups = Enumerable.Range(0, groupCount).Select(_ => new SharedGroup(
                1 / Math.Log(1 + random.Next(1, 4)), Set(random, articleCount))).ToList();
            var own = random.Next(-1, articleCount);
            foreach (var count in (int[])[1, 3, 24, 10_000])
            {
                Assert.Equal(SharedArticles.BestOfAll(groups, own, count),
                    SharedArticles.BestOfCombinations(groups, own, count));
                Assert.Equal(SharedArticles.BestOfAll(groups, own, count), SharedArticles.Best(groups, own, count));
            }
        }
    }

    [Fact]
    public void Without_groups_there_is_nothing_to_find()
    {
        Assert.Empty(SharedArticles.BestOfAll([], -1, 24));
        Assert.Empty(SharedArticles.BestOfCombinations([], -1, 24));
        Assert.Empty(SharedArticles.Best([new SharedGroup(1 / Math.Log(1), ArticleSet.Of([], 10))], -1, 24));
    }

    private static ArticleSet Set(Random random, int articleCount)
    {
        var share = random.Next(1, 100);
        return ArticleSet.Of(Enumerable.Range(0, articleCount).Where(_ => random.Next(100) < share), articleCount);
    }
}
