using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>A page of a list that is split.</summary>
/// <param name="Number">From 1 to <paramref name="Total"/>.</param>
/// <param name="Items">The items of the list that the page shows.</param>
internal sealed record ListPart(UrlPath List, int Number, int Total, Range Items)
{
    /// <summary>Returns the pages of a list: at least one.</summary>
    /// <param name="size">The number of items on one page.</param>
    public static IEnumerable<ListPart> Of(UrlPath list, int itemCount, int size)
    {
        var total = Math.Max(1, (itemCount + size - 1) / size);
        return Enumerable.Range(1, total).Select(number => new ListPart(
            list, number, total, ((number - 1) * size)..Math.Min(itemCount, number * size)));
    }

    public UrlPath Url => ListAddress.Of(List, Number);

    /// <summary>Returns the view of the list as that of this page.</summary>
    public PageView Of(PageView list, ThemedSite site)
    {
        var page = list with
        {
            Url = site.Urls.Of(Url),
            Permalink = site.Urls.Absolute(Url),
            Pager = PagerView.Of(Number, Total, other => site.Urls.Of(ListAddress.Of(List, other))),
        };
        return Number == 1 ? page : WithoutIntroduction(page);
    }

    /// <summary>
    /// Returns the view without what only the first page shows: the author's text, and the sections below, of which
    /// there may be as many as pages.
    /// </summary>
    private static PageView WithoutIntroduction(PageView page) => page with
    {
        Content = LazyHtml.Empty,
        HasContent = false,
        MarkdownUrl = null,
        Sections = [],
    };
}
