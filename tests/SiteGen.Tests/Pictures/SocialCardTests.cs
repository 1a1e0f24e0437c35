using NetVips;
using SiteGen.Foundation;
using SiteGen.Pictures;
using Xunit;

namespace SiteGen.Tests.Pictures;

/// <summary>Draws cards with a font of the machine in place of one that an author adds to a site.</summary>
public sealed class SocialCardTests
{
    private const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    // Of another family: the library, which all tests of this process share, may draw with any font of a family that
    // it was ever given.
    private const string Other = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";

    [Fact]
    public void Every_page_series_and_term_has_a_card_and_names_it()
    {
        var build = Site().Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal(["archive.png", "index.png", "posts.png", "posts/a.png", "posts/b.png", "series.png",
            "series/s.png", "tags.png", "tags/x.png"], Cards(build).Keys);
        using var card = Image.NewFromBuffer(Cards(build)["posts/a.png"]);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/assets/cards/posts/a.png\">\n"
            + "<meta property=\"og:image:width\" content=\"1200\">\n"
            + "<meta property=\"og:image:height\" content=\"630\">\n"
            + "<meta property=\"og:image:alt\" content=\"A &amp; &lt;b&gt;\">", build.Text("posts/a/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_shows_its_text()
    {
        var one = Cards(Site().Build());
        var other = Cards(Site().Edit("content/posts/a.md", "A & <b>", "Other").Build());
        var changed = one.Where(card => !card.Value.AsSpan().SequenceEqual(other[card.Key]));
        Assert.Equal(["posts/a.png"], changed.Select(static card => card.Key));
    }

    [Fact]
    public void A_second_build_draws_no_card()
    {
        var (site, store) = (Site(), new CountingStore());
        PictureTests.Build(site, store);
        var count = store.KeptCount;
        Assert.True(count > 0);
        PictureTests.Build(site, store);
        Assert.Equal((count, count), (store.KeptCount, store.FoundCount));
    }

    [Fact]
    public void A_page_with_a_picture_of_its_own_has_no_card()
    {
        var build = Site().Edit("content/posts/a.md", "date:", "cover: b.jpg\ndate:")
            .With("content/posts/b.jpg", SamplePictures.Jpeg(600, 400)).Build();
        Assert.DoesNotContain("posts/a.png", Cards(build).Keys);
    }

    [Fact]
    public void Letters_that_no_font_has_are_named()
    {
        var build = Site().Edit("content/posts/b.md", "title: B", "title: 你好 B").Build();
        Assert.Contains("content/posts/b.md: warning SG0419: No font of the social cards has the letters '你好'",
            build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_font_is_an_error()
    {
        var build = Site().With("content/font.ttf", "This is a text.").Build();
        Assert.Contains("site.yaml:4:16: error SG0418:", build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_address_looks_like_that_of_a_list_has_a_card_and_names_it()
    {
        var build = Site().With("content/posts/page/404.md", "---\ntitle: Missing\ndate: 2026-01-03\n---\nText\n")
            .Build();
        Assert.Contains("posts/page/404.png", Cards(build).Keys);
        Assert.Contains("/assets/cards/posts/page/404.png\">", build.Text("posts/page/404/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_page_of_a_list_names_the_card_of_the_first()
    {
        var build = Site().Edit("site.yaml", "title: T", "title: T\npage_size: 1").Build();
        Assert.DoesNotContain("posts/page/2.png", Cards(build).Keys);
        Assert.Contains("/assets/cards/posts.png\">", build.Text("posts/page/2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_is_made_from_the_bytes_of_its_fonts_and_from_the_site()
    {
        var input = InputOf(Site());
        Assert.Equal(input, InputOf(Site()));
        Assert.NotEqual(input, InputOf(Site().With("content/font.ttf", File.ReadAllBytes(Other))));
        Assert.NotEqual(input, InputOf(Site().Edit("site.yaml", "title: T", "title: T\ntagline: One")));
    }

    [Fact]
    public void A_card_that_an_earlier_font_may_have_drawn_is_not_kept()
    {
        var (site, store) = (Site(), new CountingStore());
        PictureTests.Build(site, store);
        var count = store.KeptCount;
        PictureTests.Build(site.With("content/font.ttf", File.ReadAllBytes(Other)), store);
        Assert.Equal(count, store.KeptCount);
    }

    private static Fingerprint InputOf(TestSite site)
    {
        var plan = Pipeline.Prepare(site.Tree(), site.Options, site.Memory, site.Extensions);
        return RenderStage.SaltOf(
            plan.Routes.Single(static route => route.Url.Value == "/assets/cards/posts/a.png"), plan);
    }

    private static TestSite Site()
    {
        Assert.SkipUnless(File.Exists(Font) && File.Exists(Other), $"This machine has no fonts at {Font} and {Other}.");
        return TestSite.Of("""
            -- site.yaml --
            title: T
            base_url: https://example.org
            taxonomies: { tags: { feeds: false } }
            cards: { font: /font.ttf }
            -- content/posts/a.md --
            ---
            title: A & <b>
            date: 2026-01-01
            tags: x
            series: S
            ---
            Text
            -- content/posts/b.md --
            ---
            title: B
            date: 2026-01-02
            series: S
            ---
            Text
            """.Replace("title: A & <b>", "title: \"A & <b>\"", StringComparison.Ordinal))
            .With("content/font.ttf", File.ReadAllBytes(Font))
            .WithExtension(new PictureExtension()).WithRealTheme();
    }

    private static SortedDictionary<string, byte[]> Cards(TestBuild build)
    {
        const string folder = "assets/cards/";
        return new SortedDictionary<string, byte[]>(build.Result.Files
            .Where(static file => file.Path.Value.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(static file => file.Path.Value[folder.Length..], static file => file.Bytes.ToArray()),
            StringComparer.Ordinal);
    }
}
