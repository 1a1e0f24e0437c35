using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules.Pages;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

/// <summary>Adds the page of each folder: a paginated list by date, or the entry page of documentation.</summary>
public sealed class SectionModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Sections.Values.Where(static section => section.Folder != SiteModel.ContentFolder)
            .OrderBy(static section => section.Folder)
            .SelectMany(section => (section.IsDocs
                ? [new PageRoute(section.Url, site.Model.Find(section.Index), renderer => DocsView(section, renderer))]
                : ListPages.Plan(site, section.Url, site.Model.Find(section.Index), section.Pages, renderer =>
                    ListView(section, renderer)))
                .Select(route => section.Index is null ? WithoutText(route, section) : route));

    /// <summary>
    /// Marks the list of a folder without an index. An author's page may replace a list of documentation; a list of
    /// articles must not be lost.
    /// </summary>
    private static Route WithoutText(Route route, Section section)
    {
        var source = new SourceLocation(section.Folder);
        return route is PageRoute page ? page with { Source = source, IsList = section.IsDocs }
            : route with { Source = source };
    }

    private static PageView ListView(Section section, PageRenderer renderer) =>
        Shared(section, "section", renderer) with
        {
            Feeds = FeedViews.Of(section.Url, section.Title.Text, renderer.Site),
        };

    private static PageView DocsView(Section section, PageRenderer renderer)
    {
        var site = renderer.Site;
        var view = Shared(section, "docs_section", renderer) with
        {
            Items = [.. site.Model.PagesOf(section.Pages).Select(renderer.Card)],
            ItemCount = section.Pages.Length,
            Updated = DateView.Of(site.Model.LastChangeOf(section.Index, section.Pages)),
            Sidebar = Sidebar.Of(site.Model.Find(section.Index), section.Folder, site),
        };
        if (site.Model.Find(section.Index) is { } index)
        {
            view = view with
            {
                Toc = TocView.Of(index.Parsed.Body.Headings, PageViews.Toc(index, site)),
                Previous = PageViews.ReferenceTo(site.Neighbours.Previous(index), site),
                Next = PageViews.ReferenceTo(site.Neighbours.Next(index), site),
            };
        }
        return view with { JsonLd = new(() => JsonLd.OfList(view, site)) };
    }

    private static PageView Shared(Section section, string kind, PageRenderer renderer) =>
        BaseView.Of(renderer, kind, section.Url, section.Title, renderer.Site.Model.Find(section.Index)) with
        {
            Breadcrumbs = new(() => PageViews.Breadcrumbs(section.Parent, renderer.Site)),
            Sections = SectionViews.Of(section.Subsections, renderer.Site),
        };
}
