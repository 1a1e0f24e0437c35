using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>Creates the parts of a page's view that several views share.</summary>
public static class PageViews
{
    /// <summary>The number of tags up to which lists and feeds show all tags of a page.</summary>
    public const int MostTagsInList = 50;

    public static ReferenceView[] Tags(Page page, ThemedSite site) =>
        site.Model.Taxonomies.TryGetValue("tags", out var tags) ? TermsOf(page, tags, site) : [];

    /// <summary>
    /// Returns the tags that lists and feeds show of a page: not all of very many, because each of them has a list too.
    /// </summary>
    public static ReferenceView[] TagsInList(Page page, ThemedSite site) =>
        site.Model.Taxonomies.TryGetValue("tags", out var tags) ? TermsOf(page, tags, site, MostTagsInList) : [];

    /// <summary>Returns every taxonomy in which the page has a term, in the order of <c>site.yaml</c>.</summary>
    public static TaxonomyView[] Terms(Page page, ThemedSite site) =>
        [.. site.Model.Config.Taxonomies.Select(taxonomy => site.Model.Taxonomies[taxonomy.Name])
            .Select(taxonomy => new TaxonomyView(
                taxonomy.Config.Name, taxonomy.Config.Title, site.Urls.Of(taxonomy.Url), TermsOf(page, taxonomy, site)))
            .Where(static taxonomy => taxonomy.Terms.Length > 0)];

    public static ReferenceView? SectionOf(Page page, ThemedSite site) =>
        page.Section != SiteModel.ContentFolder && site.Model.Sections.TryGetValue(page.Section, out var section)
            ? new ReferenceView(section.Title, site.Urls.Of(section.Url)) : null;

    public static IEnumerable<Series> SeriesOf(Page page, ThemedSite site) =>
        page.Front.Series.Select(static membership => Slug.Of(membership.Name.Value)).Distinct()
            .Where(site.Model.Series.ContainsKey).Select(key => site.Model.Series[key]);

    public static AuthorView[] Authors(Page page, ThemedSite site) =>
        [.. TaxonomyAssembly.AuthorsOf(site.Model.Config, page.Head).Where(site.Model.Authors.ContainsKey)
            .Select(id => AuthorView.Of(site.Model.Authors[id], site))];

    public static ReferenceView? ReferenceTo(Page? page, ThemedSite site) =>
        page is null ? null : new ReferenceView(page.Title, site.Urls.Of(page.Url));

    public static string? Status(Page page) => page.Status switch
    {
        PageStatus.Draft => "draft",
        PageStatus.Future => "future",
        PageStatus.Expired => "expired",
        _ => null,
    };

    /// <summary>
    /// Returns the address of the page's image, resolved from the file that names it: the page's, or that of a folder
    /// above.
    /// </summary>
    public static string? Image(Page page, ThemedSite site) =>
        (page.Front.Image ?? page.Front.Cover?.File) is { } image ? PictureUrl(image, image.Location.Path, site) : null;

    /// <returns>Null for an external address, and if the file does not exist.</returns>
    public static SourcePath? FileOf(Located<string> picture, ThemedSite site) =>
        LinkTarget.Of(picture) is { } target ? site.Model.Links.Resolve(picture.Location.Path, target).File : null;

    /// <returns>Null if the picture does not exist, which the check of links reports.</returns>
    public static string? PictureUrl(Located<string> picture, SourcePath from, ThemedSite site) =>
        LinkTarget.Of(picture) is not { } target ? picture.Value
        : site.Model.Links.Resolve(from, target) is { IsBroken: false } link ? link.Url
        : null;

    /// <summary>Returns a section and those above it, outermost first, without the home page.</summary>
    public static ReferenceView[] Breadcrumbs(SourcePath? folder, ThemedSite site)
    {
        var parents = new List<ReferenceView>();
        for (; folder is { } current && current != SiteModel.ContentFolder
            && site.Model.Sections.TryGetValue(current, out var section); folder = section.Parent)
            parents.Insert(0, new ReferenceView(section.Title, site.Urls.Of(section.Url)));
        return [.. parents];
    }

    public static TocLevels Toc(Page page, ThemedSite site) =>
        page.Front.Toc ?? new TocLevels(
            IsShown: true, site.Model.Config.Toc.FirstLevel, site.Model.Config.Toc.LastLevel);

    private static ReferenceView[] TermsOf(
        Page page, Taxonomy taxonomy, ThemedSite site, int mostCount = int.MaxValue) =>
        [.. page.Front.Terms.GetValueOrDefault(taxonomy.Config.Name, [])
            .Select(term => taxonomy.Config.KeyOf(term.Value)).Distinct()
            .Where(taxonomy.Terms.ContainsKey).Take(mostCount).Select(key => taxonomy.Terms[key])
            .Select(term => new ReferenceView(term.Title, site.Urls.Of(term.Url)))];
}
