using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Charts of workloads that a site declares itself: the session is what knows their cases.</summary>
public sealed class OwnChartTests
{
    private static readonly BenchSession Session = SessionAnalysis.Analyse(new SessionBuilder
    {
        Workloads = ["site_build"],
        Cases = ["posts=1000", "posts=10"],
        Configurations = ["314", "314#2", "313"],
        Truth = static key => key.Case == "posts=10" ? 0.1 : 3,
    }.Build());

    [Theory]
    [InlineData("""{{ chart "site_build" by: "case" of: "314,313" }}""")]
    [InlineData("""{{ chart "site_build" of: "314,313" }}""")]
    public void A_chart_has_a_group_for_each_measured_case(string chart)
    {
        var words = EvidenceSite.Empty.With(Session).With("content/a.md", chart).Build().Words("a/index.html");
        Assert.DoesNotContain("not measured", words, StringComparison.OrdinalIgnoreCase);
        Assert.True(words.IndexOf("posts 10", StringComparison.Ordinal)
            < words.IndexOf("posts 1000", StringComparison.Ordinal), words);
    }

    [Fact]
    public void A_chart_of_one_case_shows_only_that()
    {
        var words = EvidenceSite.Empty.With(Session)
            .With("content/a.md", """{{ chart "site_build" case: "posts=10" of: "314,313" }}""")
            .Build().Words("a/index.html");
        Assert.Contains("posts 10", words, StringComparison.Ordinal);
        Assert.DoesNotContain("posts 1000", words, StringComparison.Ordinal);
    }
}
