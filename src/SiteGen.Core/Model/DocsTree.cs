namespace SiteGen.Model;

/// <summary>The entries of a documentation folder, in reading order.</summary>
public static class DocsTree
{
    /// <summary>A page, a folder, or a folder without an index together with the page at its address.</summary>
    public readonly record struct Entry(Page? Page, Section? Folder)
    {
        public string Title => (Page?.Title ?? Folder!.Title).Text;
    }

    public static IEnumerable<Entry> EntriesOf(Section section, SiteModel site)
    {
        var folders = section.Subsections.Where(site.Sections.ContainsKey).Select(folder => site.Sections[folder])
            .ToList();
        var withoutIndex = folders.Where(static folder => folder.Index is null).ToLookup(static folder => folder.Url);
        var pages = site.PagesOf(section.Pages).Select(page => new Entry(page, withoutIndex[page.Url].FirstOrDefault()))
            .ToList();
        return pages.Concat(folders.Except(pages.Select(static entry => entry.Folder).OfType<Section>())
            .Select(static folder => new Entry(null, folder)))
            .OrderBy(entry => WeightOf(entry, site)).ThenBy(static entry => entry.Title, StringComparer.Ordinal);
    }

    private static int WeightOf(Entry entry, SiteModel site) =>
        (entry.Page ?? site.Find(entry.Folder!.Index))?.Front.Weight ?? int.MaxValue;
}
