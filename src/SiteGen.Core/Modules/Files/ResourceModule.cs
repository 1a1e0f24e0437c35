using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.Files;

/// <summary>
/// Copies the files beside pages, such as pictures and downloads, without changing their names or bytes.
/// </summary>
public sealed class ResourceModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site) =>
        site.Model.Resources.OrderBy(static resource => resource.Key)
            .Select(static resource => new FileRoute(
                resource.Value, new SourceLocation(resource.Key), _ => Fingerprint.Of(resource.Key.Value),
                renderer =>
                    renderer.Reads.File(resource.Key)?.Bytes
                        ?? throw new InvalidOperationException($"{resource.Key} is not in the source."))
            { CannotFail = true });
}
