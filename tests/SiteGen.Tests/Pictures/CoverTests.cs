using SiteGen.Pictures;
using Xunit;

namespace SiteGen.Tests.Pictures;

public sealed class CoverTests
{
    private static readonly TestSite Site = TestSite.Of("""
        -- site.yaml --
        title: T
        base_url: https://example.org/docs
        images: true
        feeds: { json: true }
        -- content/posts/a/index.md --
        ---
        title: A
        date: 2026-01-01
        cover: { image: photo.jpg, alt: A harbour, caption: Seen from the quay. }
        ---
        Text
        """).With("content/posts/a/photo.jpg", SamplePictures.Jpeg(600, 400))
        .WithExtension(new PictureExtension()).WithRealTheme();

    [Fact]
    public void A_cover_is_at_the_head_of_its_page_and_is_loaded_first()
    {
        var html = Site.Build().Html("posts/a/index.html");
        Assert.Matches("<figure class=\"cover\"><picture><source [^>]+><img src=\"/docs/posts/a/photo.jpg\" "
            + "width=\"600\" height=\"400\" alt=\"A harbour\" fetchpriority=\"high\"></picture>"
            + "<figcaption>Seen from the quay.</figcaption>", html);
    }

    [Fact]
    public void Lists_show_a_cover_lazily()
    {
        var build = Site.Build();
        Assert.Contains("entry-cover", build.Html("posts/index.html"), StringComparison.Ordinal);
        Assert.Contains("card-cover", build.Html("index.html"), StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", build.Html("posts/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atom.xml", "url=\"https://example.org/docs/posts/a/photo.jpg\" medium=\"image\" width=\"600\"")]
    [InlineData("rss.xml", "url=\"https://example.org/docs/posts/a/photo.jpg\" medium=\"image\" width=\"600\"")]
    [InlineData("feed.json", "\"image\":\"https://example.org/docs/posts/a/photo.jpg\"")]
    [InlineData("posts/a/index.html", "\"image\":\"https://example.org/docs/posts/a/photo.jpg\"")]
    [InlineData("posts/a/index.html", "og:image\" content=\"https://example.org/docs/posts/a/photo.jpg\">")]
    [InlineData("posts/a/index.html", "<meta property=\"og:image:width\" content=\"600\">")]
    [InlineData("posts/a/index.html", "<meta property=\"og:image:alt\" content=\"A harbour\">")]
    public void A_cover_is_in_feeds_and_described_for_other_sites(string file, string part) =>
        Assert.Contains(part, Site.Build().Text(file), StringComparison.Ordinal);

    [Fact]
    public void A_missing_cover_is_reported_at_its_place()
    {
        var build = Site.Without("content/posts/a/photo.jpg").Build();
        Assert.StartsWith("content/posts/a/index.md:4:17: error SG0101:", build.Diagnostics, StringComparison.Ordinal);
    }
}
