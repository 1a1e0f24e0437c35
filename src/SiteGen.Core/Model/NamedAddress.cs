using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The address of a page that the site generates for a name: a series, a term, an author.</summary>
public static class NamedAddress
{
    /// <returns>The reason why there can be no such page; null when there can.</returns>
    public static string? WhyNot(UrlPath folder, string name) => OutputPath.WhyNotBelow(folder, Slug.Of(name));

    /// <summary>
    /// Returns the addresses of the pages for the series, terms and authors of a page, and of the lists of these.
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
