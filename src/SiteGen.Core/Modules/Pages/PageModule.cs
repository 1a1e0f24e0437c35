using SiteGen.Configuration;
using SiteGen.Model;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pages;

/// <summary>Adds the authors' own pages: articles, documentation and standalone pages.</summary>
public sealed class PageModule : ISinglePageModule
{
    private const int RelatedCount = 3;

    public Route? Plan(Page page, SiteConfig config) =>
        page.IsContent ? new PageRoute(page.Url, page, renderer => View(page, renderer)) : null;

    private static PageView View(Page page, PageRenderer renderer)
    {
        var site = renderer.Site;
        var kind = page.Kind switch { PageKind.Doc => "doc", PageKind.Page => "page", _ => "article" };
        var (above, below) = renderer.Around(page);
        var view = BaseView.Of(renderer, kind, page.Url, page.Title, page) with
        {
            Above = above,
            Below = below,
            Breadcrumbs = new(() => PageViews.Breadcrumbs(page.Section, site)),
            Section = PageViews.SectionOf(page, site),
            Date = DateView.Of(page.Date),
            Updated = Updated(page),
            Summary = renderer.Summary(page),
            Words = page.Parsed.Body.WordCount,
            Minutes = page.Minutes,
            Tags = PageViews.Tags(page, site),
            Terms = PageViews.Terms(page, site),
            Authors = PageViews.Authors(page, site),
            Toc = TocView.Of(page.Parsed.Body.Headings, PageViews.Toc(page, site)),
            Series = [.. PageViews.SeriesOf(page, site).Select(series => SeriesView.Of(series, page, site))],
            Related = new(() => Related(page, renderer)),
            Previous = PageViews.ReferenceTo(site.Neighbours.Previous(page), site),
            Next = PageViews.ReferenceTo(site.Neighbours.Next(page), site),
            Backlinks = new(() => Backlinks(page, site)),
            Sidebar = page.Kind == PageKind.Doc ? Sidebar.Of(page, page.Section, site) : [],
            Feeds = page.Kind == PageKind.Article && site.Model.Sections.TryGetValue(page.Section, out var section)
                ? FeedViews.Of(section.Url, section.Title.Text, site) : [],
        };
        return view with { JsonLd = new(() => JsonLd.OfPage(view, site)) };
    }

    /// <summary>Returns the date of an update; null if it was on the day of publication.</summary>
    private static DateView? Updated(Page page) =>
        page.Front.Updated?.Value is { } updated && updated.Date != page.Date?.Date ? new DateView(updated) : null;

    private static CardView[] Related(Page page, PageRenderer renderer) =>
        page.IsArticle ? [.. renderer.Site.Related.Of(page, RelatedCount).Select(renderer.Card)] : [];

    private static ReferenceView[] Backlinks(Page page, ThemedSite site) =>
        [.. site.Model.PagesOf(site.Model.Backlinks.GetValueOrDefault(page.Path, []))
            .Where(static from => from.IsContent)
            .Select(from => new ReferenceView(from.Title, site.Urls.Of(from.Url)))];
}
