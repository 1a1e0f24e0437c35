using SiteGen.Foundation;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Aliases;

/// <summary>Adds a stub at each old address of a page that redirects to the new one.</summary>
public sealed class AliasModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        from page in site.Model.Pages.Values
        from alias in page.Front.Aliases
        let url = UrlPath.Parse(alias.Value)
        where url != page.Url
        select new PageRoute(url, null, renderer => View(url, page, renderer))
        {
            Source = alias.Location,
            IsAlias = true,
        };

    private static PageView View(UrlPath url, Model.Page page, PageRenderer renderer) =>
        BaseView.Of(renderer, "alias", url, page.Title) with
        {
            Target = renderer.Site.Urls.Of(page.Url),
            Permalink = renderer.Site.Urls.Absolute(page.Url),
            Robots = "noindex",
        };
}
