using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>The address of a content file, which depends on its place, its fields and the settings alone.</summary>
public static class PageAddress
{
    public static SourcePath ContentFolder { get; } = SourcePath.Parse("content");

    /// <returns>Null when nothing of a name is left to make an address from.</returns>
    public static UrlPath? Of(SourcePath path, PagePlace place, FrontMatter fields)
    {
        if (place.Role == PageRole.NotFound) return UrlPath.Home.File("404.html");
        if (IsOfFolder(place)) return OfFolder(place.Folder);
        var name = fields.Slug?.Value ?? Slug.Of(FileDate.Of(NameOf(path, place)).Name);
        return name.Length == 0 ? null : OfFolder(ParentOf(place))?.Child(name);
    }

    /// <summary>The address that a pattern gives a page.</summary>
    /// <returns>Null where the pattern needs a date and the page has none, or leaves nothing of a name.</returns>
    public static UrlPath? Of(PermalinkPattern pattern, SourcePath path, PagePlace place, FrontMatter fields)
    {
        var name = Slug.Of(FileDate.Of(NameOf(path, place)).Name);
        var title = fields.Title is { } written ? Slug.Of(written.Value) : name;
        var sections = OfFolder(ParentOf(place))?.Value.Trim('/') ?? "";
        var values = new PermalinkValues(fields.Date?.Value, name, fields.Slug?.Value, title, sections);
        return pattern.Fill(values) is { } address && UrlPath.TryParse(address, out var url) ? url : null;
    }

    /// <summary>Whether a page's address is that of a folder, which nothing but the folder's name decides.</summary>
    public static bool IsOfFolder(PagePlace place) =>
        place.Role == PageRole.Index || (place.Role == PageRole.Bundle && place.Folder == ContentFolder);

    /// <summary>The name that a page's slug is made from: of a bundle, that of its folder.</summary>
    public static string NameOf(SourcePath path, PagePlace place) =>
        place.Role == PageRole.Bundle ? place.Folder.Name : path.NameWithoutExtension;

    /// <summary>The address of a folder under 'content'; null when one of its names leaves nothing.</summary>
    public static UrlPath? OfFolder(SourcePath folder)
    {
        var url = UrlPath.Home;
        if (folder == ContentFolder) return url;
        foreach (var name in folder.RelativeTo(ContentFolder).Split('/'))
        {
            // RFC 8615 fixes this name, and clients ask for no other.
            var slug = name == ".well-known" ? name : Slug.Of(name);
            if (slug.Length == 0) return null;
            url = url.Child(slug);
        }
        return url;
    }

    private static SourcePath ParentOf(PagePlace place) =>
        place.Role == PageRole.Bundle ? place.Folder.Folder : place.Folder;
}
