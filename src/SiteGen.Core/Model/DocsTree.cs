using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>The entries of documentation folders, in reading order.</summary>
/// <remarks>Every page of a folder asks for its entries, so they are put in order once.</remarks>
public sealed class DocsTree(SiteModel site)
{
    private readonly ConcurrentDictionary<SourcePath, DocsFolder> _folders = new();

    private readonly ConcurrentDictionary<SourcePath, int> _counts = new();

    private readonly ConcurrentDictionary<SourcePath, int> _pageCounts = new();

    /// <summary>A page, a folder, or a folder without an index together with the page at its address.</summary>
    public readonly record struct Entry(Page? Page, Section? Folder)
    {
        public string Title => (Page?.Title ?? Folder!.Title).Text;
    }

    /// <summary>Returns the topmost documentation folder above a folder of documentation.</summary>
    public Section RootOf(SourcePath folder)
    {
        var root = site.Sections[folder];
        while (root.Parent is { } parent && site.Sections[parent].IsDocs) root = site.Sections[parent];
        return root;
    }

    /// <summary>Returns the number of pages and folders in and below a folder.</summary>
    public int CountOf(Section root) => _counts.GetOrAdd(root.Folder, folder =>
        site.Sections.Values.Where(section => section.Folder == folder || section.Folder.IsUnder(folder))
            .Sum(static section => section.Pages.Length + 1));

    /// <summary>Returns the number of pages in and below a folder, its own text not among them.</summary>
    public int PageCountOf(Section section) => _pageCounts.GetOrAdd(section.Folder, _ => section.Pages.Length
        + section.Subsections.Where(site.Sections.ContainsKey).Select(folder => site.Sections[folder])
            .Sum(below => PageCountOf(below) + (below.Index is null ? 0 : 1)));

    public DocsFolder FolderOf(Section section) =>
        _folders.GetOrAdd(section.Folder, _ => new DocsFolder([.. InOrder(section)]));

    private IEnumerable<Entry> InOrder(Section section)
    {
        var folders = section.Subsections.Where(site.Sections.ContainsKey).Select(folder => site.Sections[folder])
            .ToList();
        var withoutIndex = folders.Where(static folder => folder.Index is null).ToLookup(static folder => folder.Url);
        var pages = site.PagesOf(section.Pages).Select(page => new Entry(page, withoutIndex[page.Url].FirstOrDefault()))
            .ToList();
        return pages.Concat(folders.Except(pages.Select(static entry => entry.Folder).OfType<Section>())
            .Select(static folder => new Entry(null, folder)))
            .OrderBy(WeightOf).ThenBy(static entry => entry.Title, StringComparer.Ordinal);
    }

    private int WeightOf(Entry entry) =>
        (entry.Page ?? site.Find(entry.Folder!.Index))?.Front.Weight ?? int.MaxValue;
}

/// <param name="Entries">In reading order.</param>
public sealed record DocsFolder(ImmutableArray<DocsTree.Entry> Entries)
{
    private readonly Lazy<Dictionary<SourcePath, int>> _positions = new(() => PositionsOf(Entries));

    /// <summary>Returns the index of the entry of a page or folder; -1 if it has none.</summary>
    public int PositionOf(SourcePath? path) =>
        path is not null && _positions.Value.TryGetValue(path, out var position) ? position : -1;

    private static Dictionary<SourcePath, int> PositionsOf(ImmutableArray<DocsTree.Entry> entries)
    {
        var positions = new Dictionary<SourcePath, int>();
        for (var index = 0; index < entries.Length; index++)
        {
            if (entries[index].Page is { } page) positions.TryAdd(page.Path, index);
            if (entries[index].Folder is { } folder) positions.TryAdd(folder.Folder, index);
        }
        return positions;
    }
}
