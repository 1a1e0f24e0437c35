using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>Splits a list of articles into pages.</summary>
public static class ListPages
{
    /// <param name="index">The author's text for the list, shown on its first page.</param>
    /// <param name="view">Creates the view that all pages of the list have in common.</param>
    public static IEnumerable<Route> Plan(
        ThemedSite site, UrlPath url, Page? index, ImmutableArray<SourcePath> items, Func<PageRenderer, PageView> view)
    {
        // Found once: looking at every entry for every page would take time in proportion to the square of the list.
        var change = new Lazy<DateTimeOffset?>(() => site.Model.LastChangeOf(index?.Path, items));
        return ListPart.Of(url, items.Length, site.Model.Config.PageSize).Select(part =>
            new PageRoute(part.Url, index, renderer =>
            {
                var page = part.Of(view(renderer), site) with
                {
                    Updated = DateView.Of(change.Value),
                    Items = [.. renderer.Site.Model.PagesOf(items[part.Items]).Select(renderer.Card)],
                    ItemCount = items.Length,
                };
                return page with { JsonLd = new(() => JsonLd.OfList(page, site)) };
            }));
    }
}
