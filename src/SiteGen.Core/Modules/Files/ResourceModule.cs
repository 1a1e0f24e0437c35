using SiteGen.Theming;

namespace SiteGen.Modules.Files;

/// <summary>
/// Copies the files beside pages, such as pictures and downloads, without changing their names or bytes.
/// </summary>
public sealed class ResourceModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Resources.OrderBy(static resource => resource.Key)
            .Select(static resource => FileRoute.CopyOf(resource.Key, resource.Value));
}
