using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules.Lists;

namespace SiteGen.Modules.Discovery;

/// <param name="Index">The author's text for the list.</param>
/// <param name="Entries">The pages whose dates are the dates of the list.</param>
internal sealed record SiteList(UrlPath Url, SourcePath? Index, IEnumerable<SourcePath> Entries);

/// <summary>The lists that the generator adds to a site, each with the address of its first page.</summary>
internal static class SiteLists
{
    public static IEnumerable<SiteList> Of(SiteModel site) =>
    [
        new(UrlPath.Home, site.Home.Index, site.Articles),
        .. OfSections(site),
        .. WithOverview(OfSeries(site), SeriesAssembly.Home, SeriesAssembly.TextOfHome(site)?.Path),
        .. site.Taxonomies.Values.SelectMany(static taxonomy =>
            WithOverview(OfTerms(taxonomy), taxonomy.Url, taxonomy.Index)),
        .. WithOverview(OfAuthors(site), TaxonomyAssembly.AuthorsUrl, null),
        .. ArchiveModule.IsIn(site) ? [new SiteList(ArchiveModule.Url, null, site.Articles)] : Array.Empty<SiteList>(),
    ];

    /// <summary>Adds the page that lists the lists, if there are any.</summary>
    private static List<SiteList> WithOverview(IEnumerable<SiteList> lists, UrlPath url, SourcePath? index)
    {
        var all = lists.ToList();
        if (all.Count > 0) all.Add(new SiteList(url, index, [.. all.SelectMany(static list => list.Entries)]));
        return all;
    }

    private static IEnumerable<SiteList> OfSections(SiteModel site) =>
        site.Sections.Values.Where(static section => section.Folder != SiteModel.ContentFolder)
            .Select(static section => new SiteList(section.Url, section.Index, section.Pages));

    private static IEnumerable<SiteList> OfSeries(SiteModel site) =>
        site.Series.Values.Select(static series => new SiteList(series.Url, series.Index, series.Pages));

    private static IEnumerable<SiteList> OfTerms(Taxonomy taxonomy) =>
        taxonomy.Terms.Values.Select(static term => new SiteList(term.Url, term.Index, term.Pages));

    private static IEnumerable<SiteList> OfAuthors(SiteModel site) =>
        site.AuthorsWithPage.Select(static author => new SiteList(author.Url, author.Index, author.Pages));
}
