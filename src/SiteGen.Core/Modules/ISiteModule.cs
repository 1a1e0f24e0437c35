using SiteGen.Theming;

namespace SiteGen.Modules;

/// <summary>Adds files to the site, knowing all of it: the pages themselves, feeds, archives, datasets.</summary>
public interface ISiteModule
{
    /// <summary>Says which files there will be without making them. Cheap; asked anew in every build.</summary>
    IEnumerable<Route> Plan(ThemedSite site);
}
