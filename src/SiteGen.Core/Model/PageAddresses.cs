using System.Collections.Frozen;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Gives pages, folders and the files beside pages their addresses.</summary>
public sealed class PageAddresses
{
    private readonly FrozenDictionary<SourcePath, UrlPath> _bundleFolders;

    private PageAddresses(FrozenDictionary<SourcePath, UrlPath> bundleFolders) => _bundleFolders = bundleFolders;

    public static PageAddresses Of(IEnumerable<ParsedPage> pages) =>
        new(pages.Where(static page => page.IsBundle && !IsHome(page.Path))
            .Select(static page => (page.Path.Folder, Url: OfPage(page)))
            .Where(static bundle => bundle.Url is not null)
            .ToDictionary(static bundle => bundle.Folder, static bundle => bundle.Url!.Value).ToFrozenDictionary());

    /// <summary>Null when nothing of the name is left to make an address from.</summary>
    public static UrlPath? OfPage(ParsedPage page)
    {
        var path = page.Path;
        if (page.IsIndex || IsHome(path)) return OfFolder(path.Folder);
        var folder = page.IsBundle ? path.Folder.Folder : path.Folder;
        var name = page.IsBundle ? path.Folder.Name : path.NameWithoutExtension;
        var slug = page.FrontMatter.Slug?.Value ?? Slug.Of(name);
        return slug.Length == 0 ? null : OfFolder(folder)?.Child(slug);
    }

    /// <summary>The address of a folder under 'content'; null when one of its names leaves nothing.</summary>
    public static UrlPath? OfFolder(SourcePath folder)
    {
        var url = UrlPath.Home;
        if (folder == SiteModel.ContentFolder) return url;
        foreach (var name in folder.RelativeTo(SiteModel.ContentFolder).Split('/'))
        {
            var slug = Slug.Of(name);
            if (slug.Length == 0) return null;
            url = url.Child(slug);
        }
        return url;
    }

    /// <summary>The address of a file beside a page: in its bundle's folder, else in its own; the name stays as it is.</summary>
    public UrlPath? OfResource(SourcePath path)
    {
        foreach (var folder in path.Ancestors())
        {
            if (_bundleFolders.TryGetValue(folder, out var bundle)) return Below(bundle, path.RelativeTo(folder));
            if (folder == SiteModel.ContentFolder) break;
        }
        return OfFolder(path.Folder) is { } url ? Below(url, path.Name) : null;
    }

    private static UrlPath? Below(UrlPath folder, string rest) => UrlPath.TryParse(folder.Value + rest, out var url) ? url : null;

    private static bool IsHome(SourcePath path) => path.Folder == SiteModel.ContentFolder && path.Name == "index.md";
}
