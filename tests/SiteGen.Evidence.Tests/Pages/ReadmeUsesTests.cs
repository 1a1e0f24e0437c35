using SiteGen.Bench.Analysis;
using SiteGen.Bench.Tests;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Claims that the README of a site's folder quotes, and the claims that a command needs.</summary>
public sealed class ReadmeUsesTests
{
    private static EvidenceSite Site => EvidenceSite.Empty
        .With(SessionAnalysis.Analyse(new SessionBuilder { Workloads = ["nbody"] }.Build()))
        .With("data/claims.yaml", """
            time: { measure: 314-jit / nbody }
            threads: { measure: 314t / nbody }
            """)
        .With("content/b.md", "It is {{ value \"time\" }}.");

    [Theory]
    [InlineData("Threads: <!-- sitegen value \"threads\" as: \"times\" -->1×<!-- /sitegen -->", true)]
    [InlineData("<!-- sitegen claims \"time\" \"threads\" -->\n<!-- /sitegen -->", true)]
    [InlineData("Write `<!-- sitegen value \"threads\" -->`.", false)]
    [InlineData("```\n<!-- sitegen value \"threads\" -->\n```\n", false)]
    public void A_claim_that_only_the_README_quotes_is_used(string readme, bool isUsed)
    {
        Assert.Contains("No page uses the claim 'threads'.", Site.Build().Diagnostics, StringComparison.Ordinal);
        var build = Site.With("README.md", $"# Title\n\n{readme}").Build();
        Assert.Equal(!isUsed, build.Diagnostics.Contains("SG0816", StringComparison.Ordinal));
        var uses = build.Claims.Entries["threads"].Uses;
        Assert.Equal(isUsed ? ["README.md:3"] : [], uses.Select(static use => $"{use.Place.Path}:{use.Place.Line}"));
    }

    [Fact]
    public void A_command_that_needs_one_claim_judges_no_other()
    {
        var all = Site.Build().Claims;
        var some = Site.Quoting("time");
        Assert.Equal(["time"], some.Entries.Keys);
        Assert.Equal(all.Entries["time"].Why, some.Entries["time"].Why);
        Assert.Equal(all.Entries.Keys, some.Ids);
    }
}
