using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Discovery;

/// <summary>The addresses that search engines should visit, in order.</summary>
internal sealed record SitemapView(SitemapEntryView[] Entries) : View
{
    private static readonly Members<SitemapView> All = new("sitemap")
    {
        { "entries", static view => view.Entries },
    };

    protected override IMembers Members => All;

    public static SitemapView Of(ThemedSite site) =>
        new([.. AddressesOf(site.Model).DistinctBy(static entry => entry.Url).OrderBy(static entry => entry.Url)
            .Select(entry => new SitemapEntryView(site.Urls.Absolute(entry.Url), DateView.Of(entry.Change)))]);

    private static IEnumerable<(UrlPath Url, DateTimeOffset? Change)> AddressesOf(SiteModel site)
    {
        var pages = site.Pages.Values.Where(static page => page.IsContent && page.Front.Indexed != false)
            .Select(static page => (page.Url, page.LastChange));
        var lists = SiteLists.Of(site).Where(list => site.Find(list.Index)?.Front.Indexed != false)
            .Select(list => (list.Url, site.LastChangeOf(list.Index, list.Entries)));
        return pages.Concat(lists);
    }
}

/// <param name="Url">With scheme and host when they are known.</param>
internal sealed record SitemapEntryView(string Url, DateView? Change) : View
{
    private static readonly Members<SitemapEntryView> All = new("sitemap entry")
    {
        { "url", static view => view.Url },
        { "change", static view => view.Change },
    };

    protected override IMembers Members => All;
}
