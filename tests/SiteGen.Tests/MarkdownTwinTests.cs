using SiteGen.Tests.Extensions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The Markdown beside each page, and the list of all pages for programs.</summary>
public sealed class MarkdownTwinTests
{
    private static readonly TestSite Site = TestSite.Of("""
        -- site.yaml --
        title: S
        description: About.
        base_url: https://example.org
        -- content/notes/a.md --
        ---
        title: "Number {{ number \"one\" }}"
        description: Says "one".
        date: 2026-01-01
        tags: [x]
        ---
        # Words & <b>more</b>

        It is {{ number "one" }}, {{ sure "x" }}*very* {{ number "one" }}{{ end }}; `{{ code }}` and \{{ braces }}. {{ kbd "K" }}

        ```text
        {{ code }}
        ```

        <!-- include: part.txt -->
        -- content/notes/part.txt --
        Included {{ number "one" }}.
        -- data/numbers/all.txt --
        one=1
        """).WithExtension(new NumbersExtension());

    [Fact]
    public void A_page_has_its_Markdown_with_the_values_filled_in() => Assert.Equal(
        """
        ---
        title: "Number 1"
        date: 2026-01-01
        description: "Says \"one\"."
        ---

        # Words & <b>more</b>

        It is 1, *very* 1; `{{ code }}` and \{{ braces }}. K

        ```text
        {{ code }}
        ```


        Included 1.

        """.ReplaceLineEndings("\n").Replace("\n\n\n", "\n\n", StringComparison.Ordinal), Site.Build().Text("notes/a/index.md").Replace("\n\n\n", "\n\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("[b](b.md#end)", "[b](https://example.org/s/notes/b/#end)")]
    [InlineData("> [b](<b.md> \"T\")", "> [b](<https://example.org/s/notes/b/> \"T\")")]
    [InlineData("- ![p](p\\(1\\).png)", "- ![p](https://example.org/s/notes/p%281%29.png)")]
    [InlineData("[up](../c.md) [b] [x][b]\n\n[b]: b.md 'T'",
        "[up](https://example.org/s/c/) [b] [x][b]\n\n[b]: https://example.org/s/notes/b/ 'T'")]
    [InlineData("[here](#end)\n\n## End", "[here](https://example.org/s/notes/a/#end)\n\n## End")]
    [InlineData("[away](https://a.example/) <https://a.example/>", "[away](https://a.example/) <https://a.example/>")]
    [InlineData("<img src=\"p(1).png\" alt=''>\n<a href='b.md'>b</a>",
        "<img src=\"https://example.org/s/notes/p%281%29.png\" alt=''>\n<a "
        + "href='https://example.org/s/notes/b/'>b</a>")]
    [InlineData("<!-- include: _part.md -->", "[b](https://example.org/s/notes/b/)")]
    [InlineData("`[b](b.md)`", "`[b](b.md)`")]
    public void Its_links_lead_somewhere_from_its_own_address(string markdown, string expected) =>
        Assert.EndsWith($"---\n\n{expected}\n", Beside(markdown));

    [Theory]
    [InlineData("```python include=\"run.py\" region=\"r\" {1}\n```", "````python\nx = 1\ny = '```'\n````")]
    [InlineData("> ```python include=run.py lines={4} title=\"a\"\n> ```",
        "> ````python title=\"a\"\n> y = '```'\n> ````")]
    [InlineData("1. Run\n\n   ````text include=run.py lines={1}\n   ````\n2. Go",
        "1. Run\n\n   ```text\n   # start\n   ```\n2. Go")]
    public void Code_of_a_file_stands_in_it(string markdown, string expected) =>
        Assert.EndsWith($"---\n\n{expected}\n", Beside(markdown));

    private static string Beside(string markdown)
    {
        var build = TestSite.Of("""
            -- site.yaml --
            base_url: https://example.org/s
            -- content/notes/b.md --
            ## End
            -- content/notes/_part.md --
            [b](b.md)
            -- content/notes/p(1).png --
            x
            -- content/notes/run.py --
            # start
            # region r
            x = 1
            y = '```'
            # endregion
            -- content/c.md --
            C.
            """).With("content/notes/a.md", markdown + "\n").Build();
        Assert.Equal("", build.Diagnostics);
        return build.Text("notes/a/index.md");
    }

    [Fact]
    public void It_follows_its_values()
    {
        var build = Site.Refresh().Site.Edit("data/numbers/all.txt", "one=1", "one=7").Refresh();
        Assert.Contains("It is 7, *very* 7;", build.Text("notes/a/index.md"));
        Assert.Equal(build.Site.Forgetful().Build().Text("notes/a/index.md"), build.Text("notes/a/index.md"));
    }

    [Fact]
    public void Pages_name_it_and_a_list_names_all()
    {
        var build = Site.WithRealTheme().Build();
        Assert.Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"/notes/a/index.md\">",
            build.Text("notes/a/index.html"));
        Assert.Equal("# S\n\n> About.\n\n## Notes\n\n- [Number 1](https://example.org/notes/a/index.md): Says "
            + "\"one\".\n", build.Text("llms.txt"));
    }

    [Fact]
    public void A_site_can_do_without()
    {
        var build = Site.Edit("site.yaml", "title: S",
            "title: S\nmarkdown_twins: false\nllms_txt: false\nsearch: false").WithRealTheme().Build();
        Assert.DoesNotContain(build.Result.Files, static file => TestBuild.IsTwin(file.Path.Value));
        Assert.DoesNotContain("text/markdown", build.Text("notes/a/index.html"));
    }
}
