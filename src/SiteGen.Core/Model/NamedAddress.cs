using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The address of a page that the site makes for a name: a series, a term, an author.</summary>
public static class NamedAddress
{
    /// <returns>Why there cannot be such a page; null when there can.</returns>
    public static string? WhyNot(UrlPath folder, string name)
    {
        var slug = Slug.Of(name);
        if (slug.Length == 0) return "the name has no letter or digit";
        return OutputPath.TryOf(folder.Child(slug), out _, out var reason) ? null : reason;
    }
}
