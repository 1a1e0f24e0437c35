using System.Collections.Frozen;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Gives the files beside pages their addresses.</summary>
public sealed class ResourceAddresses
{
    private readonly FrozenDictionary<SourcePath, UrlPath> _bundleFolders;

    private ResourceAddresses(FrozenDictionary<SourcePath, UrlPath> bundleFolders) => _bundleFolders = bundleFolders;

    public static ResourceAddresses Of(IEnumerable<ParsedPage> pages) =>
        new(pages.Where(static page => page is { IsBundle: true, Url: not null } && !PageAddress.IsHome(page.Path))
            .ToDictionary(static page => page.Path.Folder, static page => page.Url!).ToFrozenDictionary());

    /// <summary>In its bundle's folder, else in its own; the name stays as it is.</summary>
    public UrlPath? Of(SourcePath path)
    {
        foreach (var folder in path.Ancestors())
        {
            if (_bundleFolders.TryGetValue(folder, out var bundle)) return Below(bundle, path.RelativeTo(folder));
            if (folder == PageAddress.ContentFolder) break;
        }
        return PageAddress.OfFolder(path.Folder) is { } url ? Below(url, path.Name) : null;
    }

    private static UrlPath? Below(UrlPath folder, string rest) => UrlPath.TryParse(folder.Value + rest, out var url) ? url : null;
}
