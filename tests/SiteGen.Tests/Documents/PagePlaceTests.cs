using SiteGen.Documents;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Documents;

public sealed class PagePlaceTests
{
    [Theory]
    [InlineData("docs/_index.md", "Index docs")]
    [InlineData("posts/trip/index.md posts/trip/map.png", "Bundle posts/trip")]
    [InlineData("guide/index.md", "Bundle guide")]
    [InlineData("guide/index.md guide/one.md", "Index guide")]
    [InlineData("guide/index.md guide/one/two.md", "Index guide")]
    [InlineData("guide/README.md guide/one.md", "Index guide")]
    [InlineData("guide/README.md", "Bundle guide")]
    [InlineData("guide/readme.md", "Page guide")]
    [InlineData("readme.md", "Page ")]
    [InlineData("guide/README.md guide/index.md guide/one.md", "Page guide")]
    [InlineData("guide/README.md guide/_index.md", "Page guide")]
    [InlineData("guide/index.md guide/_index.md", "Bundle guide")]
    [InlineData("docs/a/b/index.md docs/a/b/c.md", "Index docs/a/b")]
    [InlineData("docs/a/b/index.md docs/a/b/c/index.md", "Index docs/a/b")]
    [InlineData("guide.md guide/one.md", "Index guide")]
    [InlineData("guide.md guide/one/index.md", "Index guide")]
    [InlineData("guide.md guide/picture.png", "Page ")]
    [InlineData("guide.md guide/index.md guide/one.md", "Page ")]
    [InlineData("docs/setup.md docs/setup/linux.md", "Index docs/setup")]
    [InlineData("index.md", "Bundle ")]
    [InlineData("index.md posts/a.md", "Bundle ")]
    [InlineData("README.md posts/a.md", "Bundle ")]
    [InlineData("404.md", "NotFound ")]
    [InlineData("posts/404.md", "Page posts")]
    // In a blog, a folder deeper down is no section, so a page in it keeps being an article.
    [InlineData("posts/2026/index.md posts/2026/a.md", "Bundle posts/2026")]
    [InlineData("posts/a.md posts/a/b.md", "Page posts")]
    public void The_name_of_a_page_and_those_of_others_say_what_it_is(string files, string expected)
    {
        var paths = files.Split(' ').Select(static name => SourcePath.Parse("content/" + name)).ToList();
        var place = PagePlaces.Of([.. paths.Where(static path => path.Extension == ".md").Order()]).Of(paths[0]);
        var folder = place.Folder == PageAddress.ContentFolder ? ""
            : place.Folder.RelativeTo(PageAddress.ContentFolder);
        Assert.Equal(expected, $"{place.Role} {folder}");
    }

    [Theory]
    [InlineData("2026-01-31-title", "2026-01-31", "title")]
    [InlineData("2026-01-31_a-b", "2026-01-31", "a-b")]
    [InlineData("2026-02-30-title", null, "2026-02-30-title")]
    [InlineData("2026-01-31", null, "2026-01-31")]
    [InlineData("2026-01-31-", null, "2026-01-31-")]
    [InlineData("2026-01-31x", null, "2026-01-31x")]
    [InlineData("title", null, "title")]
    public void A_name_may_begin_with_a_date(string name, string? date, string rest)
    {
        var (found, without) = FileDate.Of(name);
        Assert.Equal((date, rest),
            (found?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), without));
    }
}
