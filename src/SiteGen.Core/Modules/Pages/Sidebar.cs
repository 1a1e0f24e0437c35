using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pages;

/// <summary>The tree of a documentation section: its folders and pages by weight, then title.</summary>
public static class Sidebar
{
    /// <param name="current">The page that is marked; the folders above it are open.</param>
    /// <param name="folder">Any folder of the tree.</param>
    public static NavNodeView[] Of(Page? current, SourcePath folder, ThemedSite site)
    {
        var root = site.Model.Sections[folder];
        while (root.Parent is { } parent && site.Model.Sections[parent].IsDocs) root = site.Model.Sections[parent];
        return [Node(new DocsTree.Entry(null, root), current, folder, site)];
    }

    /// <param name="entry">Has a folder.</param>
    private static NavNodeView Node(DocsTree.Entry entry, Page? current, SourcePath open, ThemedSite site)
    {
        var section = entry.Folder!;
        return new NavNodeView(
            entry.Page?.Title ?? section.Title, site.Urls.Of(section.Url),
            IsCurrent: current is null ? section.Folder == open : current.Path == (section.Index ?? entry.Page)?.Path,
            IsOpen: open == section.Folder || open.IsUnder(section.Folder),
            [.. DocsTree.EntriesOf(section, site.Model)
                .Select(below => below.Folder is null ? Leaf(below.Page!, current, site)
                : Node(below, current, open, site))]);
    }

    private static NavNodeView Leaf(Page page, Page? current, ThemedSite site) =>
        new(page.Title, site.Urls.Of(page.Url), page.Path == current?.Path, IsOpen: false, []);
}
