using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.Files;

/// <summary>Adds the theme's assets, at addresses that change with their content.</summary>
public sealed class AssetModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Assets.All.Select(static asset => FileRoute.Keyed(
            asset.Url, new SourceLocation(asset.File.Path), () => asset.File.Fingerprint, _ => asset.File.Bytes)
            with
        { CannotFail = true });
}
