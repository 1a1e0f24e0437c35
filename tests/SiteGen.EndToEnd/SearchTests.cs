using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.EndToEnd;

/// <summary>A reader searches the site in the browser, with the keyboard and with the mouse.</summary>
public sealed class SearchTests(Browser browser) : IAsyncLifetime
{
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
        _site.Write("site.yaml",
            "title: The site\nbase_url: https://example.org/base/\nmenu: [{title: Posts, to: /posts/}]\n")
            .Write("content/_index.md",
                "Welcome.\n\n<div class=\"table\"><table><thead></thead><tr><td>1</td></tr></table></div>\n")
            .Write("content/posts/_index.md", "---\ntitle: Posts\n---\n")
            .Write("content/posts/a.md",
            "---\ntitle: Of kettles\ndate: 2026-01-01\nseries: Kitchen\n---\nWater boils.\n\n## Measured\n\nIt took {{ "
            + "data.kettle.seconds }} seconds with `sys.monitoring` on. Ein schöner Été, <b>&lt;i>bold&lt;/i></b>.\n")
            .Write("content/posts/b.md",
            "---\ntitle: Of pans\ndate: 2026-01-02\nseries: Kitchen\n---\nA pan beside the kettle; the kettle is cold. "
            + "Distributions differ.\n")
            .Write("content/docs/c.md", "---\ntitle: 東京タワー\n---\n高さ\n\n<label>Name <input id=\"field\"></label>\n")
            .Write("data/kettle.json", "{\"seconds\": \"ninetyfour\"}");
        _program = await RunningProgram.Preview(_site);
        _context = await browser.Watched(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1024, Height = 700 },
                ReducedMotion = ReducedMotion.Reduce
            }, _complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task A_word_is_found_by_typing_and_arrows_and_Enter_go_there()
    {
        var page = await Searching("", "kettle");
        await Expect(Results(page)).ToHaveCountAsync(2);
        await Expect(Status(page)).ToHaveTextAsync("2 pages");
        // The title counts for more than the text, and what is chosen is said.
        await Expect(Chosen(page)).ToContainTextAsync("Of kettles");
        await Expect(Chosen(page)).ToContainTextAsync("Posts / Kitchen, part 1 of 2");
        await Expect(Field(page)).ToHaveAttributeAsync("aria-activedescendant", "theme:search-result-0");
        await Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToContainTextAsync("Of pans");
        await Expect(Chosen(page).Locator("mark")).ToHaveTextAsync(["kettle", "kettle"]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(new Uri(Program.Url), "/base/posts/b/").ToString());
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_result_leads_to_the_section_with_the_word()
    {
        var page = await Searching("", "sys.mon");
        await Expect(Chosen(page)).ToContainTextAsync("Measured");
        await Expect(Chosen(page).Locator("mark")).ToHaveTextAsync("sys.monitoring");
        await Chosen(page).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(new Uri(Program.Url), "/base/posts/a/#measured").ToString());
        // The address is there before the script that listens to the key.
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "on");
        await page.Keyboard.PressAsync("/");
        await Expect(Field(page)).ToBeFocusedAsync();
        // On the page itself the dialog closes and gives way to the section.
        await Field(page).FillAsync("boils");
        await Expect(Results(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Dialog(page)).ToBeHiddenAsync();
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("ete", "Of kettles")]
    [InlineData("SCHÖN", "Of kettles")]
    [InlineData("ninetyfour", "Of kettles")]
    [InlineData("monitoring boils", "Of kettles")]
    [InlineData("distribuitons", "Of pans")]
    [InlineData("タワー", "東京タワー")]
    [InlineData("京", "東京タワー")]
    [InlineData("kitchen cold", "Of pans")]
    [InlineData("<i>bold</i>", "Of kettles")]
    [InlineData("boiling", "Of kettles")]
    [InlineData("differing distribution", "Of pans")]
    [InlineData("pan cold elephant", "Of pans")] // No page has all three.
    public async Task It_finds(string query, string title)
    {
        var page = await Searching("", query);
        await Expect(Results(page).Locator(".search-title")).ToHaveTextAsync([title]);
        await Expect(Dialog(page).Locator(".search-results i")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("kettles distributions")]
    [InlineData("how kettles distributions")] // No page has "how".
    public async Task Words_that_only_join_others_leave_out_no_page(string query) =>
        await Expect(Results(await Searching("", query))).ToHaveCountAsync(2);

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var page = await Searching("", "elephants nothing");
        await Expect(Status(page)).ToHaveTextAsync("Nothing was found for “elephants nothing”.");
        await Expect(Results(page)).ToHaveCountAsync(0);
        await Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Dialog(page)).ToBeVisibleAsync();
        await Field(page).FillAsync("");
        await Expect(Status(page)).ToContainTextAsync("The last word may be unfinished.");
    }

    [Fact]
    public async Task Keys_open_and_close_it_but_not_while_one_writes()
    {
        var page = await Open("docs/c/");
        await page.Locator("#field").PressAsync("/");
        await Expect(page.Locator("#field")).ToHaveValueAsync("/");
        await Expect(Dialog(page)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Control+K");
        await Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(page)).ToBeHiddenAsync();
        await Expect(page.Locator("#field")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(Dialog(page)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Search" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Mouse.ClickAsync(5, 5);
        await Expect(Dialog(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_word_that_was_just_written_is_found()
    {
        var page = await Searching("docs/c/", "porridge");
        await Expect(Status(page)).ToContainTextAsync("Nothing was found");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Field(page)).ToBeHiddenAsync();
        _site.Write("content/posts/b.md",
            "---\ntitle: Of pans\ndate: 2026-01-02\nseries: Kitchen\n---\nNow with porridge.\n");
        await Program.Says("content/posts/b.md: ");
        await page.Keyboard.PressAsync("/");
        await Expect(Chosen(page)).ToContainTextAsync("Now with porridge.");
        _site.Write("data/kettle.json", "{\"seconds\": \"eightyone\"}");
        await Program.Says("data/kettle.json: ");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Field(page)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await Field(page).FillAsync("eightyone");
        await Expect(Chosen(page)).ToContainTextAsync("It took eightyone seconds");
    }

    [Fact]
    public async Task Its_script_its_styles_and_the_index_are_fetched_when_it_is_opened()
    {
        var page = await Context.NewPageAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(request.Url);
        await page.GotoAsync(Program.Url);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "on");
        Assert.DoesNotContain(fetched, static url => url.Contains("search", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("/");
        await Expect(Status(page)).ToContainTextAsync("searched");
        Assert.Contains(fetched, static url => url.EndsWith("/base/search/index.json", StringComparison.Ordinal));
        Assert.Equal([".css", ".js", ".json"], fetched
            .Where(static url => url.Contains("search", StringComparison.Ordinal))
            .Select(static url => Path.GetExtension(new Uri(url).AbsolutePath)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button()
    {
        await using var context = await browser.Chromium.NewContextAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Program.Url);
        await Expect(page.Locator(".search-open")).ToBeHiddenAsync();
        await Expect(Dialog(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_open_dialog_breaks_no_rule_in_light_or_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await Searching("posts/a/", "kettle");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await Expect(Results(page)).ToHaveCountAsync(2);
            Assert.Empty(await Axe.Broken(page));
        }
    }

    [Fact]
    public async Task Queries_have_the_words_that_texts_have()
    {
        var page = await Open("");
        var script = await Dialog(page).GetAttributeAsync("data-script");
        foreach (var line in File.ReadLines(Cases("search-words.txt")))
        {
            var words = await page.EvaluateAsync<string>(
                "async ([script, text]) => (await import(script)).words(text).join(' ')",
                new[] { script, line.Split(" → ")[0] });
            Assert.Equal(line.Split(" → ")[1], words);
        }
    }

    [Fact]
    public async Task Stems_are_those_of_Snowball()
    {
        var page = await Open("");
        var script = await Dialog(page).GetAttributeAsync("data-stems");
        foreach (var line in File.ReadLines(Cases("search-stems.txt")))
        {
            var stems = await page.EvaluateAsync<string>(
                "async ([script, language, words]) => { const stem = (await import(script)).stems[language]; "
                + "return words.split(' ').map(stem).join(' ') }",
                new[] { script, line[..2], line.Split(" → ")[0][3..] });
            Assert.Equal(line.Split(" → ")[1], stems);
        }
    }

    [Fact]
    public async Task Pages_with_some_of_the_words_are_better_than_none_and_it_is_said()
    {
        var page = await Searching("", "kettle elephants");
        await Expect(Results(page).Locator(".search-title")).ToHaveTextAsync(["Of kettles", "Of pans"]);
        await Expect(Status(page)).ToHaveTextAsync("No page has all of these words. 2 pages");
    }

    [Theory]
    [InlineData("kind:doc", "東京タワー")]
    [InlineData("kettle kind:article in:posts pan", "Of pans")]
    public async Task A_kind_of_page_is_chosen(string query, string title)
    {
        var page = await Searching("", query);
        await Expect(Results(page).Locator(".search-title").First).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task A_large_site_is_searched_by_a_few_files()
    {
        for (var number = 0; number < 200; number++)
            _site.Write($"content/notes/n{number}.md",
                $"---\ntitle: Note {number}\n---\nNumber{number}, common, w{number * 7919 % 1000} and "
                + $"x{number * 31 % 97}.\n");
        var page = await Context.NewPageAsync();
        while ((await page.APIRequest.GetAsync(Program.Url + "notes/n199/")).Status != 200)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(request.Url);
        await page.GotoAsync(Program.Url);
        await page.Keyboard.PressAsync("/");
        await Field(page).FillAsync("number150 common");
        await Expect(Results(page).Locator(".search-title")).ToHaveTextAsync(["Note 150"]);
        Assert.InRange(fetched.Count(static url => url.Contains("/search/", StringComparison.Ordinal)), 3, 4);
        await Field(page).FillAsync("common");
        await Expect(Status(page)).ToHaveTextAsync("200 pages");
        await Expect(Results(page)).ToHaveCountAsync(10);
        for (var step = 0; step < 12; step++) await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Results(page)).ToHaveCountAsync(20);
        Assert.Empty(_complaints);
    }

    private static string Cases(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", name);

    private static ILocator Dialog(IPage page) => page.Locator("dialog.search");

    private static ILocator Field(IPage page) => Dialog(page).GetByRole(AriaRole.Combobox);

    private static ILocator Results(IPage page) => Dialog(page).GetByRole(AriaRole.Option);

    private static ILocator Chosen(IPage page) => Dialog(page).Locator("[aria-selected=true]");

    private static ILocator Status(IPage page) => Dialog(page).GetByRole(AriaRole.Status);

    private async Task<IPage> Open(string path)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(Program.Url + path);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-sitegen-live", "on");
        return page;
    }

    /// <summary>A page in which a reader has typed something into the search.</summary>
    private async Task<IPage> Searching(string path, string query)
    {
        var page = await Open(path);
        await page.Keyboard.PressAsync("/");
        await Field(page).FillAsync(query);
        return page;
    }
}
