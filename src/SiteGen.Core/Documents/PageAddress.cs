using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>The address of a content file, which depends on its path and its slug alone.</summary>
public static class PageAddress
{
    public static SourcePath ContentFolder { get; } = SourcePath.Parse("content");

    /// <returns>Null when nothing of a name is left to make an address from.</returns>
    public static UrlPath? Of(SourcePath path, string? slug)
    {
        if (path.Name == "_index.md" || IsHome(path)) return OfFolder(path.Folder);
        var isBundle = path.Name == "index.md";
        var name = slug ?? Slug.Of(isBundle ? path.Folder.Name : path.NameWithoutExtension);
        return name.Length == 0 ? null : OfFolder(isBundle ? path.Folder.Folder : path.Folder)?.Child(name);
    }

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

    public static bool IsHome(SourcePath path) => path.Folder == ContentFolder && path.Name == "index.md";
}
