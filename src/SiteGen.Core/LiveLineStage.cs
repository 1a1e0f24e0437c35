using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>Evaluates the expressions in titles, descriptions and contents lists, once the site is assembled.</summary>
public static class LiveLineStage
{
    /// <returns>
    /// The given list itself when there are none; otherwise pages to assemble again, in the same order and at the same
    /// addresses.
    /// </returns>
    public static IReadOnlyList<ParsedPage> Fill(
        IReadOnlyList<ParsedPage> pages, ThemedSite site, SourceTree tree, Memory memory)
    {
        var live = site.Model.PagesOf(site.Model.Live).Where(static page => page.HasLiveLines).ToList();
        if (memory.LiveLines.Count > live.Count)
            memory.LiveLines.KeepOnly(live.Select(static page => page.Path).ToHashSet());
        if (live.Count == 0) return pages;
        var snapshot = new Snapshot(tree, site.Fact);
        var filled = Concurrently
            .Select(live, page => memory.LiveLines.Get(
                page.Path, LiveLines.FingerprintOf(page, site), snapshot, reads =>
                    LiveLines.Fill(page, new PageRenderer(site, reads))))
            .ToDictionary(static page => page.Path);
        return [.. pages.Select(page => filled.GetValueOrDefault(page.Path, page))];
    }
}
