using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Tests.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>The page and the badge of a claim.</summary>
public sealed class ClaimPagesTests
{
    private static readonly BenchSession Session = Ledgers.Exact(
        ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.8), ("nbody", "314t", 1.25));

    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/claims.yaml", """
            jit: { measure: 314-jit / nbody, holds: faster by 20%..30%, badge: JIT }
            threads: { measure: 314t / nbody, holds: slower }
            """)
        .With("content/a.md", """{{ claim "jit" }}Clearly *faster*{{ end }}: {{ claim "threads" }}slower{{ end }}.""");

    [Fact]
    public void A_claim_with_a_badge_has_a_page_with_its_history_its_uses_and_its_badge()
    {
        var build = Site.With(Session).Build();
        Assert.Equal("", build.Diagnostics);
        var page = build.Document("claims/jit/index.html");
        Assert.Equal("JIT", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Results by session", "Where it is used", "Badge"],
            page.QuerySelectorAll("h2").Select(static heading => heading.TextContent));
        Assert.Contains(Session.Session.Id, page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/a/", page.QuerySelector("h2[id='theme:uses'] + ul a")!.GetAttribute("href"));
        Assert.Equal("/claims/jit/badge.svg", page.QuerySelector("h2[id='theme:badge'] + p img")!.GetAttribute("src"));
        Assert.Contains("/claims/jit/", build.Text("claims/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(build.Result.Files, static file => file.Path.Value.StartsWith(
            "claims/threads", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_badges_has_no_pages_of_claims()
    {
        var build = Site.With("data/claims.yaml", """
            jit: { measure: 314-jit / nbody, holds: faster }
            threads: { measure: 314t / nbody, holds: slower }
            """).With(Session).Build();
        Assert.DoesNotContain(build.Result.Files, static file => file.Path.Value.StartsWith(
            "claims/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("faster by 20%..30%", "about 25.0 % faster", "1a7f37")]
    [InlineData("slower", "about 25.0 % faster (refuted)", "b3261e")]
    public void The_badge_says_what_was_measured_and_whether_the_claim_holds(
        string rule, string message, string colour)
    {
        var build = Site.With("data/claims.yaml", $$"""
            jit: { measure: 314-jit / nbody, holds: {{rule}}, badge: JIT <&> "x" }
            threads: { measure: 314t / nbody, holds: slower }
            """).With(Session).Build();
        var svg = XDocument.Parse(build.Text("claims/jit/badge.svg"));
        Assert.Equal($"JIT <&> \"x\": {message}", svg.Root!.Attribute("aria-label")!.Value);
        Assert.Contains($"#{colour}", build.Text("claims/jit/badge.svg"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(build.Text("claims/jit/badge.json"));
        Assert.Equal(message, json.RootElement.GetProperty("message").GetString());
        Assert.Equal(colour, json.RootElement.GetProperty("color").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
    }

    [Fact]
    public void A_changed_number_changes_the_badge_and_the_pages_and_nothing_else()
    {
        var site = Site.With("content/c.md", "Nothing measured.").With(Session);
        site.Refresh();
        var slower = Ledgers.Exact(
            ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.9), ("nbody", "314t", 1.25));
        var changed = site.Without(Session).With(slower);
        Assert.DoesNotContain("c/index.html", changed.Refresh());
        var build = changed.Build();
        Assert.Contains("refuted", build.Text("claims/jit/badge.svg"), StringComparison.Ordinal);
        Assert.Equal(changed.Forgetful().Build().Text("claims/jit/index.html"), build.Text("claims/jit/index.html"));
        Assert.Equal(changed.Forgetful().Build().Text("claims/jit/badge.svg"), build.Text("claims/jit/badge.svg"));
    }
}
