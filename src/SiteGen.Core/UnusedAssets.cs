using System.Collections.Frozen;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>Finds the styles and scripts of the built-in theme that no file of a site loads.</summary>
/// <remarks>
/// Their addresses contain a part of their fingerprint, so nothing but a template can name them. Files of the site's
/// own are always written, because its scripts may load them.
/// </remarks>
internal static class UnusedAssets
{
    /// <param name="rendered">All files of the site.</param>
    /// <returns>Nothing if a file could not be rendered: it may use any of them.</returns>
    public static FrozenSet<OutputPath> Of(SitePlan plan, IReadOnlyList<RenderedRoute> rendered)
    {
        if (rendered.Any(static one => one.File is null)) return [];
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in rendered) used.UnionWith(one.UsedAssets);
        return plan.Site.Assets.All
            .Where(asset => asset.Name.StartsWith("css/", StringComparison.Ordinal)
                || asset.Name.StartsWith("js/", StringComparison.Ordinal))
            .Where(asset => !used.Contains(asset.Name) && plan.Tree.IsBuiltIn(asset.File.Path))
            .Select(static asset => OutputPath.Of(asset.Url)).ToFrozenSet();
    }
}
