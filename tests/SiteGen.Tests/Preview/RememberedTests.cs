using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>
/// What is rendered again after an edit: everything that the edit changes, and of the rest as little as can be.
/// </summary>
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
    public void An_articles_words_concern_its_page_the_lists_that_show_it_and_the_articles_that_recommend_it() =>
        Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/posts/a.md", "Words", "More words"),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/b/index.html",
        "posts/index.html", "posts/rss.xml", "rss.xml",
        "tags/one/atom.xml", "tags/one/index.html", "tags/one/rss.xml");

    [Fact]
    public void Words_that_no_list_shows_concern_the_page_and_the_feeds_with_full_text() => Rendered(
        TestSite.Of(Blog).With("content/posts/a.md", "---\ndate: 2026-01-01\ntags: [one]\n---\nFirst.\n\nSecond."),
            static site => site.Edit("content/posts/a.md", "Second", "Third"),
        "atom.xml", "posts/a/index.html", "posts/atom.xml", "posts/rss.xml", "rss.xml");

    [Fact]
    public void A_title_concerns_neighbours_and_the_pages_that_are_linked_to() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/posts/b.md", "title: B", "title: Bee"),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/b/index.html",
        "posts/c/index.html", "posts/index.html", "posts/rss.xml", "rss.xml",
        "tags/index.html", "tags/one/atom.xml", "tags/one/index.html", "tags/one/rss.xml");

    [Fact]
    public void A_partial_concerns_the_pages_that_use_it() => Rendered(
        TestSite.Of(Blog), static site =>
            site.Edit("themes/evolution/partials/hello.html", "Hello", "Good day"), "about/index.html");

    [Fact]
    public void A_layout_concerns_the_pages_of_its_kind() => Rendered(
        TestSite.Of(Blog), static site =>
            site.Edit("themes/evolution/layouts/page.html", "page.content", "page.title"), "about/index.html");

    private const string Runs =
        """{"cpu": [{"name": "fib", "ms": 12.5}, {"name": "nbody", "ms": 9}], "box": {"a": 1, "b": 2}}""";

    /// <summary>Each with a page that reads it.</summary>
    private static readonly string[] Readings =
    [
        "data.runs.cpu[0].ms", "data.runs.cpu[1].name", "for run in data.runs.cpu }}{{ run.name }}{{ end",
            "data.runs.cpu.size", "json data.runs.box", "data.runs.box | object.keys", "if data.runs.box }}yes{{ end",
            "data.runs.new", "data.other", "kbd data.runs.box.a",
    ];

    [Theory]
    [InlineData("12.5", "13", "0 2")]
    [InlineData("\"nbody\"", "\"n-body\"", "1 2")]
    [InlineData("\"ms\": 9", "\"ms\": 10", "2")]
    [InlineData("\"a\": 1", "\"a\": 5", "4 9")]
    [InlineData("\"b\": 2", "\"b\": 5", "4")]
    [InlineData("\"b\": 2", "\"c\": 2", "4 5")]
    [InlineData("\"a\": 1, \"b\": 2", "\"b\": 2, \"a\": 1", "4 5")]
    [InlineData(", {\"name\": \"nbody\", \"ms\": 9}", "", "0 1 2 3")]
    [InlineData("{\"a\": 1, \"b\": 2}", "1", "4 5 6 9")]
    [InlineData("\"box\"", "\"new\": 1, \"box\"", "7")]
    public void A_field_of_the_data_concerns_the_pages_that_read_it(string from, string to, string pages)
    {
        var site = TestSite.Of("-- content/plain.md --\nPlain").With("data/runs.json", Runs)
            .With("data/other.json", "1");
        for (var index = 0; index < Readings.Length; index++)
            site = site.With($"content/{index}.md", $"{{{{ {Readings[index]} }}}}");
        Rendered(site, edited => edited.Edit("data/runs.json", from, to),
            [.. pages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static page => $"{page}/index.html")]);
    }

    [Fact]
    public void Data_that_a_feed_and_a_list_show_concerns_them() => Rendered(
        TestSite.Of(Blog).With("content/posts/a.md", "---\ndate: 2026-01-01\n---\n{{ data.x.y }}\n<!--more-->\n")
        .With("themes/evolution/partials/cards.html", "{{ for card in args.cards }}{{ card.summary }}{{ end }}")
        .With("data/x.json", "{\"y\": 1, \"z\": 1}"),
        static site => site.With("data/x.json", "{\"y\": 2, \"z\": 1}"),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/index.html",
        "posts/rss.xml", "rss.xml");

    [Fact]
    public void A_list_that_is_read_through_is_recorded_as_a_whole()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 1_000));
        var site = TestSite.Of("-- content/a.md --\n{{ for n in data.x }}{{ n }} {{ end }}")
            .With("data/x.json", $"[{numbers}]").Refresh();
        var reads = site.Site.Memory.Files.Last(OutputPath.Of(UrlPath.Parse("/a/")))!.Reads;
        Assert.InRange(reads.Length, 2, 200);
        Assert.Equal(["a/index.html"], site.Site.Edit("data/x.json", "999]", "998]").Refresh().Rendered);
    }

    [Fact]
    public void A_template_that_nobody_uses_concerns_nothing() => Rendered(
        TestSite.Of(Blog), static site => site.With("themes/evolution/partials/new.html", "New"));

    [Fact]
    public void A_saved_file_without_a_change_concerns_nothing() => Rendered(
        TestSite.Of(Blog), static site => site.Edit("content/about.md", "About", "About"));

    [Fact]
    public void Styles_concern_the_pages_that_name_them_by_their_address_only()
    {
        var site = TestSite.Of(Blog).With("themes/evolution/assets/new.css", "a {}")
            .Edit("themes/evolution/layouts/page.html", "{{ page", "{{ asset \"new.css\" }} {{ page");
        var before = site.Refresh();
        var after = before.Site.Edit("themes/evolution/assets/new.css", "a", "b").Refresh();
        var (old, address) = (Address(before), Address(after));
        Assert.Equal(["about/index.html", address], after.Rendered);
        Assert.NotEqual(old, address);
        Assert.Equal(after.Text("about/index.html"), before.Text("about/index.html")
            .Replace(old, address, StringComparison.Ordinal));

        static string Address(TestBuild build) =>
            Assert.Single(build.Result.Files, static file =>
                file.Path.Value.StartsWith("assets/new.", StringComparison.Ordinal)).Path.Value;
    }

    [Fact]
    public void Contents_lists_follow_the_levels_of_the_site() => Changed(
        "-- site.yaml --\ntoc: [2, 2]\n-- content/a.md --\n---\ntoc: true\n---\n## Two\n\n### Three\n", static site =>
            site.Edit("site.yaml", "[2, 2]", "[2, 3]"), "a/index.html");

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
        var site = TestSite.Of("-- content/posts/_index.md --\n---\ncascade: {layout: nothing}\n---\n-- "
            + "content/posts/a.md --\nA").Refresh();
        Assert.Contains("content/posts/_index.md:2:19: error SG0303", site.Diagnostics);
        Assert.Contains("content/posts/_index.md:3:19: error SG0303",
            site.Site.Edit("content/posts/_index.md", "cascade", "title: T\ncascade").Refresh().Diagnostics);
    }

    [Theory]
    [InlineData("{{ for s in page.series }}{{ s.total }}{{ end }}", "content/b.md",
        "---\nkind: article\ndate: 2026-01-02\nseries: S\n---\nB")]
    [InlineData("{{ site.tagline }}", "site.yaml", "title: T\ntagline: new")]
    public void A_feed_follows_what_a_body_shows_of_the_site(string body, string path, string text)
    {
        var site = TestSite.Of($"-- site.yaml --\ntitle: T\nfeeds: {{items: 1}}\n-- content/a.md --\n---\nkind: "
            + $"article\ndate: 2026-01-03\nseries: S\n---\n{body}");
        Assert.Contains("atom.xml", Edited(site, edited => edited.With(path, text)).Changed);
    }

    [Theory]
    [InlineData("2026-01-05T12:00:00+02:00", "2026-01-05T10:00:00Z")]
    [InlineData("2026-01-05T10:00:00Z", "2026-01-05T12:00:00+02:00")]
    public void A_moment_that_is_written_in_another_zone_is_written_anew(string from, string to) => Changed(
        $"-- site.yaml --\nbase_url: https://example.org\n-- content/posts/a.md --\n---\ndate: {from}\n---\n", site =>
            site.Edit("content/posts/a.md", from, to),
        "archive/index.html", "atom.xml", "index.html", "posts/a/index.html", "posts/atom.xml", "posts/index.html",
        "posts/rss.xml", "rss.xml", "sitemap.xml");

    private static void Rendered(TestSite site, Func<TestSite, TestSite> edit, params string[] expected) =>
        Assert.Equal(expected, Edited(site, edit).Rendered);

    /// <summary>Here at least these are different.</summary>
    private static void Changed(string site, Func<TestSite, TestSite> edit, params string[] expected) =>
        Assert.Subset(Edited(TestSite.Of(site), edit).Rendered.ToHashSet(), expected.ToHashSet());

    private static TestBuild Edited(TestSite site, Func<TestSite, TestSite> edit)
    {
        var edited = edit(site.Refresh().Site).Refresh();
        var clean = edited.Site.Forgetful().Build();
        Assert.Equal(clean.Diagnostics, edited.Diagnostics);
        foreach (var path in clean.Paths) Assert.Equal(clean.Text(path), edited.Text(path));
        return edited;
    }
}
