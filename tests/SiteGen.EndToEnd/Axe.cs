using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary>Rules of accessibility that a page breaks.</summary>
internal static class Axe
{
    public static async Task<IEnumerable<string>> Broken(IPage page)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return result.Violations.SelectMany(rule =>
            rule.Nodes.Select(node => $"{page.Url}: {rule.Id}: {rule.Help}: {node.Html}"));
    }
}
