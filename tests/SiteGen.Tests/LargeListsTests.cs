using System.Globalization;
using SiteGen.Theming.Views;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The output of a site grows with the site, not with its square.</summary>
public sealed class LargeListsTests
{
    [Theory]
    [InlineData(SeriesView.MostEntries, true)]
    [InlineData(SeriesView.MostEntries + 1, false)]
    public void A_part_of_a_long_series_shows_the_parts_around_it(int partCount, bool isWhole)
    {
        var build = SeriesOf(partCount).Build();
        Assert.Equal("", build.Diagnostics);
        var html = build.Html("p50/index.html");
        foreach (var (part, isShown) in new[]
        {
            (1, isWhole), (29, isWhole), (30, true), (49, true), (51, true), (70, true), (71, isWhole),
        })
            Assert.Equal(isShown, html.Contains($"<li value=\"{part}\">", StringComparison.Ordinal));
        Assert.Contains($"part 50 of {partCount}", html);
        Assert.Contains("previous part 49", html);
        Assert.Contains("next part 51", html);
        Assert.Contains($">Part {partCount}</a>", build.Html("series/s/index.html"));
    }

    [Fact]
    public void The_ends_of_a_long_series_show_what_there_is()
    {
        var build = SeriesOf(150).Build();
        Assert.DoesNotContain("previous part", build.Html("p1/index.html"));
        Assert.Contains(">Part 21</a>", build.Html("p1/index.html"));
        Assert.DoesNotContain("next part", build.Html("p150/index.html"));
        Assert.Contains(">Part 130</a>", build.Html("p150/index.html"));
    }

    [Fact]
    public void The_pages_of_a_series_grow_with_its_length() => AssertLinear(SeriesOf(150), SeriesOf(300));

    [Fact]
    public void The_lists_of_the_tags_of_a_page_grow_with_their_number() => AssertLinear(TagsOf(150), TagsOf(300));

    private static void AssertLinear(TestSite site, TestSite twice)
    {
        var ratio = (double)LengthOf(twice) / LengthOf(site);
        Assert.True(ratio < 2.3, string.Create(CultureInfo.InvariantCulture, $"Twice the site writes {ratio:0.00}."));
    }

    /// <summary>Returns the bytes that a site writes with the real theme, without its assets.</summary>
    private static long LengthOf(TestSite site)
    {
        var build = site.WithRealTheme().Build();
        return build.Result.Files.Where(static file => !file.Path.Value.StartsWith("assets/", StringComparison.Ordinal))
            .Sum(static file => (long)file.Bytes.Length);
    }

    private static TestSite SeriesOf(int partCount) => TestSite.Of([]).With(Enumerable.Range(1, partCount).Select(
        static part => ($"content/p{part}.md", $"---\ntitle: Part {part}\ndate: 2026-01-01\nkind: article\n"
            + $"series: S\npart: {part}\n---\nText.\n")));

    private static TestSite TagsOf(int tagCount) => TestSite.Of([]).With([("content/posts/a.md",
        $"---\ntitle: A\ndate: 2026-01-01\ntags: [{string.Join(", ", Enumerable.Range(1, tagCount)
            .Select(static tag => $"tag{tag}"))}]\n---\nText.\n")]);
}
