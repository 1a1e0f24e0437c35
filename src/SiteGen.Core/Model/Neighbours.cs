using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>
/// The pages before and after a page: by date among the articles of a section, by reading order in documentation.
/// </summary>
public sealed class Neighbours
{
    private readonly SiteModel _site;

    /// <summary>
    /// The positions of documentation pages only; articles are found in their section's list, which is in order.
    /// </summary>
    private readonly Dictionary<SourcePath, (ImmutableArray<Page> List, int Index)> _places;

    private readonly ConcurrentDictionary<SourcePath, Dictionary<SourcePath, int>> _positions = new();

    private Neighbours(
        SiteModel site, DocsTree docs, Dictionary<SourcePath, (ImmutableArray<Page>, int)> places) =>
        (_site, Docs, _places) = (site, docs, places);

    /// <summary>The documentation of the site.</summary>
    public DocsTree Docs { get; }

    public static Neighbours Find(SiteModel site)
    {
        var tree = new DocsTree(site);
        var docs = site.Sections.Values.Where(section => section.IsDocs && !IsInDocs(section, site))
            .Select(section => ReadingOrder(section, site, tree).ToImmutableArray());
        return new Neighbours(site, tree,
            docs.SelectMany(static list => list.Select((page, index) => (page.Path, Place: (list, index))))
            .ToDictionary(static entry => entry.Path, static entry => entry.Place));
    }

    public Page? Previous(Page page) => At(page, -1);

    public Page? Next(Page page) => At(page, +1);

    /// <remarks>An article in documentation follows the order of the documentation.</remarks>
    private Page? At(Page page, int step) =>
        _places.TryGetValue(page.Path, out var place) ? place.List.ElementAtOrDefault(place.Index + step)
        : page.IsArticle && _site.Sections.TryGetValue(page.Section, out var section) && !section.IsDocs
        ? Beside(page, section, -step)
        : null;

    /// <summary>
    /// Returns the next page in a list, newest first, that belongs to the same folder: a section also lists the pages
    /// below it.
    /// </summary>
    private Page? Beside(Page page, Section section, int step)
    {
        var newestFirst = section.Pages;
        if (!PositionsIn(section).TryGetValue(page.Path, out var place)) return null;
        for (place += step; place >= 0 && place < newestFirst.Length; place += step)
        {
            if (_site.Pages[newestFirst[place]] is { } next && next.Section == page.Section) return next;
        }
        return null;
    }

    private Dictionary<SourcePath, int> PositionsIn(Section section) =>
        _positions.GetOrAdd(section.Folder, _ => section.Pages.Positions());

    private static bool IsInDocs(Section section, SiteModel site) =>
        section.Parent is { } parent && site.Sections[parent].IsDocs;

    /// <summary>
    /// Returns a folder's index, then its pages and folders as the sidebar lists them. A blog below it has its own
    /// order.
    /// </summary>
    private static IEnumerable<Page> ReadingOrder(Section section, SiteModel site, DocsTree tree) =>
        (site.Find(section.Index) is { } index ? [index] : Enumerable.Empty<Page>())
            .Concat(tree.FolderOf(section).Entries.SelectMany(entry => ReadingOrder(entry, site, tree)));

    private static IEnumerable<Page> ReadingOrder(DocsTree.Entry entry, SiteModel site, DocsTree tree) =>
        (entry.Page is { } page ? [page] : Enumerable.Empty<Page>())
            .Concat(entry.Folder is { IsDocs: true } folder ? ReadingOrder(folder, site, tree) : []);
}
