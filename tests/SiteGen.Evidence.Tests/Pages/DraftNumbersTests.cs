using SiteGen.Bench.Results;
using SiteGen.Evidence.Tests.Claims;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Sessions that were only tried, under <c>data/bench/quick</c>.</summary>
public sealed class DraftNumbersTests
{
    private static readonly BenchSession Quick =
        Named(Ledgers.Exact(
        ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.5)), "20261127-1000-quick");

    private static readonly BenchSession Published =
        Ledgers.Exact(("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.8));

    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/claims.yaml", "jit: { measure: 314-jit / nbody, holds: faster }")
        .With("content/a.md", """It is {{ phrase "jit" }}.""")
        .With($"themes/{Theme.DefaultName}/layouts/page.html", """
            {{ frame "base" }}
            {{ page.above }}
            <article>{{ page.content }}</article>
            """)
        .With("content/b.md", """{{ dataset }}""")
        .With($"data/bench/quick/{Quick.Session.Id}.json", SessionJson.Write(Quick));

    [Fact]
    public void A_build_does_not_quote_them_and_does_not_warn_of_them()
    {
        var build = Site.With(Published).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("25.0 % faster", build.Words("a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", build.Text("a/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            build.Result.Files, static file => file.Path.Value.Contains("quick", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_that_only_they_have_says_why_it_is_not_measured()
    {
        var problem = Assert.Single(Site.Build().Result.Diagnostics);
        Assert.Equal("SG0814", problem.Code);
        Assert.Contains("20261127-1000-quick has it and may not be quoted: The profile 'quick'", problem.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_breaks_no_build() =>
        Assert.Equal("", Site.With(Published).With("data/bench/quick/half.json", "{").Build().Diagnostics);

    [Fact]
    public void The_preview_shows_them_when_it_is_asked_to_and_marks_each()
    {
        var build = (Site.With(Published) with { ShowsDraftNumbers = true }).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("Draft numbers.</strong> They were only tried", build.Text("a/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("draft-mark", build.Text("a/index.html"), StringComparison.Ordinal);
        Assert.Contains("about 2.0 times as fast", build.Words("a/index.html"), StringComparison.Ordinal);
        Assert.Contains("Draft numbers.", build.Text("b/index.html"), StringComparison.Ordinal);
        Assert.Contains("Draft numbers.", build.Text("bench/20261127-1000-quick/index.html"), StringComparison.Ordinal);
        Assert.Contains("draft-mark", build.Text("bench/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_told_to_who_asked_for_drafts()
    {
        var build = (Site.With(Published).With("data/bench/quick/half.json", "{") with { ShowsDraftNumbers = true })
            .Build();
        Assert.Contains("data/bench/quick/half.json", build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_stays_without_a_mark_beside_drafts()
    {
        var site = Site.With(Published)
            .With("data/claims.yaml", "jit: { measure: 314-jit / nbody }\nother: { measure: value 314 / float }")
            .With(Named(Ledgers.Exact(("float", "314", 2), ("float", "314#2", 2)), "20261128-1000-standard"))
                .With("content/c.md", """{{ value "other" }}""");
        var build = (site with { ShowsDraftNumbers = true }).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.DoesNotContain("draft-mark", build.Text("c/index.html"), StringComparison.Ordinal);
        Assert.Contains("draft-mark", build.Text("a/index.html"), StringComparison.Ordinal);
    }

    private static BenchSession Named(BenchSession session, string id) => session with
    {
        Session = session.Session with
        {
            Id = id,
            Profile = id.Split('-')[^1],
            StartedUtc = session.Session.StartedUtc.AddDays(1),
            FinishedUtc = session.Session.FinishedUtc.AddDays(1),
        },
    };
}
