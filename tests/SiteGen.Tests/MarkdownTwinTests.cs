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
        Assert.Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"/notes/a/index.md\">", build.Text("notes/a/index.html"));
        Assert.Equal("# S\n\n> About.\n\n## Notes\n\n- [Number 1](https://example.org/notes/a/index.md): Says \"one\".\n", build.Text("llms.txt"));
    }

    [Fact]
    public void A_site_can_do_without()
    {
        var build = Site.Edit("site.yaml", "title: S", "title: S\nmarkdown_twins: false\nllms_txt: false\nsearch: false").WithRealTheme().Build();
        Assert.DoesNotContain(build.Result.Files, static file => TestBuild.IsTwin(file.Path.Value));
        Assert.DoesNotContain("text/markdown", build.Text("notes/a/index.html"));
    }
}
