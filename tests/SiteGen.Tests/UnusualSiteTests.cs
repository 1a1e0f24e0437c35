using System.Text;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Sites that no folder of cases can hold: names that some systems refuse, and files that are too large to keep.
/// </summary>
public sealed class UnusualSiteTests
{
    private const string Decomposed = "cafe\u0301", Composed = "caf\u00e9";

    [Fact]
    public void Code_whose_colours_are_given_up_while_it_is_shown_is_told()
    {
        var build = TestSite.Of("-- content/a.md --\n")
            .With("content/a.md", $"One.\n\n```rust\n{string.Concat(Enumerable.Repeat("/*\n", 600))}```\n").Build();
        Assert.Equal("content/a.md:3:1 SG0694", Sources.Codes(build.Result.Diagnostics));
        Assert.Contains("/*", build.Html("a/index.html"));
        Assert.DoesNotContain("tk-", build.Html("a/index.html"));
        Assert.Equal("content/a.md:3:1 SG0694", Sources.Codes(build.Site.Refresh().Result.Diagnostics));
    }

    [Theory]
    [InlineData(Decomposed, Composed)]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Decomposed)]
    public void A_name_is_found_in_both_of_its_Unicode_forms(string file, string written)
    {
        var build = TestSite.Of($"""
            -- content/{file}.md --
            Coffee
            -- content/{file}.txt --
            Beans
            -- content/a.md --
            [page]({written}.md), [file]({written}.txt), [address](/{written}/)
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains($"{Composed}/index.html", build.Paths);
        Assert.Contains($"{Composed}.txt", build.Paths);
        Assert.Contains("""<a href="/caf%C3%A9/">page</a>, <a href="/caf%C3%A9.txt">file</a>, <a href="/caf%C3%A9/">address</a>""", build.Html("a/index.html"));
    }

    [Fact]
    public void Two_files_that_differ_only_in_Unicode_form_collide()
    {
        var build = TestSite.Of($"""
            -- content/{Decomposed}.md --
            One
            -- content/{Composed}.md --
            Two
            -- content/{Decomposed}.txt --
            One
            -- content/{Composed}.txt --
            Two
            """).Build();
        Assert.Equal(["SG0110", "SG0110"], build.Result.Diagnostics.Select(static problem => problem.Code));
    }

    [Theory]
    [InlineData("content/why?.md", "why/index.html", "")]
    [InlineData("content/a:b*c.md", "a-b-c/index.html", "")]
    [InlineData("content/x\ufffe.md", "x/index.html", "")]
    [InlineData("content/why?.txt", null, "content/why?.txt SG0112")]
    [InlineData("content/con.txt", null, "content/con.txt SG0112")]
    [InlineData("content/tab\t.txt", null, "content/tab\t.txt SG0112")]
    [InlineData("content/dot..txt", "dot..txt", "")]
    [InlineData("content/x\ufffe.txt", "x\ufffd.txt", "")]
    [InlineData("themes/evolution/assets/con.css", null, "themes/evolution/assets/con.css SG0314")]
    [InlineData("themes/evolution/assets/a?b.css", null, "themes/evolution/assets/a?b.css SG0314")]
    [InlineData("data/x\ufffe.json", null, "data/x\ufffe.json:1:1 SG0500")]
    public void A_name_that_some_system_refuses_gives_an_address_or_a_problem(
        string file, string? output, string problems)
    {
        var build = TestSite.Of("-- content/a.md --\nA").With(file, "Text").Build();
        Assert.Equal(problems, Sources.Codes(build.Result.Diagnostics));
        Assert.Contains("a/index.html", build.Paths);
        if (output is not null) Assert.Contains(output, build.Paths);
    }

    [Fact]
    public void A_page_with_the_name_of_a_folder_of_many_names_that_are_too_long_is_named()
    {
        var name = new string('x', 241);
        var build = TestSite.Of("-- content/a.md --\nA").With($"content/{name}.md", "B")
            .With($"content/{name}/c.md", "C").With($"content/posts/d.md", $"---\nseries: {name}\n---\n").Build();
        Assert.Equal(["SG0112", "SG0112", "SG0406"], build.Result.Diagnostics.Select(static problem => problem.Code)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_of_more_than_5_megabytes_is_named()
    {
        var build = TestSite.Of("-- content/a.md --\nA").With("content/large.md", new byte[(5 * 1024 * 1024) + 1])
            .Build();
        Assert.Equal("content/large.md: error SG0002: The file is 5.0 MB, which exceeds the limit of 5 MB.\n  help: "
            + "Split it into smaller files.", build.Diagnostics);
        Assert.Contains("a/index.html", build.Paths);
    }

    [Theory]
    [InlineData("[a](", 50_000)]
    [InlineData("> ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("**a_", 20_000)]
    [InlineData("<div>\n", 20_000)]
    [InlineData("{{", 50_000)]
    [InlineData("![", 50_000)]
    public void Pathological_Markdown_costs_seconds_at_most_and_spares_the_rest(string piece, int count)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var build = TestSite.Of("-- content/a.md --\nA")
            .With("content/bad.md", new StringBuilder().Insert(0, piece, count).ToString()).Build();
        Assert.Contains("a/index.html", build.Paths);
        Assert.Contains("bad/index.html", build.Paths.Append(build.Result.HasErrors ? "bad/index.html" : ""));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_bundle_can_be_the_home_page()
    {
        var build = TestSite.Of("""
            -- content/index.md --
            Welcome to [the file](a.txt).
            -- content/a.txt --
            A
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("""Welcome to <a href="/a.txt">the file</a>.""", build.Html("index.html"));
    }

    [Fact]
    public void An_article_in_documentation_and_a_blog_below_it_have_their_neighbours()
    {
        var build = TestSite.Of("""
            -- content/docs/a.md --
            A
            -- content/docs/b.md --
            ---
            kind: article
            ---
            B
            -- content/docs/news/_index.md --
            ---
            kind: blog
            ---
            -- content/docs/news/c.md --
            C
            -- content/docs/news/d.md --
            D
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("next: <a href=\"/docs/b/\">", build.Html("docs/a/index.html"));
        Assert.DoesNotContain("next:", build.Html("docs/b/index.html"));
        Assert.Contains("previous: <a href=\"/docs/news/d/\">", build.Html("docs/news/c/index.html"));
    }

    [Fact]
    public void A_site_without_a_home_page_resolves_links_of_its_templates()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            A
            -- themes/evolution/layouts/home.html --
            <main>{{ url_of "a.md" }} {{ url_of "#x" }} {{ url_of "a" }}</main>
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal("/a/ #x /a/\n", build.Html("index.html"));
    }

    [Fact]
    public void Control_characters_reach_no_feed()
    {
        var build = TestSite.Of("""
            -- content/posts/a.md --
            ---
            date: 2026-01-01
            title: "a\uffffb"
            description: "c\u0008d"
            ---
            A
            """).With("content/posts/b.md", "---\ndate: 2026-01-02\n---\nFirst \u0001\u000b\uffff paragraph").Build();
        Assert.Equal("", build.Diagnostics);
        foreach (var path in new[] { "atom.xml", "rss.xml", "posts/atom.xml", "sitemap.xml" })
            System.Xml.Linq.XDocument.Parse(build.Text(path));
    }

    [Fact]
    public void Names_of_assets_change_with_their_content()
    {
        var site = TestSite.Of("-- themes/evolution/assets/css/extra.css --\na {}\n-- content/a.md --\n{{ asset "
            + "\"css/extra.css\" }} {{ asset \"css/main.css\" }}");
        var first = site.Build();
        var second = first.Site.Edit("themes/evolution/assets/css/extra.css", "a {}", "b {}").Build();
        var (before, after) = (AssetsOf(first), AssetsOf(second));
        Assert.Matches(@"^assets/css/extra\.[0-9a-f]{10}\.css$", Assert.Single(after.Except(before)));
        Assert.Single(after.Intersect(before));
        Assert.All(after, path => Assert.Contains("/" + path, second.Text("a/index.html")));
    }

    private static List<string> AssetsOf(TestBuild build) =>
        [.. build.Result.Files.Select(static file => file.Path.Value)
            .Where(static path => path.StartsWith("assets/css/", StringComparison.Ordinal))];
}
