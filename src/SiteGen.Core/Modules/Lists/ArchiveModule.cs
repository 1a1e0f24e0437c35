using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>Adds a list of all dated articles by year, newest first.</summary>
public sealed class ArchiveModule : ISiteModule
{
    /// <summary>The number of articles on one page of the archive, which shows only their dates and titles.</summary>
    public const int PageSize = 1000;

    public static UrlPath Url { get; } = UrlPath.Home.Child("archive");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (!site.Model.Config.HasArchive) return [];
        ImmutableArray<Page> dated =
            [.. site.Model.PagesOf(site.Model.Articles).Where(static page => page.Date is not null)];
        return dated.IsEmpty ? [] : ListPart.Of(Url, dated.Length, PageSize)
            .Select(part => new PageRoute(part.Url, null, renderer => View(dated, part, renderer)));
    }

    /// <summary>Returns true if the site has an archive.</summary>
    public static bool IsIn(SiteModel site) =>
        site.Config.HasArchive && site.PagesOf(site.Articles).Any(static page => page.Date is not null);

    private static PageView View(ImmutableArray<Page> dated, ListPart part, PageRenderer renderer)
    {
        var view = BaseView.Of(renderer, "archive", Url, Title.Plain(renderer.Site.Texts["archive"])) with
        {
            // Articles are sorted by instant. Across time zones, that may not be the order of their years.
            Groups = [.. dated[part.Items].GroupBy(static page => page.Date!.Value.Year)
                .OrderByDescending(static year => year.Key)
                .Select(year => new GroupView(
                    year.Key.ToString(CultureInfo.InvariantCulture), null, [.. year.Select(renderer.Card)]))],
            ItemCount = dated.Length,
        };
        return part.Of(view, renderer.Site);
    }
}
