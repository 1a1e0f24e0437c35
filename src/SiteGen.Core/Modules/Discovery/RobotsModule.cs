using System.Text;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.Discovery;

/// <summary>
/// Adds robots.txt, which allows everything and names the sitemap. A file with that name in the content overrides it.
/// </summary>
public sealed class RobotsModule : ISiteModule
{
    private static readonly UrlPath Url = UrlPath.Parse("/robots.txt");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (site.Model.Resources.Values.Contains(Url)) yield break;
        var text = "User-agent: *\nAllow: /\n";
        if (site.Urls.Origin.Length > 0) text += $"\nSitemap: {site.Urls.Absolute(UrlPath.Parse("/sitemap.xml"))}\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        yield return FileRoute.Of(Url, new SourceLocation(SourcePath.Root), () => bytes);
    }
}
