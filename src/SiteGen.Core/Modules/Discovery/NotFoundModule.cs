using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Modules.Pages;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Discovery;

/// <summary>404.html: what hosts show for an address that does not exist.</summary>
public sealed class NotFoundModule : ISiteModule
{
    public static UrlPath Url { get; } = UrlPath.Parse("/404.html");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        yield return new PageRoute(Url, null, View);
    }

    private static PageView View(PageRenderer renderer) =>
        BaseView.Of(renderer, "not_found", Url, Title.Plain(renderer.Site.Texts["not_found"])) with { Robots = "noindex" };
}
