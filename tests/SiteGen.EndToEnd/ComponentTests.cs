using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.EndToEnd;

/// <summary>The showcase of the documentation in a browser: every component, with and without scripts.</summary>
public sealed class ComponentTests(Browser browser) : IAsyncLifetime
{
    private const string Path = "docs/guides/components/";

    private readonly TemporaryFolder _site = Showcase();
    private RunningProgram? _program;

    public async ValueTask InitializeAsync()
    {
        _ = browser.Chromium;
        _program = await RunningProgram.Preview(_site);
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        _site.Dispose();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task The_showcase_breaks_no_rule_and_nothing_is_wider_than_the_page(int width, ColorScheme scheme)
    {
        await using var context = await Context(width, scheme: scheme);
        var page = await Open(context);
        Assert.Empty(await Axe.Broken(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task Tabs_with_one_label_change_together_and_the_choice_is_kept()
    {
        await using var context = await Context(1024);
        var page = await Open(context);
        await page.GetByText("macOS", new() { Exact = true }).First.ClickAsync();
        await Expect(Panel(page, 0, "brew")).ToBeVisibleAsync();
        await Expect(Panel(page, 1, "Second on macOS.")).ToBeVisibleAsync();
        await Expect(Panel(page, 1, "Second on Linux.")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(Panel(page, 1, "Second on macOS.")).ToBeVisibleAsync();
        await page.Locator(".tabset-choice").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Panel(page, 1, "Second on Linux.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_tabs_can_be_chosen_and_embeds_are_links()
    {
        await using var context = await Context(1024, hasScripts: false);
        var page = await Open(context);
        await page.GetByText("macOS", new() { Exact = true }).First.ClickAsync();
        await Expect(Panel(page, 0, "brew")).ToBeVisibleAsync();
        await Expect(page.Locator(".embed a")).ToHaveAttributeAsync(
            "href", "https://www.youtube.com/watch?v=abcdefghijk");
        await Expect(page.Locator(".gallery img").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_every_tab_is_shown()
    {
        await using var context = await Context(1024);
        var page = await Open(context);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Panel(page, 1, "Second on Linux.")).ToBeVisibleAsync();
        await Expect(Panel(page, 1, "Second on macOS.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_embed_loads_nothing_until_it_is_selected()
    {
        await using var context = await Context(1024);
        var asked = new List<string>();
        await context.RouteAsync("https://**/*", async route =>
        {
            asked.Add(new Uri(route.Request.Url).Host);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>Film" });
        });
        var page = await Open(context);
        Assert.Empty(asked);
        await page.Locator(".embed a").ClickAsync();
        await Expect(page.FrameLocator(".embed iframe").GetByText("Film")).ToBeVisibleAsync();
        Assert.Equal(["www.youtube-nocookie.com"], asked);
    }

    [Fact]
    public async Task A_picture_of_a_gallery_opens_by_keyboard_and_closes()
    {
        await using var context = await Context(1024);
        var page = await Open(context);
        var picture = page.GetByRole(AriaRole.Button, new() { Name = "Enlarge the picture: One branch" });
        await picture.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".zoom-view")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Broken(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".zoom-view")).ToBeHiddenAsync();
        await Expect(picture).ToBeFocusedAsync();
    }

    private static ILocator Panel(IPage page, int group, string text) =>
        page.Locator(".tabset").Nth(group).Locator(".tabset-panel", new() { HasText = text });

    private async Task<IBrowserContext> Context(
        int width, bool hasScripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            JavaScriptEnabled = hasScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        SetDefaultExpectTimeout(30_000);
        return context;
    }

    private async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(_program!.Url + Path);
        return page;
    }

    /// <summary>Returns a site of the showcase alone, with a second group of tabs and a wide video.</summary>
    private static TemporaryFolder Showcase()
    {
        var docs = Docs();
        var site = new TemporaryFolder().Write("site.yaml", "title: The site\n")
            .Write("content/docs/_index.md", "---\ntitle: Docs\n---\n")
            .Write("content/docs/getting-started.md", Page("Start"))
            .Write("content/docs/guides/write-an-article.md", Page("Write"))
            .Write("content/docs/guides/change-the-theme.md", Page("Theme") + "## Add a shortcode\n")
            .Write("content/docs/reference/_index.md", Page("Reference"))
            .Write("content/docs/reference/directives.md", Page("Directives"))
            .Write("content/docs/reference/markdown.md", Page("Markdown") + "## Alerts\n")
            .Write("content/docs/guides/components.md",
                File.ReadAllText(System.IO.Path.Combine(docs, "guides", "components.md")) + """

                ## Again

                ::::tabs
                :::tab[Linux]
                Second on Linux.
                :::
                :::tab[macOS]
                Second on macOS.
                :::
                ::::

                ::video[A wide film]{src=film.mp4 width=1218 height=600}

                """)
            .Write("content/docs/guides/film.mp4", "film");
        foreach (var picture in Directory.GetFiles(System.IO.Path.Combine(docs, "guides"), "*.svg"))
            site.Write($"content/docs/guides/{System.IO.Path.GetFileName(picture)}", File.ReadAllText(picture));
        return site;
    }

    private static string Docs([CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "content", "docs");

    private static string Page(string title) => $"---\ntitle: {title}\n---\nText.\n\n";
}
