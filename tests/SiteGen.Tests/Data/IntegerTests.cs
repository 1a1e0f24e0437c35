using Xunit;

namespace SiteGen.Tests.Data;

/// <summary>A number that is shown is the number that is meant, also where a double could not hold it.</summary>
public sealed class IntegerTests
{
    [Theory]
    [InlineData("{{ data.n.big }}", "9007199254740993")]
    [InlineData("{{ data.n.big + 1 }}", "9007199254740994")]
    [InlineData("{{ 1 + data.n.big }}", "9007199254740994")]
    [InlineData("{{ data.n.big * 3 }}", "27021597764222979")]
    [InlineData("{{ data.n.big - data.n.less }}", "1")]
    [InlineData("{{ -data.n.big }}", "-9007199254740993")]
    [InlineData("{{ data.n.negative - 1 }}", "-9007199254740994")]
    [InlineData("{{ data.n.longest + 1 }}", "9223372036854775808")]
    [InlineData("{{ data.n.huge + 1 }}", "123456789012345678901234567891")]
    [InlineData("{{ data.n.big == data.n.less }}", "false")]
    [InlineData("{{ data.n.big > data.n.less }}", "true")]
    [InlineData("{{ data.n.list | array.sort | array.last }}", "9007199254740993")]
    [InlineData("{{ data.n.list | array.uniq | array.size }}", "2")]
    [InlineData("{{ data.n.list | array.contains 9007199254740994 }}", "false")]
    [InlineData("{{ data.y.big + 1 }}", "9007199254740994")]
    [InlineData("{{ data.c[0].big + 1 }}", "9007199254740994")]
    [InlineData("{{ page.extra.big + 1 }}", "9007199254740994")]
    [InlineData("{{ data.n.half + 1 }}", "1.5")]
    [InlineData("{{ data.n.exponent + 1 }}", "1001")]
    public void Integers_of_the_data_calculate_exactly(string hole, string shown)
    {
        var build = TestSite.Of($$"""
            -- data/n.json --
            {"big": 9007199254740993, "less": 9007199254740992, "negative": -9007199254740993,
             "longest": 9223372036854775807, "huge": 123456789012345678901234567890, "half": 0.5, "exponent": 1e3,
             "list": [9007199254740993, 9007199254740992]}
            -- data/y.yaml --
            big: 9007199254740993
            -- data/c.csv --
            big
            9007199254740993
            -- content/a.md --
            ---
            extra: {big: 9007199254740993}
            ---
            It is {{hole}}.
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains($"It is {shown}.", build.Html("a/index.html"), StringComparison.Ordinal);
    }
}
