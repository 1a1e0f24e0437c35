using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Lists;
using SiteGen.Modules.Pages;
using SiteGen.Modules.StructuredData;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Taxonomies;

/// <summary>Adds a page for each taxonomy with all its terms, and a list for each term.</summary>
public sealed class TaxonomyModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Config.Taxonomies.Select(taxonomy => site.Model.Taxonomies[taxonomy.Name])
            .Where(static taxonomy => taxonomy.Terms.Count > 0)
            .SelectMany(taxonomy => taxonomy.InOrder
                .SelectMany(term => ListPages.Plan(
                    site, term.Url, site.Model.Find(term.Index), term.Pages, renderer =>
                        TermPage(taxonomy, term, renderer)))
                .Append(new PageRoute(taxonomy.Url, site.Model.Find(taxonomy.Index), renderer =>
                    TaxonomyPage(taxonomy, renderer))));

    private static PageView TaxonomyPage(Taxonomy taxonomy, PageRenderer renderer)
    {
        var index = renderer.Site.Model.Find(taxonomy.Index);
        var title = index?.Parsed.Title ?? Title.Plain(taxonomy.Config.Title);
        return BaseView.Of(renderer, "taxonomy", taxonomy.Url, title, index) with
        {
            Taxonomy = ViewOf(taxonomy, renderer.Site),
            TermsList = [.. taxonomy.InOrder.Select(term => new CountedView(
                term.Title, renderer.Site.Urls.Of(term.Url),
                renderer.Site.Model.Find(term.Index)?.Front.Description?.Value, term.Pages.Length,
                SectionViews.First(
                    renderer.Site.Model.PagesOf(term.Pages.Take(CountedView.MostPages)), renderer.Site)))],
            ItemCount = taxonomy.Terms.Count,
        };
    }

    private static PageView TermPage(Taxonomy taxonomy, Term term, PageRenderer renderer)
    {
        var view = BaseView.Of(renderer, "term", term.Url, term.Title, renderer.Site.Model.Find(term.Index)) with
        {
            Taxonomy = ViewOf(taxonomy, renderer.Site),
            Breadcrumbs = new(
                [new ReferenceView(Title.Plain(taxonomy.Config.Title), renderer.Site.Urls.Of(taxonomy.Url))]),
            Feeds = taxonomy.Config.HasFeeds ? FeedViews.Of(term.Url, term.Title.Text, renderer.Site) : [],
        };
        return view with { JsonLd = new(() => JsonLd.OfList(view, renderer.Site)) };
    }

    private static TaxonomyView ViewOf(Taxonomy taxonomy, ThemedSite site) =>
        new(taxonomy.Config.Name, taxonomy.Config.Title, site.Urls.Of(taxonomy.Url), []);
}
