using Xunit;

namespace SiteGen.Tests;

/// <summary>What pages are called, and how they are described, where there is markup and where there is none.</summary>
public sealed class TitleTests
{
    [Fact]
    public void A_title_with_code_is_plain_text_where_there_is_no_markup()
    {
        var build = TestSite.Of("""
            -- content/posts/a.md --
            ---
            title: The `dict` *inside*
            date: 2026-01-01
            ---
            Text
            -- content/posts/b.md --
            ---
            title: B
            date: 2026-01-02
            ---
            Text
            """).WithRealTheme().Build();
        var page = build.Text("posts/a/index.html");
        Assert.Contains("<title>The dict inside – My site</title>", page);
        Assert.Contains("<meta property=\"og:title\" content=\"The dict inside\">", page);
        Assert.Contains("\"headline\":\"The dict inside\"", page);
        Assert.Contains("<h1>The <code>dict</code> <em>inside</em></h1>", page);
        Assert.Contains(">The <code>dict</code> <em>inside</em></span>", build.Html("posts/b/index.html"));
        Assert.Contains("The dict inside</title>", build.Text("posts/atom.xml"));
        Assert.DoesNotContain(build.Result.Files, file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span)
            .Contains("`dict`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_at_the_beginning_is_the_title_of_a_page_that_has_none()
    {
        var build = TestSite.Of("""
            -- content/a.md --
            # Using `dict`

            Text
            -- content/_index.md --
            # Welcome
            -- content/docs/_index.md --
            # The manual
            -- content/docs/b.md --
            Text
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal("<h1>Using <code>dict</code></h1>\n<p>page at /a/</p>\n<article>\n<p>Text</p>\n</article>\n",
            build.Html("a/index.html"));
        Assert.StartsWith("<h1>Welcome</h1>", build.Html("index.html"));
        Assert.StartsWith("<h1>The manual</h1>", build.Html("docs/index.html"));
        var titled = build.Site.Edit("content/a.md", "# Using", "---\ntitle: Other\n---\n# Using").Build();
        Assert.Contains("SG0620", titled.Diagnostics);
        Assert.StartsWith("<h1>Other</h1>", titled.Html("a/index.html"));
    }

    [Fact]
    public void A_series_and_a_term_keep_their_names_when_their_texts_have_no_title()
    {
        var build = TestSite.Of("""
            -- content/posts/a.md --
            ---
            series: How C# works
            tags: [__init__]
            ---
            Text
            -- content/series/how-c-works/_index.md --
            ---
            planned: [More]
            ---
            About it.
            -- content/tags/__init__/_index.md --
            About it.
            """).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.StartsWith("<h1>How C# works</h1>", build.Html("series/how-c-works/index.html"));
        Assert.StartsWith("<h1>__init__</h1>", build.Html("tags/__init__/index.html"));
        Assert.Contains("About it.", build.Html("tags/__init__/index.html"));
    }

    [Fact]
    public void Without_a_description_lists_and_search_engines_get_the_beginning_of_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("Some words, ", 30)).TrimEnd([' ', ',']) + ".";
        var build = TestSite.Of($"""
            -- content/posts/a.md --
            ---
            date: 2026-01-01
            ---
            {text}
            """).WithRealTheme().Build();
        Assert.DoesNotContain("class=\"lead\"", build.Html("posts/a/index.html"));
        var excerpt = string.Concat(Enumerable.Repeat("Some words, ", 13)).TrimEnd([' ', ',']) + "…";
        Assert.Contains($"<meta name=\"description\" content=\"{excerpt}\">", build.Text("posts/a/index.html"));
        Assert.Contains($"<p>{excerpt}</p>", build.Html("posts/index.html"));
        Assert.InRange(excerpt.Length, 140, 160);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("", "")]
    public void A_short_text_is_its_own_excerpt(string text, string excerpt) =>
        Assert.Equal(excerpt, SiteGen.Model.Excerpt.Of(text));

    [Fact]
    public void An_excerpt_without_spaces_does_not_cut_a_letter()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F600", 200));
        var excerpt = SiteGen.Model.Excerpt.Of(text);
        Assert.True(excerpt.Length <= SiteGen.Model.Excerpt.MaxLength);
        Assert.Equal('…', excerpt[^1]);
        Assert.True(char.IsLowSurrogate(excerpt[^2]));
    }
}
