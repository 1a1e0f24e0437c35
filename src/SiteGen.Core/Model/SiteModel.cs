using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>A page that is not part of this build, with the reason.</summary>
public sealed record LeftOutPage(Page Page, string Reason)
{
    public static LeftOutPage Of(Page page, BuildOptions options) =>
        new(page, Publication.ReasonFor(page.Status, page.Front, options.Now));
}

/// <summary>The whole site as flat maps by key. Nothing in it is rendered.</summary>
/// <remarks>
/// The maps are not frozen: every edit rebuilds them, and freezing 10,000 entries takes longer than all look-ups.
/// </remarks>
/// <param name="Pages">Every page of this build by its source.</param>
/// <param name="Live">The pages that depend on data, in the order of their paths: few, even on a large site.</param>
/// <param name="Resources">Files of the content folder that are not pages, with their addresses.</param>
public sealed record SiteModel(
    SiteConfig Config,
    BuildOptions Options,
    Urls Urls,
    IReadOnlyDictionary<SourcePath, Page> Pages,
    SiteRelations Relations,
    ImmutableArray<SourcePath> Live,
    IReadOnlyDictionary<SourcePath, UrlPath> Resources,
    LinkResolver Links,
    DataMap Data,
    ImmutableArray<LeftOutPage> LeftOut,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public ImmutableArray<SourcePath> Articles => Relations.Articles;

    public IReadOnlyDictionary<SourcePath, Section> Sections => Relations.Sections;

    public IReadOnlyDictionary<string, Series> Series => Relations.Series;

    public IReadOnlyDictionary<string, Taxonomy> Taxonomies => Relations.Taxonomies;

    public IReadOnlyDictionary<string, Author> Authors => Relations.Authors;

    /// <summary>The authors who have a page of their own.</summary>
    public IEnumerable<Author> AuthorsWithPage => Authors.Values.Where(HasPage);

    public IReadOnlyDictionary<SourcePath, ImmutableArray<SourcePath>> Backlinks => Relations.Backlinks;

    public Section Home => Sections[ContentFolder];

    public bool HasPage(Author author) =>
        Config.HasAuthorPages && (!author.Pages.IsEmpty || author.Index is not null);

    public static SourcePath ContentFolder => PageAddress.ContentFolder;

    /// <returns>Null for a null key.</returns>
    public Page? Find(SourcePath? key) => key is null ? null : Pages[key];

    /// <summary>Returns the newest change of a list: that of its own text or of one of its entries.</summary>
    public DateTimeOffset? LastChangeOf(SourcePath? index, IEnumerable<SourcePath> entries) =>
        PagesOf(entries).Select(static page => page.LastChange).Append(Find(index)?.LastChange).Max();

    public IEnumerable<Page> PagesOf(IEnumerable<SourcePath> keys) => keys.Select(key => Pages[key]);
}
