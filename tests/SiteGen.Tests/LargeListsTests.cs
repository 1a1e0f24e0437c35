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

    [Fact]
    public void A_flat_folder_of_documentation_grows_with_its_pages() =>
        AssertLinear(PagesOf(400, static page => $"docs/p{page}.md"), PagesOf(800, static page => $"docs/p{page}.md"));

    [Fact]
    public void Documentation_in_many_folders_grows_with_its_pages() => AssertLinear(
        PagesOf(400, static page => $"docs/f{page}/_index.md"), PagesOf(800, static page => $"docs/f{page}/_index.md"));

    [Fact]
    public void A_section_with_many_sections_grows_with_their_number() => AssertLinear(
        PagesOf(200, static page => $"posts/f{page}/_index.md", static page => $"posts/f{page}/a.md"),
        PagesOf(400, static page => $"posts/f{page}/_index.md", static page => $"posts/f{page}/a.md"));

    [Fact]
    public void A_blog_with_everything_grows_with_its_articles() => AssertLinear(BlogOf(150), BlogOf(300));

    [Fact]
    public void The_archive_and_the_list_of_terms_are_split()
    {
        var build = TestSite.Of([]).With(Enumerable.Range(1, 1001).Select(static page =>
            ($"content/posts/p{page}.md", $"---\ndate: 2026-01-01\ntags: [tag{page}]\n---\nText.\n")))
            .WithRealTheme().Build();
        foreach (var list in new[] { "archive", "tags" })
        {
            Assert.Contains($"href=\"/{list}/page/2/\"", build.Html($"{list}/index.html"));
            Assert.Contains($"href=\"/{list}/\"", build.Html($"{list}/page/2/index.html"));
        }
        Assert.Contains("/posts/p999/", build.Html("archive/page/2/index.html"));
        Assert.DoesNotContain("/posts/p999/", build.Html("archive/index.html"));
        Assert.Contains("/tags/tag999/", build.Html("tags/page/2/index.html"));
        Assert.Contains("<ul class=\"terms\">", build.Html("tags/page/2/index.html"));
    }

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

    /// <summary>Returns a site with all formats, whose articles have a tag, an author, a series and links.</summary>
    private static TestSite BlogOf(int count) =>
        TestSite.Of("-- site.yaml --\nfeeds: {json: true, items: 1000}\nllms_full_txt: true\n").With(
            Enumerable.Range(1, count).Select(page => ($"content/posts/p{page}.md",
                $"---\ntitle: Page {page}\ndate: 2026-01-01\ntags: [tag{page / 5}]\nauthors: [a{page / 7}]\n"
                + $"series: S{page / 8}\naliases: [/old/{page}/]\n---\n[Next](p{page % count + 1}.md) and "
                + "[first](p1.md)\n")));

    private static TestSite PagesOf(int count, params Func<int, string>[] paths) => TestSite.Of([]).With(
        Enumerable.Range(1, count).SelectMany(page => paths.Select(path => ($"content/{path(page)}",
            string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Page {page:00000}\n---\nText.\n")))));

    private static TestSite TagsOf(int tagCount) => TestSite.Of([]).With([("content/posts/a.md",
        $"---\ntitle: A\ndate: 2026-01-01\ntags: [{string.Join(", ", Enumerable.Range(1, tagCount)
            .Select(static tag => $"tag{tag}"))}]\n---\nText.\n")]);
}
