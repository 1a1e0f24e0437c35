using Microsoft.Playwright;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary>This repository's pages as readers meet them: where text begins, and what does not fit.</summary>
public sealed class ReadingTests(Browser browser, OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly string[] Articles =
    [
        "articles/the-interpreter-specialises/", "articles/two-experiments-off-by-default/",
        "articles/free-threading-and-the-jit-take-shape/", "articles/what-3-14-costs-and-gains/",
        "articles/what-3-15-changes/", "articles/test-your-project-on-the-free-threaded-build/",
    ];

    private static readonly string[] Others =
        ["", "series/", "tags/", "docs/", "docs/reference/diagnostics/", "bench/", "corrections/", "archive/"];

    /// <summary>Returns the elements that are cut off at a side and do not show that they scroll.</summary>
    private const string Hidden = """
        () => [...document.querySelectorAll("main *")]
          .filter(each => each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX))
          .filter(each => each.querySelector("table") && !getComputedStyle(each).backgroundImage.includes("gradient"))
          .map(each => each.className)
        """;

    [Theory]
    [InlineData(1440, 900, 560)]
    [InlineData(360, 740, 700)]
    public async Task The_text_of_an_article_begins_in_the_first_window(int width, int height, int most)
    {
        await using var context = await Context(width, height);
        var page = await context.NewPageAsync();
        foreach (var article in Articles)
        {
            await page.GotoAsync(site.Url + article);
            var top = await page.EvaluateAsync<double>(
                "() => document.querySelector('.article-body .prose > p:not([class])').getBoundingClientRect().top");
            Assert.True(top <= most, $"{article} begins at {top} px of {height}.");
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_is_wider_than_the_window_or_cut_off_without_a_cue(int width)
    {
        await using var context = await Context(width, 900);
        var page = await context.NewPageAsync();
        foreach (var path in Others.Concat(Articles))
        {
            await page.GotoAsync(site.Url + path);
            Assert.Empty(await page.EvaluateAsync<string[]>(Hidden));
            var wide = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            Assert.True(wide <= width, $"{path} is {wide} px wide in a window of {width}.");
        }
    }

    [Fact]
    public async Task On_a_phone_a_table_that_does_not_fit_becomes_cards_and_on_a_desktop_a_table_again()
    {
        await using var context = await Context(360, 740);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "docs/reference/diagnostics/");
        var table = page.Locator(".table:has-text('SG0020')").First;
        await Assertions.Expect(table).ToContainClassAsync("as-cards");
        Assert.Equal(0, await table.EvaluateAsync<int>("frame => frame.scrollWidth - frame.clientWidth"));
        var row = table.GetByRole(AriaRole.Row).Nth(1);
        Assert.Equal("Meaning", await row.GetByRole(AriaRole.Cell).Nth(2).GetAttributeAsync("data-label"));
        Assert.Empty(await Axe.Broken(page));
        await page.SetViewportSizeAsync(1440, 900);
        await Assertions.Expect(table).Not.ToContainClassAsync("as-cards");
    }

    [Fact]
    public async Task Twice_as_large_text_fits_a_phone()
    {
        await using var context = await Context(360, 740);
        var page = await context.NewPageAsync();
        foreach (var path in Others.Concat(Articles))
        {
            await page.GotoAsync(site.Url + path);
            await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
            var wide = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            Assert.True(wide <= 360, $"{path} is {wide} px wide.");
        }
    }

    private Task<IBrowserContext> Context(int width, int height) => browser.Chromium.NewContextAsync(
        new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
}
