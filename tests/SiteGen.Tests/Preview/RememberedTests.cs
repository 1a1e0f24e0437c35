using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>What is rendered again after an edit: everything that the edit changes, and of the rest as little as can be.</summary>
public sealed class RememberedTests
{
    private const string Blog = """
        -- site.yaml --
        title: Site
        base_url: https://example.org
        -- content/about.md --
        About
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-01-01
        tags: [one]
        ---
        Words of A.
        -- content/posts/b.md --
        ---
        title: B
        date: 2026-01-02
        tags: [one]
        ---
        Words of B with a [link](c.md).
        -- content/posts/c.md --
        ---
        title: C
        date: 2026-01-03
        tags: [two]
        ---
        Words of C.
        -- content/notes/d.md --
        ---
        date: 2026-01-04
        ---
        A note.
        -- content/docs/x.md --
        X
        -- themes/evolution/layouts/page.html --
        {{ frame "base" }}{{ partial "hello" }}{{ page.content }}
        -- themes/evolution/partials/hello.html --
        Hello
        """;

    [Fact]
    public void An_articles_words_concern_its_page_the_lists_that_show_it_and_the_articles_that_recommend_it() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/posts/a.md", "Words", "More words"),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/b/index.html", "posts/index.html", "posts/rss.xml", "rss.xml",
        "tags/one/atom.xml", "tags/one/index.html", "tags/one/rss.xml");

    [Fact]
    public void Words_that_no_list_shows_concern_the_page_and_the_feeds_with_full_text() => Rendered(
        TestSite.Of(Blog).With("content/posts/a.md", "---\ndate: 2026-01-01\ntags: [one]\n---\nFirst.\n\nSecond."), static site => site.Edit("content/posts/a.md", "Second", "Third"),
        "atom.xml", "posts/a/index.html", "posts/atom.xml", "posts/rss.xml", "rss.xml");

    [Fact]
    public void A_title_concerns_neighbours_and_the_pages_that_are_linked_to() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/posts/b.md", "title: B", "title: Bee"),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/b/index.html", "posts/c/index.html", "posts/index.html", "posts/rss.xml", "rss.xml",
        "tags/one/atom.xml", "tags/one/index.html", "tags/one/rss.xml");

    [Fact]
    public void A_partial_concerns_the_pages_that_use_it() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("themes/evolution/partials/hello.html", "Hello", "Good day"), "about/index.html");

    [Fact]
    public void A_layout_concerns_the_pages_of_its_kind() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("themes/evolution/layouts/page.html", "page.content", "page.title"), "about/index.html");

    [Fact]
    public void A_template_that_nobody_uses_concerns_nothing() => Rendered(
        TestSite.Of(Blog), static site => site.With("themes/evolution/partials/new.html", "New"));

    [Fact]
    public void A_saved_file_without_a_change_concerns_nothing() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/about.md", "About", "About"));

    [Fact]
    public void Styles_concern_the_pages_that_name_them_by_their_address_only()
    {
        var site = TestSite.Of(Blog).With("themes/evolution/assets/new.css", "a {}").Edit("themes/evolution/layouts/page.html", "{{ page", "{{ asset \"new.css\" }} {{ page");
        var before = site.Refresh();
        var after = before.Site.Edit("themes/evolution/assets/new.css", "a", "b").Refresh();
        var (old, address) = (Address(before), Address(after));
        Assert.Equal(["about/index.html", address], after.Rendered);
        Assert.NotEqual(old, address);
        Assert.Equal(after.Text("about/index.html"), before.Text("about/index.html").Replace(old, address, StringComparison.Ordinal));

        static string Address(TestBuild build) => Assert.Single(build.Result.Files, static file => file.Path.Value.StartsWith("assets/new.", StringComparison.Ordinal)).Path.Value;
    }

    [Fact]
    public void Contents_lists_follow_the_levels_of_the_site() => Changed(
        "-- site.yaml --\ntoc: [2, 2]\n-- content/a.md --\n---\ntoc: true\n---\n## Two\n\n### Three\n", static site => site.Edit("site.yaml", "[2, 2]", "[2, 3]"), "a/index.html");

    [Theory]
    [InlineData("{{ partial \"hallo\" }}", "partials/hello.html")]
    [InlineData("{{ hallo }}", "shortcodes/hello.html")]
    [InlineData("{{ asset \"hallo.css\" }}", "assets/hello.css")]
    [InlineData("{{ frame \"hallo\" }}", "layouts/hello.html")]
    public void A_suggestion_is_the_nearest_of_the_files_that_are_there(string call, string file)
    {
        var site = TestSite.Of("-- content/a.md --\nA").With("themes/evolution/layouts/page.html", call).Refresh();
        Assert.DoesNotContain("Did you mean 'h", site.Diagnostics);
        var near = site.Site.With($"themes/evolution/{file}", "").Refresh();
        Assert.Contains("Did you mean 'h", near.Diagnostics);
        Assert.DoesNotContain("Did you mean 'h", near.Site.Without($"themes/evolution/{file}").Refresh().Diagnostics);
    }

    [Fact]
    public void The_place_of_a_layout_that_a_folder_gives_moves_with_its_line()
    {
        var site = TestSite.Of("-- content/posts/_index.md --\n---\ncascade: {layout: nothing}\n---\n-- content/posts/a.md --\nA").Refresh();
        Assert.Contains("content/posts/_index.md:2:19: error SG0303", site.Diagnostics);
        Assert.Contains("content/posts/_index.md:3:19: error SG0303", site.Site.Edit("content/posts/_index.md", "cascade", "title: T\ncascade").Refresh().Diagnostics);
    }

    [Theory]
    [InlineData("{{ for s in page.series }}{{ s.total }}{{ end }}", "content/b.md", "---\nkind: article\ndate: 2026-01-02\nseries: S\n---\nB")]
    [InlineData("{{ site.tagline }}", "site.yaml", "title: T\ntagline: new")]
    public void A_feed_follows_what_a_body_shows_of_the_site(string body, string path, string text)
    {
        var site = TestSite.Of($"-- site.yaml --\ntitle: T\nfeeds: {{items: 1}}\n-- content/a.md --\n---\nkind: article\ndate: 2026-01-03\nseries: S\n---\n{body}");
        Assert.Contains("atom.xml", Edited(site, edited => edited.With(path, text)).Changed);
    }

    [Theory]
    [InlineData("2026-01-05T12:00:00+02:00", "2026-01-05T10:00:00Z")]
    [InlineData("2026-01-05T10:00:00Z", "2026-01-05T12:00:00+02:00")]
    public void A_moment_that_is_written_in_another_zone_is_written_anew(string from, string to) => Changed(
        $"-- site.yaml --\nbase_url: https://example.org\n-- content/posts/a.md --\n---\ndate: {from}\n---\n", site => site.Edit("content/posts/a.md", from, to),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/index.html", "posts/rss.xml", "rss.xml", "sitemap.xml");

    private static void Rendered(TestSite site, Func<TestSite, TestSite> edit, params string[] expected) => Assert.Equal(expected, Edited(site, edit).Rendered);

    /// <summary>Here at least these are different.</summary>
    private static void Changed(string site, Func<TestSite, TestSite> edit, params string[] expected) => Assert.Subset(Edited(TestSite.Of(site), edit).Rendered.ToHashSet(), expected.ToHashSet());

    private static TestBuild Edited(TestSite site, Func<TestSite, TestSite> edit)
    {
        var edited = edit(site.Refresh().Site).Refresh();
        var clean = edited.Site.Forgetful().Build();
        Assert.Equal(clean.Diagnostics, edited.Diagnostics);
        foreach (var path in clean.Paths) Assert.Equal(clean.Text(path), edited.Text(path));
        return edited;
    }
}
