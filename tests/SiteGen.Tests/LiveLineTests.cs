using SiteGen.Tests.Extensions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Values in titles, descriptions, contents lists, captions: wherever they are shown, and escaped as that place needs.
/// </summary>
public sealed class LiveLineTests
{
    private static readonly TestSite Site = TestSite.Of("""
        -- site.yaml --
        title: S
        base_url: https://example.org
        -- content/posts/_index.md --
        ---
        title: 'All {{ data.x.count }}'
        ---
        -- content/posts/a.md --
        ---
        title: "About {{ data.x.ms }} *ms* {{ data.x.poison }}"
        description: 'It takes {{ data.x.ms }} ms, \{{ so }}.'
        date: 2026-01-01
        series: Tale
        ---
        ## Of {{ data.x.ms }} & `{{ code }}`

        | {{ data.x.ms }} |
        | --- |
        | {{ data.x.count }} |

        ![Alt {{ data.x.poison }}](https://example.org/p.png "Caption {{ data.x.poison }}")
        -- content/posts/b.md --
        ---
        title: B
        date: 2026-01-02
        series: Tale
        ---
        See [a](a.md).
        -- data/x.json --
        {"ms": 12.50, "count": 2, "poison": "<b>*x*_`&\"", "unread": 1}
        """).WithRealTheme();

    [Fact]
    public void A_title_has_its_value_wherever_it_is_shown()
    {
        var build = Site.Build();
        Assert.Equal("", build.Diagnostics);
        var page = build.Text("posts/a/index.html");
        Assert.Contains("<title>About 12.50 ms &lt;b&gt;*x*_`&amp;&quot; – S</title>", page);
        Assert.Contains("<meta property=\"og:title\" content=\"About 12.50 ms &lt;b&gt;*x*_`&amp;&quot;\">", page);
        Assert.Contains("<h1>About 12.50 <em>ms</em> &lt;b&gt;*x*_`&amp;&quot;</h1>", page);
        Assert.Contains("\"headline\":\"About 12.50 ms \\u003Cb\\u003E*x*_\\u0060\\u0026\\u0022\"", page);
        Assert.Contains("<title type=\"text\">About 12.50 ms &lt;b&gt;*x*_`&amp;\"</title>",
            build.Text("posts/atom.xml"));
        foreach (var path in new[] { "index.html", "posts/index.html", "posts/b/index.html", "archive/index.html",
            "series/tale/index.html" })
            Assert.Contains("About 12.50 <em>ms</em> &lt;b&gt;*x*_`", build.Text(path));
        Assert.Contains(">All 2</a>", page);
        Assert.DoesNotContain(build.Result.Files, static file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span)
            .Contains("{{ data", StringComparison.Ordinal));
    }

    [Fact]
    public void A_description_has_its_value_and_braces_after_a_backslash_are_braces()
    {
        var build = Site.Build();
        Assert.Contains("<meta name=\"description\" content=\"It takes 12.50 ms, {{ so }}.\">",
            build.Text("posts/a/index.html"));
        Assert.Contains("It takes 12.50 ms, {{ so }}.", build.Text("posts/rss.xml"));
    }

    [Fact]
    public void Headings_and_their_contents_list_tables_captions_and_alternative_texts_have_their_values()
    {
        var page = Site.Build().Text("posts/a/index.html");
        var small = TestSite.Of("-- content/a.md --\n## Of {{ 12.5 }} & `{{ code }}`\n\n## *Plain*").Build()
            .Html("a/index.html");
        Assert.Equal("Of 12.5 & {{ code }}", TocEntries(small)[0]);
        Assert.Contains("<em>Plain</em></a>", small);
        Assert.Contains(">12.50</th>", page);
        Assert.Contains("alt=\"Alt &lt;b&gt;*x*_`&amp;&quot;\"", page);
        Assert.Contains("<figcaption>Caption &lt;b&gt;*x*_`&amp;&quot;</figcaption>", page);
    }

    private static string[] TocEntries(string html)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return [.. document.QuerySelectorAll("nav.toc a").Select(static entry => entry.TextContent)];
    }

    [Fact]
    public void A_value_that_is_different_concerns_the_pages_that_show_the_title()
    {
        var before = Site.Refresh();
        Assert.Empty(before.Site.Edit("data/x.json", "\"unread\": 1", "\"unread\": 2").Refresh().Rendered);
        var rendered = before.Site.Edit("data/x.json", "12.50", "13").Refresh().Rendered;
        Assert.Contains("posts/a/index.html", rendered);
        Assert.Contains("posts/b/index.html", rendered);
        Assert.Contains("rss.xml", rendered);
        Assert.DoesNotContain("404.html", rendered);
    }

    [Theory]
    [InlineData("title: '{{ data.y }}'", "content/a.md:2:17: error SG0306: 'data' has no 'y'.")]
    [InlineData("title: One {{ page.titel }} two", "content/a.md:2:20: error SG0306: 'page' has no 'titel'.")]
    [InlineData("description: An {{ end", "content/a.md:2:17: error SG0610")]
    [InlineData("description: An {{ }}", "error SG0611")]
    public void A_mistake_is_placed_in_its_field(string field, string problem)
    {
        var build = TestSite.Of($"-- content/a.md --\n---\n{field}\n---\nA").Build();
        Assert.Contains(problem, build.Diagnostics);
    }

    [Fact]
    public void Code_in_a_title_is_left_alone() =>
        Assert.Contains("<h1>The <code>{{ x }}</code> of {{ y }} and 1</h1>",
            TestSite.Of("-- content/a.md --\n---\ntitle: 'The `{{ x }}` of \\{{ y }} and {{ 1 }}'\n---\nA").Build()
            .Html("a/index.html"));

    [Fact]
    public void A_title_at_the_beginning_of_the_text_has_its_value()
    {
        var build = TestSite.Of(
            "-- content/a.md --\n# About {{ 12.5 }} ms\n\nA\n-- content/b.md --\n# About {{ page.titel }} ms\n\nB")
            .Build();
        Assert.Contains("<h1>About 12.5 ms</h1>", build.Html("a/index.html"));
        Assert.Contains("content/b.md:1:17: error SG0306", build.Diagnostics);
    }

    [Fact]
    public void The_description_of_a_folder_is_filled_for_each_page() =>
        Assert.Contains("<p>description: Of /p/a/.</p>",
            TestSite.Of("-- content/p/_index.md --\n---\ncascade: {description: 'Of {{ page.url }}.'}\n---\n-- "
                + "content/p/a.md --\nA").Build().Html("p/a/index.html"));

    [Fact]
    public void A_function_of_an_extension_gives_text()
    {
        var site = TestSite.Of("-- content/a.md --\n---\ntitle: Is {{ number \"one\" }}, {{ sure \"x\" }}*really* {{ "
            + "number \"one\" }}{{ end }}\n---\nA\n-- data/numbers/all.txt "
            + "--\none=1").WithExtension(new NumbersExtension()).Refresh();
        Assert.Contains("<h1>Is 1, <em>really</em> 1</h1>", site.Html("a/index.html"));
        Assert.Contains("<h1>Is 2, <em>really</em> 2</h1>", site.Site.Edit("data/numbers/all.txt", "one=1", "one=2")
            .Refresh().Html("a/index.html"));
    }
}
