using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules;

/// <summary>Adds files that are made from the whole site: the pages themselves, feeds, archives, datasets.</summary>
public interface ISiteModule
{
    /// <summary>Returns the files to write, without making them. Must be cheap: it is called in every build.</summary>
    IEnumerable<Route> Plan(ThemedSite site);
}

/// <summary>
/// A module that adds at most one file for each page, which depends on that page and the settings alone. Called again
/// only for pages that have changed.
/// </summary>
public interface ISinglePageModule : ISiteModule
{
    Route? Plan(Page page, SiteConfig config);

    /// <summary>Returns the address of this module's file if pages link to it as their Markdown.</summary>
    UrlPath? MarkdownOf(Page page, SiteConfig config) => null;

    IEnumerable<Route> ISiteModule.Plan(ThemedSite site) =>
        site.Model.Pages.Values.Select(page => Plan(page, site.Model.Config)).OfType<Route>();
}
