using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using SiteGen.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.EndToEnd;

/// <summary>The blocks of the guide to code blocks, as a reader uses them.</summary>
public sealed class CodeBlockTests(Browser browser)
{
    [Fact]
    public async Task A_copy_has_what_a_reader_types_and_folded_lines_too()
    {
        var chromium = browser.Chromium;
        using var site = Site();
        await using var program = await RunningProgram.Preview(site);
        await using var context = await chromium.NewContextAsync();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(program.Url + "code-blocks/");
        Assert.Equal("python3 -c \"print(6 * 7)\"", await Copied(page, "[data-language=console]"));
        Assert.Equal("{\n  \"strict\": true,\n  \"include\": [\"src\"]\n}",
            await Copied(page, "[data-language=json]"));
        var folded = await Copied(page, ".code:has(.code-fold)");
        Assert.StartsWith("name: tests\non:\n  push:\n", folded, StringComparison.Ordinal);
        Assert.EndsWith("jobs:\n  test:\n    runs-on: ubuntu-latest", folded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folds_open_and_notes_are_reached_with_the_keyboard_and_without_a_script()
    {
        var chromium = browser.Chromium;
        using var site = Site();
        await using var program = await RunningProgram.Preview(site);
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(program.Url + "code-blocks/");
        var folded = page.Locator(".code-fold .line").First;
        await Expect(folded).ToBeHiddenAsync();
        await page.Locator(".code-fold > summary").First.PressAsync("Enter");
        await Expect(folded).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Note 2" }).PressAsync("Enter");
        await Expect(page.Locator("li:target")).ToContainTextAsync("Everything else");
    }

    private static async Task<string> Copied(IPage page, string block)
    {
        await page.Locator($"{block} .copy").First.ClickAsync();
        await Expect(page.Locator($"{block} .copy").First).ToHaveTextAsync("Copied");
        return await page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }

    // The guide itself; its links to other pages of the documentation lead elsewhere.
    private static TemporaryFolder Site([CallerFilePath] string here = "") => new TemporaryFolder()
        .Write("site.yaml", "title: The site\n")
        .Write("content/code-blocks.md", File.ReadAllText(Path.Combine(
            Path.GetDirectoryName(here)!, "..", "..", "content", "docs", "guides", "code-blocks.md"))
            .Replace("](../", "](https://example.org/", StringComparison.Ordinal));
}
