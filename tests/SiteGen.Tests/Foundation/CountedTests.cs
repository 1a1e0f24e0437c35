using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 claims")]
    [InlineData(1, "1 claim")]
    [InlineData(2, "2 claims")]
    [InlineData(1_204, "1,204 claims")]
    public void One_is_not_many(int count, string text) => Assert.Equal(text, Counted.Of(count, "claim"));

    [Fact]
    public void A_plural_of_its_own_is_given() => Assert.Equal("2 entries", Counted.Of(2, "entry", "entries"));
}
