using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.EndToEnd;

/// <summary>What an author sees in the open page while the site is written.</summary>
public sealed class BrowserTests(Browser browser) : IAsyncLifetime
{
    private const string Styles = "themes/evolution/assets/css/own.css";

    private readonly TemporaryFolder _site = new();
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;
    private RunningProgram? _program;

    private IBrowserContext Context => _context!;

    private RunningProgram Program => _program!;

    public async ValueTask InitializeAsync()
    {
        // Where there is none, nothing else needs to be started.
        _ = browser.Chromium;
        _site.Write("site.yaml", "title: The site\n").Write("content/_index.md", "Welcome.\n")
            .Write("content/posts/_index.md", "---\ntitle: Posts\n---\n")
            .Write("content/posts/a.md", Page("Text of a.")).Write("content/posts/b.md", Page("Text of b."))
            .Write("content/docs/c.md", Page("Text of c."))
            .Write("content/draft.md", "---\ntitle: A draft\ndraft: true\n---\nNot yet.\n")
            // A site's own layout, so that a style sheet of its own can be edited.
            .Write("themes/evolution/layouts/page.html", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title><link rel="icon" href="data:,">
                <link rel="stylesheet" href="{{ asset "css/own.css" }}"></head><body><main>{{ page.content }}</main></body></html>
                """)
            .Write(Styles, "main { color: rgb(1, 2, 3); }\n").Write("content/own.md", Page("Styled."));
        _program = await RunningProgram.Preview(_site);
        _context = await browser.Watched(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1024, Height = 700 } },
            _complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task An_edit_is_seen_in_the_open_page()
    {
        var page = await Open("posts/a/");
        _site.Write("content/posts/a.md", Page("Written just now."));
        await Expect(page.Locator("main")).ToContainTextAsync("Written just now.");
        await CheckThatNothingComplained();
    }

    [Theory]
    [InlineData("1. First:\n\n   ```sh\n   echo one\n   ```\n")]
    [InlineData("- Tight:\n  ```\n  echo one\n  ```\n")]
    [InlineData("1. Outer:\n   - Inner:\n\n     ```sh title=\"run.sh\"\n     echo one\n     ```\n")]
    public async Task A_block_of_code_in_a_list_has_its_copy_button_at_its_right(string text)
    {
        _site.Write("content/posts/a.md", Page(text));
        var page = await Open("posts/a/");
        var button = page.Locator("main li .code .copy");
        await Expect(button).ToHaveCountAsync(1);
        var (block, box) = (await page.Locator("main li .code").BoundingBoxAsync(), await button.BoundingBoxAsync());
        Assert.InRange(block!.X + block.Width - (box!.X + box.Width), 0, 16);
        Assert.InRange(box.Y - block.Y, 0, 16);
        Assert.Equal("echo one", await page.Locator("main li .code code")
            .EvaluateAsync<string>("code => code.textContent"));
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        var page = await Open("own/");
        await page.EvaluateAsync("window.kept = 'yes'");
        foreach (var colour in new[] { "rgb(4, 5, 6)", "rgb(7, 8, 9)" })
        {
            _site.Write(Styles, $"main {{ color: {colour}; }}\n");
            await Expect(page.Locator("main")).ToHaveCSSAsync("color", colour);
        }
        await Expect(page.Locator("link[rel=stylesheet]")).ToHaveCountAsync(1);
        Assert.Equal("yes", await page.EvaluateAsync<string>("window.kept"));
        await CheckThatNothingComplained();
    }

    [Fact]
    public async Task An_error_is_shown_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        var page = await Open("posts/a/");
        _site.Write("content/posts/a.md", Page("See [the other](nowhere.md)."));
        var overlay = page.GetByRole(AriaRole.Region, new() { Name = "Problems of the site" });
        await Expect(overlay.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("1 error");
        await Expect(overlay).ToContainTextAsync("error SG0101");
        await Expect(overlay).ToContainTextAsync("content/posts/a.md:4:");
        await Expect(overlay).ToContainTextAsync("nowhere.md");
        await Expect(overlay.Locator(".hit")).ToContainTextAsync("See [the other](nowhere.md).");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 error");
        await Expect(page.Locator("main")).ToContainTextAsync("Text of a.");

        var late = await Open("posts/b/");
        await Expect(Overlay(late)).ToContainTextAsync("SG0101");

        _site.Write("content/posts/a.md", Page("Mended."));
        await Expect(page.Locator("main")).ToContainTextAsync("Mended.");
        await Expect(Overlay(page)).ToHaveCountAsync(0);
        await Expect(Overlay(late)).ToHaveCountAsync(0);
        await CheckThatNothingComplained();
    }

    [Fact]
    public async Task A_broken_template_leaves_the_last_good_page()
    {
        var layout = File.ReadAllText(_site.At("themes/evolution/layouts/page.html"));
        var page = await Open("own/");
        _site.Write("themes/evolution/layouts/page.html",
            layout.Replace("page.content", "page.contnt", StringComparison.Ordinal));
        await Expect(Overlay(page)).ToContainTextAsync("themes/evolution/layouts/page.html:2:");
        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Styled.");
        await Expect(Overlay(page)).ToBeVisibleAsync();
        _site.Write("themes/evolution/layouts/page.html", layout);
        await Expect(Overlay(page)).ToHaveCountAsync(0);
        await CheckThatNothingComplained();
    }

    [Fact]
    public async Task Escape_hides_the_overlay_until_there_is_something_new()
    {
        var page = await Open("posts/a/");
        _site.Write("content/posts/b.md", Page("[x](nowhere.md)"));
        await Expect(Overlay(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Overlay(page)).ToHaveCountAsync(0);
        await Expect(Summary(page)).ToContainTextAsync("1 error");

        _site.Write("content/posts/a.md", Page("Another text."));
        await Expect(page.Locator("main")).ToContainTextAsync("Another text.");
        await Expect(Summary(page)).ToContainTextAsync("1 error");
        await Expect(Overlay(page)).ToHaveCountAsync(0);

        await Summary(page).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the errors" }).ClickAsync();
        await Expect(Overlay(page)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        _site.Write("content/docs/c.md", Page("[y](nothing.md)"));
        await Expect(Overlay(page)).ToContainTextAsync("2 errors");
    }

    [Fact]
    public async Task Focus_stays_in_the_page_and_the_overlay_can_be_reached_by_keyboard()
    {
        _site.Write("content/own.md", Page("<input id=\"field\">"));
        var page = await Open("own/");
        await page.Locator("#field").FocusAsync();
        _site.Write("content/posts/b.md", Page("[x](nowhere.md)"));
        await Expect(Overlay(page)).ToBeVisibleAsync();
        Assert.Equal("field", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hide" })).ToBeFocusedAsync();
        // A change of the problems draws the overlay anew beneath the focus.
        _site.Write("content/posts/a.md", Page("[y](nothing.md)"));
        await Expect(Overlay(page)).ToContainTextAsync("2 errors");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hide" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Overlay(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reload_keeps_the_place_and_what_is_unfolded()
    {
        var text = string.Concat(Enumerable.Range(1, 200).Select(static number => $"Paragraph {number}.\n\n"))
            + "<details><summary>First</summary>One</details>\n\n<details><summary>Second</summary>Two</details>\n";
        _site.Write("content/own.md", Page(text));
        var page = await Open("own/");
        await Expect(page.Locator("main")).ToContainTextAsync("Paragraph 200.");
        await page.EvaluateAsync(
            "scrollTo({ top: 1500, behavior: 'instant' }); document.querySelectorAll('details')[1].open = true");
        _site.Write("content/own.md", Page(text + "\nThe end.\n"));
        await Expect(page.Locator("main")).ToContainTextAsync("The end.");
        await page.WaitForFunctionAsync("() => scrollY === 1500");
        Assert.Equal("false,true",
            await page.EvaluateAsync<string>(
                "[...document.querySelectorAll('details')].map(each => each.open).join()"));
    }

    [Fact]
    public async Task A_page_that_is_short_for_a_moment_does_not_lose_the_place()
    {
        // As an editor leaves it that empties a file before it writes it.
        var text = string.Concat(Enumerable.Range(1, 200).Select(static number => $"Paragraph {number}.\n\n"))
            + "<details><summary>First</summary>One</details>\n";
        _site.Write("content/own.md", Page(text));
        var page = await Open("own/");
        await Expect(page.Locator("main")).ToContainTextAsync("Paragraph 200.");
        await page.EvaluateAsync(
            "scrollTo({ top: 1500, behavior: 'instant' }); document.querySelector('details').open = true");
        _site.Write("content/own.md", Page("Short."));
        await Expect(page.Locator("main")).ToContainTextAsync("Short.");
        _site.Write("content/own.md", Page(text + "\nThe end.\n"));
        await Expect(page.Locator("main")).ToContainTextAsync("The end.");
        await page.WaitForFunctionAsync("() => scrollY === 1500");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('details').open"));
    }

    [Fact]
    public async Task Only_the_tab_whose_page_changed_reloads()
    {
        var a = await Open("posts/a/");
        var c = await Open("docs/c/");
        await c.EvaluateAsync("window.kept = 'yes'");
        _site.Write("content/posts/a.md", Page("Other text."));
        await Expect(a.Locator("main")).ToContainTextAsync("Other text.");
        // A second change that concerns both comes after the first was dealt with.
        _site.Write("content/posts/b.md", Page("[x](nowhere.md)"));
        await Expect(Overlay(c)).ToBeVisibleAsync();
        Assert.Equal("yes", await c.EvaluateAsync<string>("window.kept"));
    }

    [Fact]
    public async Task A_tab_that_was_cut_off_catches_up()
    {
        var page = await Open("posts/a/");
        await Look(page, away: true);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "off");
        _site.Write("content/posts/a.md", Page("Written while nobody looked."));
        await Program.Says("content/posts/a.md: ");
        await Expect(page.Locator("main")).ToContainTextAsync("Text of a.");
        await Look(page, away: false);
        await Expect(page.Locator("main")).ToContainTextAsync("Written while nobody looked.");
    }

    [Fact]
    public async Task A_tab_finds_a_preview_that_was_started_anew()
    {
        var page = await Open("posts/a/");
        var port = Program.Port;
        await Program.DisposeAsync();
        await Expect(Summary(page)).ToContainTextAsync("not connected");
        _site.Write("content/posts/a.md", Page("Written meanwhile."));
        _program = await RunningProgram.Preview(_site, port);
        Assert.Equal(port, _program.Port);
        await Expect(page.Locator("main")).ToContainTextAsync("Written meanwhile.");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "on");
    }

    [Fact]
    public async Task Ten_tabs_do_not_use_up_the_connections()
    {
        var pages = new List<IPage>();
        for (var i = 0; i < 10; i++)
        {
            if (i > 0) await Look(pages[i - 1], away: true);
            pages.Add(await Open("posts/a/"));
        }
        _site.Write("content/posts/a.md", Page("Seen."));
        await Expect(pages[^1].Locator("main")).ToContainTextAsync("Seen.");
    }

    [Fact]
    public async Task The_bar_says_what_the_page_is_and_what_it_was_made_from()
    {
        var page = await Open("draft/");
        await Expect(Summary(page)).ToHaveTextAsync("Preview · Draft");
        await Summary(page).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "content/draft.md" })).ToBeVisibleAsync();
        await page.GetByText("Made from").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "themes/evolution/layouts/page.html" }))
            .ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "content/draft.md" }))
            .ToBeVisibleAsync();
        await CheckThatNothingComplained();
    }

    [Fact]
    public async Task What_cannot_be_opened_is_said()
    {
        var page = await Open("draft/");
        await Summary(page).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "content/draft.md" }).ClickAsync();
        await Expect(page.Locator(".reply")).ToContainTextAsync("Set VISUAL");
    }

    [Fact]
    public async Task A_deleted_page_is_the_one_for_missing_pages_until_it_is_there_again()
    {
        var page = await Open("posts/a/");
        File.Delete(_site.At("content/posts/a.md"));
        await Expect(page.Locator("body.kind-not_found")).ToHaveCountAsync(1);
        _site.Write("content/posts/a.md", Page("It is back."));
        await Expect(page.Locator("main")).ToContainTextAsync("It is back.");
        // The browser itself says on the console that the answer was 404.
        Assert.All(_complaints, static complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_complains_on_the_console_in_light_or_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var path in new[] { "", "posts/", "posts/a/", "docs/", "docs/c/", "draft/", "own/" })
            {
                var page = await Context.NewPageAsync();
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.GotoAsync(Program.Url + path);
                await Expect(Summary(page)).ToBeVisibleAsync();
                await page.CloseAsync();
            }
        }
        await CheckThatNothingComplained();
    }

    private static string Page(string text) => $"---\ntitle: A page\n---\n{text}\n";

    private static ILocator Overlay(IPage page) => page.Locator("sitegen-preview .overlay");

    private static ILocator Summary(IPage page) => page.Locator("sitegen-preview .bar > summary");

    /// <summary>A tab that listens.</summary>
    private async Task<IPage> Open(string path)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(Program.Url + path);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "on");
        return page;
    }

    /// <summary>Chromium without a window takes every tab for a visible one, so tests say which is not.</summary>
    private static Task Look(IPage page, bool away) => page.EvaluateAsync(
        "away => { Object.defineProperty(document, 'hidden', { value: away, configurable: true }); "
        + "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })) }", away);

    private async Task CheckThatNothingComplained()
    {
        // Messages of the page come one after the other: when this one is there, so are those before it.
        foreach (var page in Context.Pages) await page.EvaluateAsync("1");
        Assert.Empty(_complaints);
    }
}
