using SiteGen.Documents;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Discovery;

/// <summary>
/// Adds 404.html, which hosts serve for addresses that do not exist, with the text of <c>content/404.md</c>.
/// </summary>
public sealed class NotFoundModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var text = site.Model.Pages.GetValueOrDefault(PagePlaces.NotFound);
        yield return new PageRoute(PageAddress.NotFound, text, renderer => View(text, renderer));
    }

    /// <param name="text">The author's text; null if the site has none.</param>
    private static PageView View(Page? text, PageRenderer renderer)
    {
        var title = text?.Parsed.Title ?? Title.Plain(renderer.Site.Texts["not_found"]);
        return BaseView.Of(renderer, "not_found", PageAddress.NotFound, title, text) with { Robots = "noindex" };
    }
}
