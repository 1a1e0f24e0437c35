using Xunit;

namespace SiteGen.Tests;

/// <summary>Where content that other generators know goes, through a whole build.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("/:year/:month/:day/:slug/", "/2026/01/31/my-trip/")]
    [InlineData("/:section/:title/", "/posts/a-trip/")]
    [InlineData("/:sections/:filename.html", "/posts/2026/my-trip.html")]
    [InlineData("/blog/:slug", "/blog/my-trip/")]
    public void A_folder_has_a_pattern_of_addresses(string pattern, string address)
    {
        var build = TestSite.Of("-- site.yaml --").With("site.yaml", $"permalinks: {{posts: '{pattern}'}}\n")
            .With("content/posts/2026/2026-01-31-my-trip.md", "---\ntitle: A trip\n---\nText.\n").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains(build.Paths, path => "/" + path.Replace("index.html", "", StringComparison.Ordinal) == address);
    }

    [Fact]
    public void A_page_has_a_pattern_of_its_own()
    {
        var build = TestSite.Of("""
            -- site.yaml --
            permalinks: {posts: /p/:slug/}
            -- content/posts/a.md --
            ---
            permalink: /about/us/
            ---
            [b](b.md)
            -- content/posts/b.md --
            ---
            slug: bee
            ---
            [a](a.md)
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("href=\"/p/bee/\"", build.Text("about/us/index.html"));
        Assert.Contains("href=\"/about/us/\"", build.Text("p/bee/index.html"));
    }

    [Fact]
    public void The_date_in_a_files_name_is_the_pages()
    {
        var build = TestSite.Of("-- content/posts/2026-01-31-title.md --\nText.\n").WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("datetime=\"2026-01-31", build.Text("posts/title/index.html"));
    }

    [Theory]
    [InlineData("# A title", false)]
    [InlineData("# A *title*", false)]
    [InlineData("# Another title", true)]
    [InlineData("Text.\n\n# A title", true)]
    [InlineData("## A title", true)]
    public void A_title_is_not_shown_twice(string body, bool isKept)
    {
        var build = TestSite.Of("-- content/a.md --\n")
            .With("content/a.md", $"---\ntitle: A title\n---\n{body}\n\nText.\n").Build();
        Assert.DoesNotContain("error", build.Diagnostics);
        Assert.Equal(isKept, build.Text("a/index.html").Contains("<h2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tree_without_pages_keeps_its_names()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            [demo](<Demo/Sub Folder/App.js>)
            -- content/Demo/index.html --
            <p>x</p>
            -- content/Demo/Sub Folder/App.js --
            1
            -- content/My Posts/a.md --
            ![x](Pictures/One.png)
            -- content/My Posts/Pictures/One.png --
            x
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("Demo/Sub Folder/App.js", build.Paths);
        Assert.Contains("href=\"/Demo/Sub%20Folder/App.js\"", build.Text("a/index.html"));
        Assert.Contains("my-posts/Pictures/One.png", build.Paths);
        Assert.Contains("my-posts/a/index.html", build.Paths);
    }

    [Fact]
    public void An_index_speaks_for_its_folder_with_its_defaults()
    {
        var build = TestSite.Of("""
            -- content/guide.md --
            ---
            title: The guide
            cascade: {description: From the guide}
            ---
            Words of the guide. [One](guide/one.md)
            -- content/guide/one.md --
            [back](../guide.md) [folder](./)
            """).WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("Words of the guide", build.Text("guide/index.html"));
        Assert.Contains("From the guide", build.Text("guide/one/index.html"));
        Assert.Contains("href=\"/guide/\">back", build.Text("guide/one/index.html"));
    }

    [Fact]
    public void A_page_that_becomes_that_of_a_folder_is_read_anew()
    {
        var site = TestSite.Of("-- content/guide.md --\n---\ncascade: {description: D}\n---\nText.\n");
        Assert.Contains("SG0017", site.Build().Diagnostics);
        Assert.Equal("", site.With("content/guide/one.md", "One.\n").Build().Diagnostics);
    }

    [Fact]
    public void The_sites_own_text_and_icon_come_before_the_themes()
    {
        var build = TestSite.Of("""
            -- content/404.md --
            ---
            title: Gone fishing
            ---
            Try the [posts](posts/a.md).
            -- content/posts/a.md --
            A.
            -- content/favicon.ico --
            x
            """).WithRealTheme().Build();
        Assert.Equal("", build.Diagnostics);
        var page = build.Text("404.html");
        Assert.Contains("Gone fishing", page);
        Assert.Contains("href=\"/posts/a/\"", page);
        Assert.Contains("<link rel=\"icon\" type=\"image/x-icon\" href=\"/favicon.ico\">", page);
        Assert.DoesNotContain("images/icon", page);
        Assert.DoesNotContain(build.Paths, static path => path.StartsWith("404/", StringComparison.Ordinal));
        Assert.DoesNotContain("404", build.Text("sitemap.xml"));
    }

    [Fact]
    public void A_blog_at_the_root_has_articles()
    {
        var build = TestSite.Of("""
            -- site.yaml --
            base_url: https://example.org
            -- content/_index.md --
            ---
            kind: blog
            ---
            -- content/first.md --
            ---
            date: 2026-01-01
            ---
            First.
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("https://example.org/first/", build.Text("atom.xml"));
    }
}
