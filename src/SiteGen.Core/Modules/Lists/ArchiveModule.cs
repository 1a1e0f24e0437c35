using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>Adds a list of all dated articles by year, newest first.</summary>
public sealed class ArchiveModule : ISiteModule
{
    private static readonly UrlPath Url = UrlPath.Home.Child("archive");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (site.Model.PagesOf(site.Model.Articles).Any(static page => page.Date is not null))
            yield return new PageRoute(Url, null, View);
    }

    private static PageView View(PageRenderer renderer)
    {
        var model = renderer.Site.Model;
        var dated = model.PagesOf(model.Articles).Where(static page => page.Date is not null).ToList();
        return BaseView.Of(renderer, "archive", Url, Title.Plain(renderer.Site.Texts["archive"])) with
        {
            // Articles are sorted by instant. Across time zones, that may not be the order of their years.
            Groups = [.. dated.GroupBy(static page => page.Date!.Value.Year).OrderByDescending(static year => year.Key)
                .Select(year => new GroupView(
                    year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), null,
                    [.. year.Select(renderer.Card)]))],
            ItemCount = dated.Count,
        };
    }
}
