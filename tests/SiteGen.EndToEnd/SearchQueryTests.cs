using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary>Runs the queries of readers on this repository's site, and compares the first results.</summary>
public sealed class SearchQueryTests(Browser browser, OwnSite site) : IClassFixture<OwnSite>
{
    // What is missed is listed by the test. The numbers are two below those of the day they were set, because some
    // pages lead by little, and the pages change; they only ever rise.
    [Theory]
    [InlineData("search-queries.txt", 54)]
    [InlineData("search-queries-held-out.txt", 33)]
    [InlineData("search-queries-unseen.txt", 11)]
    public async Task Most_queries_find_the_wanted_page_first(string queries, int leastFound)
    {
        await using var context = await browser.Watched(new BrowserNewContextOptions(), []);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await page.Keyboard.PressAsync("/");
        var (missed, count) = (new List<string>(), 0);
        foreach (var line in File.ReadLines(FileOf(queries)).Where(static line => !line.StartsWith('#')))
        {
            var (query, wanted) = line.Split(" → ") is [var left, var right] ? (left, right)
                : throw new FormatException(line);
            count++;
            var first = await First(page, query);
            if (first != wanted) missed.Add($"{query}: {first ?? "nothing"}, not {wanted}");
        }
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{count - missed.Count} of {count} found.\n{string.Join('\n', missed)}");
        Assert.True(count - missed.Count >= leastFound, string.Join('\n', missed));
    }

    /// <summary>Returns the path of the first result; null when there is none.</summary>
    private static async Task<string?> First(IPage page, string query)
    {
        var field = page.GetByRole(AriaRole.Combobox);
        await field.FillAsync("");
        await page.WaitForFunctionAsync("() => !document.querySelector('.search-result')");
        await field.FillAsync(query);
        // The message that nothing was found names the query; a busy machine only takes longer to show either.
        await page.WaitForFunctionAsync(
            "query => document.querySelector('.search-result')"
            + " || document.querySelector('.search-status').textContent.includes(query)", query);
        if (await page.Locator(".search-result").CountAsync() == 0) return null;
        var address = await page.Locator(".search-result").First.GetAttributeAsync("href");
        return new Uri(new Uri(page.Url), address).AbsolutePath;
    }

    private static string FileOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", name));
}
