using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.EndToEnd;

/// <summary>A preview of this repository's own site, as it is published.</summary>
public sealed class OwnSite : IAsyncLifetime
{
    private readonly TemporaryFolder _site = new();
    private RunningProgram? _program;

    public string Url => _program!.Url;

    public async ValueTask InitializeAsync()
    {
        var root = Root();
        File.Copy(Path.Combine(root, "site.yaml"), _site.At("site.yaml"));
        foreach (var folder in new[] { "content", "data" })
            foreach (var file in Directory.GetFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
                _site.Write(Path.GetRelativePath(root, file), await File.ReadAllBytesAsync(file));
        _program = await RunningProgram.Preview(_site, "--published");
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        _site.Dispose();
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

/// <summary>The pages of this repository that show measurements, as different readers meet them.</summary>
public sealed class EvidenceTests(Browser browser, OwnSite site) : IClassFixture<OwnSite>
{
    private const string Article = "articles/what-3-14-costs-and-gains/";

    [Fact]
    public async Task Without_scripts_a_value_leads_to_what_stands_behind_it()
    {
        await using var context = await Context(new() { JavaScriptEnabled = false });
        var page = await Open(context, Article);
        var mark = page.Locator("a.evidence-mark").First;
        var claim = page.Locator($"{await mark.GetAttributeAsync("href")}");
        await Expect(claim).ToBeHiddenAsync();
        await mark.ClickAsync();
        await Expect(claim).ToBeVisibleAsync();
        await Expect(claim).ToContainTextAsync("Measure it again");
    }

    [Fact]
    public async Task With_scripts_it_is_shown_beside_the_value_and_Escape_closes_it()
    {
        await using var context = await Context(new());
        var page = await Open(context, Article);
        var evidence = page.Locator(".evidence");
        await page.Locator("a.evidence-mark").First.ClickAsync();
        await Expect(evidence).ToBeVisibleAsync();
        await Expect(evidence).ToContainTextAsync("Measure it again");
        await Expect(evidence).ToContainTextAsync("noise floor");
        await page.Keyboard.PressAsync("Escape");
        await Expect(evidence).ToBeHiddenAsync();
        await Expect(page.Locator("a.evidence-mark").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_article_with_many_claims_stays_light()
    {
        await using var context = await Context(new() { JavaScriptEnabled = false });
        var page = await Open(context, Article);
        Assert.InRange(await page.Locator("*").CountAsync(), 1, 3000);
        Assert.InRange((await page.ContentAsync()).Length, 1, 250_000);
    }

    [Fact]
    public async Task A_session_is_filtered_by_what_its_columns_say()
    {
        await using var context = await Context(new());
        var page = await Open(context, await SessionPath());
        var rows = page.Locator("table[data-filter] tbody tr:not(.row-group):visible");
        var count = await rows.CountAsync();
        var choice = page.Locator(".table-filter select").First;
        await choice.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        Assert.InRange(await rows.CountAsync(), 1, count - 1);
    }

    [Fact]
    public async Task Without_scripts_a_chart_has_its_numbers_beside_it()
    {
        await using var context = await Context(new() { JavaScriptEnabled = false });
        var page = await Open(context, Article);
        var chart = page.Locator("figure", new() { Has = page.Locator("svg[role=img]") }).First;
        await Expect(chart.Locator("table")).ToBeHiddenAsync();
        await chart.Locator("summary").ClickAsync();
        await Expect(chart.Locator("table")).ToBeVisibleAsync();
        var links = await chart.Locator("a").AllAsync();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var answer = await page.APIRequest.GetAsync(
                new Uri(new Uri(page.Url), await link.GetAttributeAsync("href")).ToString());
            Assert.Equal(200, answer.Status);
        }
    }

    [Fact]
    public async Task A_screen_reader_is_told_what_a_chart_shows_and_what_a_claim_is_worth()
    {
        await using var context = await Context(new());
        var page = await Open(context, Article);
        var charts = await page.Locator("figure.chart > svg, figure.chart :not(svg) > svg").AllAsync();
        Assert.NotEmpty(charts);
        foreach (var chart in charts)
        {
            await Expect(chart).ToHaveRoleAsync(AriaRole.Img);
            await Expect(chart).ToHaveAccessibleNameAsync(new Regex(".{10}"));
            // In words what the drawing says: numbers with their intervals.
            await Expect(chart).ToHaveAccessibleDescriptionAsync(new Regex("[0-9].*[0-9]"));
        }
        await page.Locator("section.claims summary").ClickAsync();
        var panel = await page.Locator("section.claims").AriaSnapshotAsync();
        Assert.Contains("heading \"What this page claims\" [level=2]", panel, StringComparison.Ordinal);
        Assert.Contains("holds", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printed_there_are_the_words_without_what_only_a_screen_can_use()
    {
        await using var context = await Context(new());
        var page = await Open(context, Article);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("none", await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.evidence-mark'), '::after').content"));
        await Expect(page.Locator(".evidence-value").First).ToBeVisibleAsync();
        await Expect(page.Locator("figure svg").First).ToBeVisibleAsync();
        await Expect(page.Locator("header nav").First).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task No_page_breaks_a_rule_scrolls_to_the_side_or_complains(ColorScheme scheme, int width)
    {
        var found = new List<string>();
        await using var context = await Context(
            new()
            {
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = 900 }
            });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => found.Add($"{page.Url}: {message.Text}");
        var session = await SessionPath();
        foreach (var path in new[] { Article, "bench/", session, "corrections/" })
        {
            await page.GotoAsync(site.Url + path);
            // A thousand rows take axe half a minute; their colours are those of the article's tables.
            if (path != session || scheme == ColorScheme.Light) found.AddRange(await Axe.Broken(page));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
                found.Add($"/{path} is wider than {width} px");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task<string> SessionPath()
    {
        using var client = new HttpClient();
        var index = await client.GetStringAsync(site.Url + "bench/", TestContext.Current.CancellationToken);
        var start = index.IndexOf("href=\"/bench/2", StringComparison.Ordinal) + "href=\"/".Length;
        return index[start..index.IndexOf('"', start)];
    }

    private async Task<IBrowserContext> Context(BrowserNewContextOptions options)
    {
        var context = await browser.Chromium.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return context;
    }

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + path);
        return page;
    }
}
