using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules;

/// <summary>Plans the files of single pages, and keeps the routes of pages that have not changed.</summary>
public sealed class PlannedPages
{
    private readonly Dictionary<ISinglePageModule, KeptEach<SiteConfig, Page, Route?>> _routes = [];

    public IEnumerable<Route> Plan(ISinglePageModule module, ThemedSite site)
    {
        if (!_routes.TryGetValue(module, out var known))
            _routes[module] = known = new KeptEach<SiteConfig, Page, Route?>();
        var config = site.Model.Config;
        return known.Get(config, [.. site.Model.Pages.Values], page => module.Plan(page, config)).OfType<Route>();
    }
}
