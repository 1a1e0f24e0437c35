using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>
/// Computes the address of a content file, which depends only on its place, its fields and the settings.
/// </summary>
public static class PageAddress
{
    public static SourcePath ContentFolder { get; } = SourcePath.Parse("content");

    /// <summary>The page that hosts serve for addresses that do not exist.</summary>
    public static UrlPath NotFound { get; } = UrlPath.Parse("/404.html");

    /// <returns>Null when a name has no letter or digit to form an address.</returns>
    public static UrlPath? Of(SourcePath path, PagePlace place, FrontMatter fields)
    {
        if (place.Role == PageRole.NotFound) return NotFound;
        if (IsOfFolder(place)) return OfFolder(place.Folder);
        var name = fields.Slug?.Value ?? Slug.Of(FileDate.Of(NameOf(path, place)).Name);
        return name.Length == 0 ? null : OfFolder(ParentOf(place))?.Child(name);
    }

    /// <summary>Returns the address that a pattern gives a page.</summary>
    /// <returns>Null when the page lacks a date that the pattern needs, or when the result is not an address.</returns>
    public static UrlPath? Of(PermalinkPattern pattern, SourcePath path, PagePlace place, FrontMatter fields)
    {
        var name = Slug.Of(FileDate.Of(NameOf(path, place)).Name);
        var title = fields.Title is { } written ? Slug.Of(written.Value) : name;
        var sections = OfFolder(ParentOf(place))?.Value.Trim('/') ?? "";
        var values = new PermalinkValues(fields.Date?.Value, name, fields.Slug?.Value, title, sections);
        return pattern.Fill(values) is { } address && UrlPath.TryParse(address, out var url) ? url : null;
    }

    /// <summary>Returns whether a page has the address of a folder, which only the folder's name decides.</summary>
    public static bool IsOfFolder(PagePlace place) =>
        place.Role == PageRole.Index || (place.Role == PageRole.Bundle && place.Folder == ContentFolder);

    /// <summary>Returns the name that a page's slug is made from; for a bundle, the name of its folder.</summary>
    public static string NameOf(SourcePath path, PagePlace place) =>
        place.Role == PageRole.Bundle ? place.Folder.Name : path.NameWithoutExtension;

    /// <summary>
    /// Returns the address of a folder under 'content'; null when one of its names has no letter or digit.
    /// </summary>
    public static UrlPath? OfFolder(SourcePath folder)
    {
        var url = UrlPath.Home;
        if (folder == ContentFolder) return url;
        foreach (var name in folder.RelativeTo(ContentFolder).Split('/'))
        {
            // RFC 8615 fixes this name, and clients request no other.
            var slug = name == ".well-known" ? name : Slug.Of(name);
            if (slug.Length == 0) return null;
            url = url.Child(slug);
        }
        return url;
    }

    private static SourcePath ParentOf(PagePlace place) =>
        place.Role == PageRole.Bundle ? place.Folder.Folder : place.Folder;
}
