namespace SiteGen.Model;

/// <summary>What a folder of documentation holds, in the order of reading.</summary>
public static class DocsTree
{
    /// <summary>A page or a folder.</summary>
    public readonly record struct Entry(Page? Page, Section? Folder)
    {
        public int Weight => (Page ?? Folder!.Index)?.Front.Weight ?? int.MaxValue;

        public string Title => (Page?.Title ?? Folder!.Title).Text;
    }

    public static IEnumerable<Entry> EntriesOf(Section section, SiteModel site) =>
        section.Pages.Select(static page => new Entry(page, null))
            .Concat(section.Subsections.Where(site.Sections.ContainsKey).Select(folder => new Entry(null, site.Sections[folder])))
            .OrderBy(static entry => entry.Weight).ThenBy(static entry => entry.Title, StringComparer.Ordinal);
}
