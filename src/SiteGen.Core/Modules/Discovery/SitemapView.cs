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
        var pages = site.Pages.Values
            .Where(static page => page.Kind is not PageKind.Supplement && page.Front.Indexed != false)
            .Select(static page => (page.Url, page.LastChange));
        var series = site.Series.Values.Select(series => (series.Url, LastChange(series.Pages)));
        var lists = site.Sections.Values.Where(static section => section.Index is null)
            .Select(section => (section.Url, LastChange(section.Pages)));
        return [.. pages, .. series, .. lists];

        DateTimeOffset? LastChange(IEnumerable<SourcePath> keys) =>
            site.PagesOf(keys).Max(static page => page.LastChange);
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
