using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>A page that is not part of this build, and why.</summary>
public sealed record LeftOutPage(Page Page, string Reason)
{
    public static LeftOutPage Of(Page page, BuildOptions options) => new(page, Publication.ReasonFor(page.Status, page.Front, options.Now));
}

/// <summary>The whole site as flat maps by key. Nothing in it is rendered.</summary>
/// <remarks>The maps are not frozen: an edit makes them anew, and freezing 10,000 entries takes longer than all look-ups.</remarks>
/// <param name="Pages">Every page of this build by its source.</param>
/// <param name="Articles">Newest first.</param>
/// <param name="Live">Those that data decides something of, in the order of their paths: few, even where there are many.</param>
/// <param name="Sections">By folder.</param>
/// <param name="Series">By key.</param>
/// <param name="Taxonomies">By name.</param>
/// <param name="Authors">By id; only those with pages or a profile.</param>
/// <param name="Backlinks">The pages that link to a page.</param>
/// <param name="Resources">Files of the content folder that are not pages, with their addresses.</param>
public sealed record SiteModel(
    SiteConfig Config,
    BuildOptions Options,
    Urls Urls,
    IReadOnlyDictionary<SourcePath, Page> Pages,
    ImmutableArray<Page> Articles,
    ImmutableArray<Page> Live,
    IReadOnlyDictionary<SourcePath, Section> Sections,
    IReadOnlyDictionary<string, Series> Series,
    IReadOnlyDictionary<string, Taxonomy> Taxonomies,
    IReadOnlyDictionary<string, Author> Authors,
    IReadOnlyDictionary<SourcePath, UrlPath> Resources,
    IReadOnlyDictionary<SourcePath, ImmutableArray<Page>> Backlinks,
    LinkResolver Links,
    DataMap Data,
    ImmutableArray<LeftOutPage> LeftOut,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public Section Home => Sections[ContentFolder];

    public static SourcePath ContentFolder => PageAddress.ContentFolder;
}
