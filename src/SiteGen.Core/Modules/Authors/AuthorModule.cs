using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Lists;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Authors;

/// <summary>Adds a profile with the articles of each author, and a page that lists all authors.</summary>
public sealed class AuthorModule : ISiteModule
{
    private static UrlPath Url => TaxonomyAssembly.AuthorsUrl;

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var authors = site.Model.AuthorsWithPage.OrderBy(static author => author.Config.Id, StringComparer.Ordinal)
            .ToList();
        if (authors.Count == 0) return [];
        return authors.SelectMany(author => ListPages.Plan(
            site, author.Url, site.Model.Find(author.Index), author.Pages, renderer => Profile(author, renderer)))
            .Append(new PageRoute(Url, null, renderer => Index(authors, renderer)));
    }

    private static PageView Profile(Author author, PageRenderer renderer) =>
        BaseView.Of(renderer, "author", author.Url, Title.Plain(author.Config.Name),
            renderer.Site.Model.Find(author.Index), author.Config.Line) with
        {
            Breadcrumbs = new([new ReferenceView(TitleOf(renderer.Site), renderer.Site.Urls.Of(Url))]),
            TheAuthor = AuthorView.Of(author, renderer.Site),
        };

    private static PageView Index(List<Author> authors, PageRenderer renderer) =>
        BaseView.Of(renderer, "authors", Url, TitleOf(renderer.Site)) with
        {
            AuthorsList = [.. authors.Select(author => AuthorView.Of(author, renderer.Site))],
            ItemCount = authors.Count,
        };

    private static Title TitleOf(ThemedSite site) => Title.Plain(site.Texts["authors", 2]);
}
