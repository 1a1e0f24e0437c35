using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>
/// The relations between the pages of a site, by key. Computed from heads alone, so page texts do not change them.
/// </summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Sections">By folder.</param>
/// <param name="Series">By key.</param>
/// <param name="Taxonomies">By name.</param>
/// <param name="Authors">By id; only those with pages or a profile.</param>
/// <param name="Backlinks">The pages that link to each page.</param>
public sealed record SiteRelations(
    ImmutableArray<SourcePath> Articles,
    IReadOnlyDictionary<SourcePath, Section> Sections,
    IReadOnlyDictionary<string, Series> Series,
    IReadOnlyDictionary<string, Taxonomy> Taxonomies,
    IReadOnlyDictionary<string, Author> Authors,
    IReadOnlyDictionary<SourcePath, ImmutableArray<SourcePath>> Backlinks,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public static SiteRelations Assemble(RelationsInput input)
    {
        var config = input.Config;
        var included = input.Heads.Where(page => Publication.IsIncluded(page.Status, input.Options)).ToList();
        var hidden = input.Heads.Where(page => !Publication.IsIncluded(page.Status, input.Options));
        var supplements = ByFolder(included.Where(static page => page.Kind == PageKind.Supplement));
        var indexes = ByFolder(included.Where(static page => page.Kind is PageKind.Home or PageKind.Section));
        var newestFirst = included.Where(static page => page.IsContent).NewestFirst();
        var planned = hidden.Where(static page => page.Status != PageStatus.Expired);

        var (series, seriesProblems) = SeriesAssembly.Assemble(included, planned, supplements);
        var (taxonomies, termProblems) = TaxonomyAssembly.Assemble(config, newestFirst, supplements);
        var (authors, authorProblems) = TaxonomyAssembly.AssembleAuthors(config, newestFirst, supplements);
        return new SiteRelations(
            newestFirst.Where(static page => page.IsArticle).Keys(),
            SectionAssembly.Assemble(input.Places.Folders, newestFirst, indexes),
            series, taxonomies, authors, BacklinksOf(included),
            [.. PartProblems(input.Heads), .. seriesProblems, .. termProblems, .. authorProblems]);
    }

    private static IEnumerable<Diagnostic> PartProblems(IEnumerable<PageHead> pages) =>
        pages.Where(static page => page.Front.Part is not null).Select(static page =>
            FrontMatterProblems.PartWithoutSeries(page.Front.Part!).SoughtIn(SiteModel.ContentFolder));

    /// <summary>
    /// Groups pages by folder. Keeps the first of two pages for one folder: their equal addresses are reported
    /// elsewhere.
    /// </summary>
    private static Dictionary<SourcePath, PageHead> ByFolder(IEnumerable<PageHead> pages) =>
        pages.DistinctBy(static page => page.Folder).ToDictionary(static page => page.Folder);

    private static Dictionary<SourcePath, ImmutableArray<SourcePath>> BacklinksOf(IEnumerable<PageHead> pages) =>
        pages.Where(static page => !page.LinksTo.IsEmpty)
            .SelectMany(static page => page.LinksTo.Distinct().Where(target => target != page.Path)
                .Select(target => (Target: target, From: page.Path)))
            .GroupBy(static link => link.Target, static link => link.From)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray());
}

/// <summary>Everything that relations are computed from.</summary>
/// <param name="Heads">The heads of all pages with an address, in the order of their paths.</param>
public sealed record RelationsInput(
    SiteConfig Config, SitePlaces Places, BuildOptions Options, ImmutableArray<PageHead> Heads)
{
    /// <remarks>Ignores the time: it only decides the status of pages, which their heads hold.</remarks>
    public bool Equals(RelationsInput? other) =>
        other is not null && ReferenceEquals(Config, other.Config) && ReferenceEquals(Places, other.Places)
        && Options with { Now = other.Options.Now } == other.Options
        && AreSame(Heads, other.Heads);

    private static bool AreSame(ImmutableArray<PageHead> some, ImmutableArray<PageHead> others)
    {
        if (some.Length != others.Length) return false;
        for (var index = 0; index < some.Length; index++)
        {
            if (!some[index].SaysTheSame(others[index])) return false;
        }
        return true;
    }

    public override int GetHashCode() => throw new NotSupportedException("This type is not used as a key.");
}
