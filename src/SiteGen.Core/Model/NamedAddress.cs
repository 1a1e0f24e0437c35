using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The address of a page that the site makes for a name: a series, a term, an author.</summary>
public static class NamedAddress
{
    /// <returns>Why there cannot be such a page; null when there can.</returns>
    public static string? WhyNot(UrlPath folder, string name) => OutputPath.WhyNotBelow(folder, Slug.Of(name));
}
