using System.Collections.Frozen;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Assigns addresses to the files beside pages.</summary>
/// <remarks>
/// The names of folders with pages in or below them become slugs. A tree without pages keeps its names unchanged,
/// because its own links use them.
/// </remarks>
public sealed class ResourceAddresses
{
    private readonly FrozenDictionary<SourcePath, UrlPath> _bundles;
    private readonly FrozenSet<SourcePath> _withPages;

    private ResourceAddresses(FrozenDictionary<SourcePath, UrlPath> bundles, FrozenSet<SourcePath> withPages) =>
        (_bundles, _withPages) = (bundles, withPages);

    public static ResourceAddresses Collect(IReadOnlyCollection<ParsedPage> pages)
    {
        var bundles = pages
            .Where(static page => page is { IsBundle: true, Url: not null } && page.Folder != PageAddress.ContentFolder)
            .DistinctBy(static page => page.Folder).ToDictionary(static page => page.Folder, static page => page.Url!);
        var folders = pages.Select(static page => page.Path.Folder).Append(PageAddress.ContentFolder).Distinct();
        var withPages = folders.SelectMany(static folder => folder.Ancestors().Prepend(folder)).ToFrozenSet();
        return new ResourceAddresses(bundles.ToFrozenDictionary(), withPages);
    }

    /// <summary>
    /// Returns the address of a file in its bundle's folder, or else in its own; the file keeps its name.
    /// </summary>
    public UrlPath? Of(SourcePath path)
    {
        foreach (var folder in path.Ancestors())
        {
            if (_bundles.TryGetValue(folder, out var bundle)) return Below(bundle, path.RelativeTo(folder));
            if (_withPages.Contains(folder)) return OfFolder(path, folder);
        }
        return null;
    }

    /// <param name="folder">The nearest folder that holds pages.</param>
    private UrlPath? OfFolder(SourcePath path, SourcePath folder)
    {
        var bundle = folder.Ancestors().FirstOrDefault(_bundles.ContainsKey);
        if (bundle is not null) return Below(_bundles[bundle], path.RelativeTo(bundle));
        return PageAddress.OfFolder(folder) is { } url ? Below(url, path.RelativeTo(folder)) : null;
    }

    private static UrlPath? Below(UrlPath page, string rest)
    {
        var folder = page.Value[..(page.Value.LastIndexOf('/') + 1)];
        return UrlPath.TryParse(folder + rest, out var url) ? url : null;
    }
}
