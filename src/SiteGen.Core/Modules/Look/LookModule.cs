using System.Text;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.Look;

/// <summary>Adds the style sheet of the site's own colours and fonts, if it has any.</summary>
public sealed class LookModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (site.Look.StylesheetUrl is not { } url) yield break;
        yield return FileRoute.Of(
            url, new SourceLocation(SourcePath.Root), () => Encoding.UTF8.GetBytes(site.Look.Css));
    }
}
