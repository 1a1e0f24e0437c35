using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Sessions that lie, or are not good enough, in a site; each has a right hash, as anybody can make.</summary>
public sealed class AlteredSessionTests
{
    private static readonly BenchSession Honest = SessionAnalysis.Analyse(new SessionBuilder
    {
        Workloads = ["nbody"],
        Truth = static key => key.Configuration == "314-jit" ? 0.08 : 0.1,
    }.Build());

    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/claims.yaml", "jit: { measure: 314-jit / nbody, holds: faster }\n")
        .With("content/a.md", """It is {{ value "jit" as: "times" }}.""");

    [Fact]
    public void An_honest_session_is_quoted()
    {
        var build = Site.With(Honest).Build();
        Assert.DoesNotContain("error", build.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("×", build.Words("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_that_the_samples_do_not_give_is_an_error_at_the_file_and_quoted_nowhere()
    {
        var build = Site.With(With(static ratio => ratio with { Point = 99, High = 99 })).Build();
        AssertIsTold($"{EvidenceSite.PathOf(Honest)}: error SG0851: A stored number is not the one", build);
        Assert.Equal("It is not measured.", build.Words("a/index.html"));
    }

    [Fact]
    public void An_interval_that_could_be_and_is_not_is_an_error_where_it_is_quoted()
    {
        var narrower = With(static ratio => ratio with { Low = (ratio.Low + ratio.Point) / 2 });
        var build = Site.With(narrower).Build();
        AssertIsTold($"{EvidenceSite.PathOf(Honest)}: error SG0851", build);
        Assert.Equal("It is not measured.", build.Words("a/index.html"));
    }

    [Fact]
    public void A_chart_of_an_altered_number_is_an_error_at_its_place()
    {
        var narrower = With(static ratio => ratio with { Low = (ratio.Low + ratio.Point) / 2 });
        var chart = """{{ chart "nbody" by: "workload" candidate: "314-jit" }}""";
        var site = EvidenceSite.Empty.With("content/a.md", chart);
        AssertIsTold("content/a.md:1:4: error SG0851", site.With(narrower).Build());
    }

    [Fact]
    public void A_claim_on_a_session_that_may_not_be_quoted_says_that_there_is_one_and_why_it_does_not_count()
    {
        var quick = Honest with { Session = Honest.Session with { Profile = "quick" } };
        var build = Site.With(quick).Build();
        AssertIsTold("The session 20261126-0130-standard has it and may not be quoted: The profile 'quick'", build);
        Assert.DoesNotContain("No session", build.Diagnostics, StringComparison.Ordinal);
    }

    private static void AssertIsTold(string text, EvidenceBuild build) =>
        Assert.Contains(text, build.Diagnostics, StringComparison.Ordinal);

    private static BenchSession With(Func<RatioEstimate, RatioEstimate> change)
    {
        var index = Honest.Comparisons.Select(static one => one.Candidate.Configuration).ToList().IndexOf("314-jit");
        var comparison = Honest.Comparisons[index];
        // No sample was disturbed, so both are over the same samples.
        var altered = comparison with { Ratio = change(comparison.Ratio), RatioOfAll = change(comparison.RatioOfAll) };
        return Honest with { Comparisons = Honest.Comparisons.SetItem(index, altered) };
    }
}
