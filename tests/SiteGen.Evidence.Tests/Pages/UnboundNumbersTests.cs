using SiteGen.Bench.Results;
using SiteGen.Evidence.Tests.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Numbers in prose that no data supports, on the pages of a site that measures.</summary>
public sealed class UnboundNumbersTests
{
    private static readonly BenchSession Session = Ledgers.Exact(
        ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.8));

    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/claims.yaml", "jit: { measure: 314-jit / nbody, holds: faster }")
        .With("content/a.md", """{{ claim "jit" }}Faster{{ end }}.""")
        .With(Session);

    [Theory]
    [InlineData("It is 30 % faster.", "30 %")]
    [InlineData("Es ist 30 Prozent schneller.", "30 Prozent")]
    [InlineData("Version two is faster than before.", "faster than")]
    [InlineData("Doppelt oder halb so schnell.", "halb so")]
    public void A_page_without_claims_is_searched_too(string text, string words)
    {
        var build = Site.With("content/b.md", $"# B\n\n{text}\n").Build();
        Assert.StartsWith("content/b.md:3:", build.Diagnostics, StringComparison.Ordinal);
        Assert.Contains($"warning SG0820: Nothing supports '{words}'", build.Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> It is 30 % faster.")]
    [InlineData("`30 %` and 3.14.7 on 2026-11-30, see [30 % faster](https://example.org/).")]
    [InlineData("| a |\n| --- |\n| 30 % |")]
    [InlineData("```text\n30 % faster\n```")]
    [InlineData("## 30 % faster")]
    public void Quotations_code_tables_headings_dates_versions_and_sources_are_not(string text) =>
        Assert.Equal("", Site.With("content/b.md", $"# B\n\n{text}\n").Build().Diagnostics);

    [Fact]
    public void A_page_or_a_folder_may_allow_them()
    {
        const string Number = "# B\n\nIt is 30 % faster.\n";
        Assert.Equal("", Site.With("content/b.md", "---\nunbound: allow\n---\n" + Number).Build().Diagnostics);
        var folder = Site.With("content/f/_index.md", "---\ncascade: { unbound: allow }\n---\n");
        Assert.Equal("", folder.With("content/f/b.md", Number).Build().Diagnostics);
        Assert.Contains("SG0820", folder.With("content/f/b.md", "---\nunbound: warn\n---\n" + Number).Build()
            .Diagnostics, StringComparison.Ordinal);
        Assert.Contains("content/b.md:2:10: error SG0826", Site.With(
            "content/b.md", "---\nunbound: never\n---\n" + Number).Build().Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_measures_nothing_may_say_what_it_likes() =>
        Assert.Equal("", EvidenceSite.Empty.With("content/b.md", "It is 30 % faster.\n").Build().Diagnostics);

    [Fact]
    public void An_edit_is_searched_anew()
    {
        var site = Site.With("content/b.md", "# B\n\nIt is fast.\n");
        Assert.Equal("", site.Build().Diagnostics);
        var edited = site.With("content/b.md", "# B\n\nIt is 30 % faster.\n");
        Assert.Contains("SG0820", edited.Build().Diagnostics, StringComparison.Ordinal);
        Assert.Equal("", edited.With("content/b.md", "# B\n\nIt is fast.\n").Build().Diagnostics);
    }

    [Fact]
    public void A_claim_that_fails_in_four_places_is_one_message()
    {
        var build = Site.With("data/claims.yaml", "jit: { measure: 314-jit / nbody, holds: slower }")
            .With("content/a.md", """
                {{ claim "jit" }}Slower{{ end }}.

                {{ claim "jit" }}Slower{{ end }}.
                """).With("content/b.md", """
                {{ claim "jit" }}Slower{{ end }}.

                {{ claim "jit" }}Slower{{ end }}, {{ claim "jit" }}slower{{ end }}.
                """).Build();
        Assert.Equal(1, build.Diagnostics.Split("SG0810").Length - 1);
        Assert.StartsWith("content/a.md:1:", build.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("The same holds for content/a.md:3, content/b.md:1, content/b.md:3 and 1 other place.",
            build.Diagnostics, StringComparison.Ordinal);
    }
}
