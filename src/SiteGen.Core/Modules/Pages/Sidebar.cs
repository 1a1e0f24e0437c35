using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pages;

/// <summary>The tree of a documentation section: its folders and pages by weight, then title.</summary>
public static class Sidebar
{
    /// <summary>A page or a folder of the tree.</summary>
    public readonly record struct Entry(Page? Page, Section? Folder)
    {
        public int Weight => (Page ?? Folder!.Index)?.Front.Weight ?? int.MaxValue;

        public string Title => Page?.Title ?? Folder!.Title;
    }

    /// <param name="current">The page that is marked; the folders above it are open.</param>
    /// <param name="folder">Any folder of the tree.</param>
    public static NavNodeView[] Of(Page? current, SourcePath folder, ThemedSite site)
    {
        var root = site.Model.Sections[folder];
        while (root.Parent is { } parent && site.Model.Sections[parent].IsDocs) root = site.Model.Sections[parent];
        return [Node(root, current, folder, site)];
    }

    public static IEnumerable<Entry> EntriesOf(Section section, SiteModel site) =>
        section.Pages.Select(static page => new Entry(page, null))
            .Concat(section.Subsections.Where(site.Sections.ContainsKey).Select(folder => new Entry(null, site.Sections[folder])))
            .OrderBy(static entry => entry.Weight).ThenBy(static entry => entry.Title, StringComparer.Ordinal);

    private static NavNodeView Node(Section section, Page? current, SourcePath open, ThemedSite site) => new(
        section.Title, site.Urls.Of(section.Url),
        IsCurrent: current is null ? section.Folder == open : current.Path == section.Index?.Path,
        IsOpen: open == section.Folder || open.IsUnder(section.Folder),
        [.. EntriesOf(section, site.Model).Select(entry => entry.Folder is { } folder ? Node(folder, current, open, site) : Leaf(entry.Page!, current, site))]);

    private static NavNodeView Leaf(Page page, Page? current, ThemedSite site) =>
        new(page.Title, site.Urls.Of(page.Url), page.Path == current?.Path, IsOpen: false, []);
}
