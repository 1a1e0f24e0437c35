using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>
/// Splits a list into pages: the first at the list's own address, the others below it at 'page/2/' and so on.
/// </summary>
public static class ListPages
{
    /// <param name="index">The author's text for the list, shown on its first page.</param>
    /// <param name="view">Creates the view that all pages of the list have in common.</param>
    public static IEnumerable<Route> Plan(
        ThemedSite site, UrlPath url, Page? index, ImmutableArray<SourcePath> items, Func<PageRenderer, PageView> view)
    {
        var size = site.Model.Config.PageSize;
        var total = Math.Max(1, (items.Length + size - 1) / size);
        for (var page = 1; page <= total; page++)
        {
            var number = page;
            yield return new PageRoute(AddressOf(url, number), index, renderer =>
            {
                var shared = view(renderer);
                return shared with
                {
                    Url = site.Urls.Of(AddressOf(url, number)),
                    Permalink = site.Urls.Absolute(AddressOf(url, number)),
                    Content = number == 1 ? shared.Content : LazyHtml.Empty,
                    HasContent = number == 1 && shared.HasContent,
                    Items = [.. renderer.Site.Model.PagesOf(items.Skip((number - 1) * size).Take(size))
                        .Select(renderer.Card)],
                    ItemCount = items.Length,
                    Pager = PagerView.Of(number, total, other => site.Urls.Of(AddressOf(url, other))),
                };
            });
        }
    }

    private static UrlPath AddressOf(UrlPath list, int number) =>
        number == 1 ? list : list.Child("page")
            .Child(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
