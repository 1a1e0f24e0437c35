using SiteGen.Configuration;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules;

/// <summary>The files of single pages that the build before planned: a page that is the same has the same.</summary>
public sealed class KnownRoutes
{
    private readonly Dictionary<ISinglePageModule, Planned> _before = [];

    /// <param name="Routes">One for each of <paramref name="Pages"/>; null where the module adds nothing.</param>
    private sealed record Planned(SiteConfig Config, Page[] Pages, Route?[] Routes);

    public IEnumerable<Route> Plan(ISinglePageModule module, ThemedSite site)
    {
        var (config, pages) = (site.Model.Config, site.Model.Pages.Values.ToArray());
        var known = _before.TryGetValue(module, out var before) && ReferenceEquals(before.Config, config) && before.Pages.Length == pages.Length ? before : null;
        var routes = new Route?[pages.Length];
        for (var index = 0; index < pages.Length; index++)
            routes[index] = known is not null && ReferenceEquals(known.Pages[index], pages[index]) ? known.Routes[index] : module.Plan(pages[index], config);
        _before[module] = new Planned(config, pages, routes);
        return routes.OfType<Route>();
    }
}
