using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Pages;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>Adds the home page: the author's text, the latest articles, series and sections.</summary>
public sealed class HomeModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var index = site.Model.Find(site.Model.Home.Index);
        yield return new PageRoute(UrlPath.Home, index, renderer => View(index, renderer));
    }

    private static PageView View(Page? index, PageRenderer renderer)
    {
        var site = renderer.Site;
        var view = BaseView.Of(renderer, "home", UrlPath.Home, index?.Parsed.Title
            ?? Title.Plain(site.Model.Config.Title), index, site.Model.Config.Description) with
        {
            Items = [.. site.Model.PagesOf(site.Model.Articles.Take(site.Model.Config.PageSize)).Select(renderer.Card)],
            ItemCount = site.Model.Articles.Length,
            SeriesList = [.. Newest(site.Model).Take(site.Model.Config.PageSize)
                .Select(series => SeriesView.Of(series, null, site))],
            Sections = SectionViews.Of(site.Model.Home.Subsections, site),
            Feeds = [],
        };
        return view with { JsonLd = new(() => JsonLd.OfSite(view, site)) };
    }

    private static IEnumerable<Model.Series> Newest(SiteModel site) =>
        site.Series.Values.OrderByDescending(series => site.PagesOf(series.Pages).Max(static page => page.Date))
            .ThenBy(static series => series.Key, StringComparer.Ordinal);
}
