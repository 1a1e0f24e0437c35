using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The pages before and after a page: by date among the articles of a section, by the order of reading in documentation.</summary>
public sealed class Neighbours
{
    private readonly Dictionary<SourcePath, (ImmutableArray<Page> List, int Index)> _places;

    private Neighbours(Dictionary<SourcePath, (ImmutableArray<Page>, int)> places) => _places = places;

    public static Neighbours Of(SiteModel site)
    {
        var articles = site.Articles.GroupBy(static page => page.Section).Select(static section => section.Reverse().ToImmutableArray());
        var docs = site.Sections.Values.Where(section => section.IsDocs && !IsInDocs(section, site)).Select(section => ReadingOrder(section, site).ToImmutableArray());
        return new Neighbours(articles.Concat(docs).SelectMany(static list => list.Select((page, index) => (page.Path, Place: (list, index))))
            .ToDictionary(static entry => entry.Path, static entry => entry.Place));
    }

    public Page? Previous(Page page) => At(page, -1);

    public Page? Next(Page page) => At(page, +1);

    private Page? At(Page page, int step) =>
        _places.TryGetValue(page.Path, out var place) && place.Index + step >= 0 && place.Index + step < place.List.Length ? place.List[place.Index + step] : null;

    private static bool IsInDocs(Section section, SiteModel site) => section.Parent is { } parent && site.Sections[parent].IsDocs;

    /// <summary>A folder's index, its pages and folders as the sidebar lists them; articles have their place by date, and a folder that is no documentation only its index.</summary>
    private static IEnumerable<Page> ReadingOrder(Section section, SiteModel site) =>
        (section.Index is { } index ? [index] : Enumerable.Empty<Page>())
            .Concat(section.IsDocs ? DocsTree.EntriesOf(section, site).SelectMany(entry => entry.Folder is { } folder ? ReadingOrder(folder, site) : [entry.Page!]) : [])
            .Where(static page => !page.IsArticle);
}
