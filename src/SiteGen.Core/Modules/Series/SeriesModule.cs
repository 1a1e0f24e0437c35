using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Pages;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Series;

/// <summary>Adds a page for each series with its parts in order, and a page that lists all series.</summary>
public sealed class SeriesModule : ISiteModule
{
    private static UrlPath Url => SeriesAssembly.Home;

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var all = site.Model.Series.Values.OrderBy(static series => series.Key, StringComparer.Ordinal).ToList();
        if (all.Count == 0) return [];
        return all.Select(series => new PageRoute(
            series.Url, site.Model.Find(series.Index), renderer => View(series, renderer)))
            .Append(new PageRoute(Url, SeriesAssembly.TextOfHome(site.Model), renderer => IndexView(all, renderer)));
    }

    private static PageView View(Model.Series series, PageRenderer renderer)
    {
        var site = renderer.Site;
        var view = BaseView.Of(renderer, "series", series.Url, series.Title, site.Model.Find(series.Index)) with
        {
            Breadcrumbs = new([new ReferenceView(Title.Plain(site.Texts["series_plural"]), site.Urls.Of(Url))]),
            TheSeries = SeriesView.Of(series, null, site),
            Items = [.. site.Model.PagesOf(series.Pages).Select(renderer.Card)],
            ItemCount = series.Parts.Length,
            Updated = DateView.Of(site.Model.LastChangeOf(series.Index, series.Pages)),
            Feeds = FeedViews.Of(series.Url, series.Title.Text, site),
        };
        return view with { JsonLd = new(() => JsonLd.OfSeries(view, series, site)) };
    }

    private static PageView IndexView(List<Model.Series> all, PageRenderer renderer)
    {
        var text = SeriesAssembly.TextOfHome(renderer.Site.Model);
        return BaseView.Of(renderer, "series_index", Url, text?.Parsed.Title
            ?? Title.Plain(renderer.Site.Texts["series_plural"]), text) with
        {
            SeriesList = [.. all.Select(series => SeriesView.Of(series, null, renderer.Site))],
            ItemCount = all.Count,
        };
    }
}
