using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary>The theme's pages and the preview's bar, looked at by axe.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private const string Article = """"
        ---
        title: Part one
        date: 2026-01-02
        description: What it says.
        tags: [one, two]
        series: The series
        part: 1
        aliases: [/old/]
        ---
        Text with `code`, a [link](two.md) and a note[^1].

        <!--more-->

        ## A heading

        > [!WARNING]
        > Take care.

        ```python title="hello.py"
        def hello(name: str) -> str:
            """Greets."""  # politely
            return f"Hello, {name}!"
        ```

        ```python notes collapse={1-2} "total" wrap linenos
        import sys

        total = 1  # (1)
        ```

        1. A note.

        ```console
        $ python3 total.py
        1
        ```

        ```output
        \e[1;31merror\e[0m \e[42;30mok\e[0m \e[7minverse\e[0m \e[2mdim\e[0m \e[38;5;208morange\e[0m
        ```

        | Build | Time |
        | --- | ---: |
        | one | 1.5 |

        - [x] done
        - [ ] not yet

        ### A smaller heading

        Term
        : What it means.

        [^1]: The note.
        """";

    private const string Look = """
        theme:
          accent: purple
          logo: { light: /logo.svg, title: false }
          footer: { text: At the end., links: [{ title: Imprint, to: /about/ }] }
          social: [{ title: Mail, url: "mailto:a@example.org" }]
          announcement: { text: News., to: /about/ }
          hero: { title: Begin, actions: [{ title: Posts, to: /posts/ }, { title: Docs, to: /docs/ }] }

        """;

    private static readonly string[] Pages =
        ["", "posts/", "posts/one/", "docs/", "docs/start/", "series/the-series/", "tags/", "tags/one/", "authors/ada/",
        "archive/", "about/", "nowhere/"];

    [Fact]
    public async Task No_kind_of_page_breaks_a_rule_in_light_or_dark()
    {
        var chromium = browser.Chromium;
        using var site = Site();
        await using var program = await RunningProgram.Preview(site);
        var found = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await chromium.NewContextAsync(
                new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            context.SetDefaultTimeout(60_000);
            var page = await context.NewPageAsync();
            foreach (var path in Pages)
            {
                await page.GotoAsync(program.Url + path);
                found.AddRange((await Axe.Broken(page)).Select(what => $"{scheme}: {what}"));
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .Write("site.yaml", "title: The site\ndescription: A site to look at.\nbase_url: https://example.org/\nmenu: "
            + "[{title: Posts, to: /posts/}, {title: More, items: [{title: Docs, to: /docs/}]}]\nauthor: ada\n"
            + "authors: {ada: {name: Ada, bio: Writes.}}\n" + Look)
        .Write("content/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'/>")
        .Write("content/_index.md", "---\ntitle: Welcome\n---\nWelcome.\n")
        .Write("content/about.md", "---\ntitle: About\n---\nAbout.\n")
        .Write("content/posts/_index.md", "---\ntitle: Posts\n---\nAll of them.\n")
        .Write("content/posts/one.md", Article)
        .Write("content/posts/two.md",
        "---\ntitle: Part two\ndate: 2026-01-03\ntags: [one]\nseries: The series\npart: 2\n---\nText, see [part "
        + "one](one.md).\n")
        .Write("content/docs/_index.md", "---\ntitle: Manual\n---\nRead this.\n")
        .Write("content/docs/start.md",
        "---\ntitle: Start\nweight: 1\n---\nBegin here.\n\n## First\n\nText.\n\n## Second\n\nText.\n")
        .Write("content/docs/deep/_index.md", "---\ntitle: Deeper\n---\n")
        .Write("content/docs/deep/more.md", "---\ntitle: More\n---\nText.\n");
}
