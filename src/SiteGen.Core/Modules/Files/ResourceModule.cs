using SiteGen.Foundation;
using SiteGen.Markdown.Images;
using SiteGen.Theming;

namespace SiteGen.Modules.Files;

/// <summary>
/// Copies the files beside pages, such as pictures and downloads, without changing their names. Their bytes stay the
/// same too, except those of drawings with scripts and of photos that tell where they were taken.
/// </summary>
public sealed class ResourceModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Resources.OrderBy(static resource => resource.Key)
            .Select(resource => site.Pictures.Cleaned(resource.Key) is { } cleaned
                ? FileRoute.Of(resource.Value, new SourceLocation(resource.Key), () => cleaned)
                : FileRoute.CopyOf(resource.Key, resource.Value,
                    site.Pictures.IsShown(resource.Key) ? PictureMetadata.Without : null));
}
