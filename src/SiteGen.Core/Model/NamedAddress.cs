using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The address of a page that the site makes for a name: a series, a term, an author.</summary>
public static class NamedAddress
{
    /// <returns>Why there cannot be such a page; null when there can.</returns>
    public static string? WhyNot(UrlPath folder, string name) => OutputPath.WhyNotBelow(folder, Slug.Of(name));

    /// <summary>
    /// Returns where the series, terms and authors of a page have their pages, and the lists of these.
    /// </summary>
    public static IEnumerable<UrlPath> Of(Page page, SiteModel site) =>
    [
        .. Below(SeriesAssembly.Folder, page.Front.Series.Select(static series => Slug.Of(series.Name.Value))),
        .. Below(TaxonomyAssembly.AuthorsFolder, page.Front.Authors.Select(static author => Slug.Of(author.Value))),
        .. site.Config.Taxonomies.SelectMany(taxonomy => Below(Slug.Of(taxonomy.Name),
            page.Front.Terms.GetValueOrDefault(taxonomy.Name, []).Select(term => taxonomy.KeyOf(term.Value)))),
    ];

    private static IEnumerable<UrlPath> Below(string folder, IEnumerable<string> keys)
    {
        var url = UrlPath.Home.Child(folder);
        foreach (var key in keys.Where(key => OutputPath.WhyNotBelow(url, key) is null))
        {
            yield return url;
            yield return url.Child(key);
        }
    }
}
