using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("1 day", 1)]
    [InlineData("90 days", 90)]
    [InlineData("2 weeks", 14)]
    [InlineData("6 months", 180)]
    [InlineData(" 1 year ", 365)]
    public void A_number_and_a_unit_are_a_time(string text, int days) =>
        Assert.Equal(TimeSpan.FromDays(days), Freshness.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("90days")]
    [InlineData("-1 days")]
    [InlineData("1.5 years")]
    [InlineData("ninety days")]
    [InlineData("2 hours")]
    [InlineData("10000 days")]
    public void Anything_else_is_none(string text) => Assert.Null(Freshness.Parse(text));
}
