using System.Collections.Immutable;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Lists;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Taxonomies;

/// <summary>Adds a page for each taxonomy with all its terms, and a list for each term.</summary>
public sealed class TaxonomyModule : ISiteModule
{
    /// <summary>The number of terms on one page of the list of all terms.</summary>
    public const int PageSize = 1000;

    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Config.Taxonomies.Select(taxonomy => site.Model.Taxonomies[taxonomy.Name])
            .Where(static taxonomy => taxonomy.Terms.Count > 0)
            .SelectMany(taxonomy => taxonomy.InOrder
                .SelectMany(term => ListPages.Plan(
                    site, term.Url, site.Model.Find(term.Index), term.Pages, renderer =>
                        TermPage(taxonomy, term, renderer)))
                .Concat(TaxonomyPages(taxonomy, site)));

    private static IEnumerable<Route> TaxonomyPages(Taxonomy taxonomy, ThemedSite site)
    {
        ImmutableArray<Term> terms = [.. taxonomy.InOrder];
        return ListPart.Of(taxonomy.Url, terms.Length, PageSize).Select(part => new PageRoute(
            part.Url, site.Model.Find(taxonomy.Index), renderer =>
                part.Of(TaxonomyPage(taxonomy, terms[part.Items], renderer), site)));
    }

    private static PageView TaxonomyPage(Taxonomy taxonomy, ImmutableArray<Term> terms, PageRenderer renderer)
    {
        var index = renderer.Site.Model.Find(taxonomy.Index);
        var title = index?.Parsed.Title ?? Title.Plain(taxonomy.Config.Title);
        return BaseView.Of(renderer, "taxonomy", taxonomy.Url, title, index) with
        {
            Taxonomy = ViewOf(taxonomy, renderer.Site),
            TermsList = [.. terms.Select(term => new CountedView(
                term.Title, renderer.Site.Urls.Of(term.Url),
                renderer.Site.Model.Find(term.Index)?.Front.Description?.Value, term.Pages.Length,
                SectionViews.First(
                    renderer.Site.Model.PagesOf(term.Pages.Take(CountedView.MostPages)), renderer.Site)))],
            ItemCount = taxonomy.Terms.Count,
        };
    }

    private static PageView TermPage(Taxonomy taxonomy, Term term, PageRenderer renderer) =>
        BaseView.Of(renderer, "term", term.Url, term.Title, renderer.Site.Model.Find(term.Index)) with
        {
            Taxonomy = ViewOf(taxonomy, renderer.Site),
            Breadcrumbs = new(
                [new ReferenceView(Title.Plain(taxonomy.Config.Title), renderer.Site.Urls.Of(taxonomy.Url))]),
            Feeds = taxonomy.Config.HasFeeds ? FeedViews.Of(term.Url, term.Title.Text, renderer.Site) : [],
        };

    private static TaxonomyView ViewOf(Taxonomy taxonomy, ThemedSite site) =>
        new(taxonomy.Config.Name, taxonomy.Config.Title, site.Urls.Of(taxonomy.Url), []);
}
