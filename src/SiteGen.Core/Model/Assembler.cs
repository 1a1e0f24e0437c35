using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Makes one site of many parsed pages: addresses, sections, series, terms, links.</summary>
public static class Assembler
{
    /// <param name="parsed">In the order of their paths.</param>
    public static SiteModel Assemble(
        SiteConfig config, IReadOnlyList<ParsedPage> parsed, ImmutableArray<SourcePath> resourceFiles, DataMap data, BuildOptions options, KnownPages known)
    {
        // Should anything fail on the way, nothing is known of the site that these pages make.
        var before = known.Site;
        known.Site = null;
        var placed = known.Place(PlaceSettings.Of(config, options, resourceFiles), parsed, options);
        var edited = before is not null && placed.Edits is { } edits ? TextEdits.Apply(before, edits, config, options) : null;
        return known.Site = edited is null ? Assemble(config, placed, data, options, known.Series) : edited with { Data = data };
    }

    private static SiteModel Assemble(SiteConfig config, PlacedPages placed, DataMap data, BuildOptions options, RememberedSeries knownSeries)
    {
        var places = placed.Places;
        var (pages, leftOut) = Divide(placed.Pages, options);
        var supplements = ByFolder(pages.Values.Where(static page => page.Kind == PageKind.Supplement));
        var indexes = ByFolder(pages.Values.Where(static page => page.Kind is PageKind.Home or PageKind.Section));
        var newestFirst = pages.Values.Where(static page => page.IsContent).NewestFirst();

        var (series, seriesProblems) = SeriesAssembly.Assemble(pages.Values, leftOut.Where(static page => page.Page.Status != PageStatus.Expired).Select(static page => page.Page), supplements, knownSeries);
        var (taxonomies, termProblems) = TaxonomyAssembly.Assemble(config, newestFirst, supplements);
        var (authors, authorProblems) = TaxonomyAssembly.AssembleAuthors(config, newestFirst, supplements);
        var partProblems = placed.Pages.Where(static page => page?.Front.Part is not null).Select(static page =>
            FrontMatterProblems.PartWithoutSeries(page!.Front.Part!).SoughtIn(SiteModel.ContentFolder));
        return new SiteModel(
            config, options, places.Settings.Urls, pages,
            [.. newestFirst.Where(static page => page.IsArticle)],
            [.. pages.Values.Where(static page => page.IsLive).OrderBy(static page => page.Path)],
            SectionAssembly.Assemble(places.Folders, newestFirst, indexes),
            series, taxonomies, authors, places.Resources,
            BacklinksOf(pages.Values), places.Links, data, leftOut,
            [.. places.Problems, .. partProblems, .. seriesProblems, .. termProblems, .. authorProblems]);
    }

    /// <summary>Where two pages speak for one folder, their equal addresses are told elsewhere.</summary>
    private static Dictionary<SourcePath, Page> ByFolder(IEnumerable<Page> pages) =>
        pages.DistinctBy(static page => page.Parsed.Folder).ToDictionary(static page => page.Parsed.Folder);

    /// <summary>The pages of this build, and those that it leaves out.</summary>
    private static (Dictionary<SourcePath, Page> Pages, ImmutableArray<LeftOutPage> LeftOut) Divide(Page?[] all, BuildOptions options)
    {
        var pages = new Dictionary<SourcePath, Page>(all.Length);
        var leftOut = ImmutableArray.CreateBuilder<LeftOutPage>();
        foreach (var page in all.OfType<Page>())
        {
            if (Publication.IsIncluded(page.Status, options)) pages.Add(page.Path, page);
            else leftOut.Add(LeftOutPage.Of(page, options));
        }
        return (pages, leftOut.ToImmutable());
    }

    private static Dictionary<SourcePath, ImmutableArray<Page>> BacklinksOf(IEnumerable<Page> pages) =>
        pages.Where(static page => !page.Links.IsEmpty).SelectMany(static page => page.Links.Where(link => link.Page is not null && link.Page != page.Path)
                .Select(static link => link.Page!).Distinct().Select(target => (Target: target, From: page)))
            .GroupBy(static link => link.Target, static link => link.From)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray());
}
