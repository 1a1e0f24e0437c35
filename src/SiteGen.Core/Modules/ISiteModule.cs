using SiteGen.Configuration;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules;

/// <summary>Adds files to the site, knowing all of it: the pages themselves, feeds, archives, datasets.</summary>
public interface ISiteModule
{
    /// <summary>Says which files there will be without making them. Cheap; asked anew in every build.</summary>
    IEnumerable<Route> Plan(ThemedSite site);
}

/// <summary>
/// A module that adds at most one file for each page, which follows from that page and the settings alone: it is asked
/// again only for a page that is another.
/// </summary>
public interface ISinglePageModule : ISiteModule
{
    Route? Plan(Page page, SiteConfig config);

    IEnumerable<Route> ISiteModule.Plan(ThemedSite site) =>
        site.Model.Pages.Values.Select(page => Plan(page, site.Model.Config)).OfType<Route>();
}
