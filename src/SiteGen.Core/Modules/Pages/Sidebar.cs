using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pages;

/// <summary>The tree of a documentation section: its folders and pages by weight, then title.</summary>
/// <remarks>
/// Every page shows the tree, so the pages of a large tree would together grow with the square of its size.
/// </remarks>
public static class Sidebar
{
    /// <summary>
    /// The maximum number of pages in a tree that is shown in full. Of a larger one, only the branches that lead to the
    /// current page are shown.
    /// </summary>
    public const int MostPages = 300;

    /// <param name="current">The page to mark as current; the folders above it are open.</param>
    /// <param name="folder">Any folder of the tree.</param>
    public static NavNodeView[] Of(Page? current, SourcePath folder, ThemedSite site)
    {
        var root = site.Model.Sections[folder];
        while (root.Parent is { } parent && site.Model.Sections[parent].IsDocs) root = site.Model.Sections[parent];
        return [Node(new DocsTree.Entry(null, root), current, folder, IsLarge(root, site), site)];
    }

    private static bool IsLarge(Section root, ThemedSite site) =>
        site.Model.Sections.Values.Where(section => section.Folder == root.Folder
            || section.Folder.IsUnder(root.Folder))
            .Sum(static section => section.Pages.Length) > MostPages;

    /// <param name="entry">An entry that has a folder.</param>
    private static NavNodeView Node(DocsTree.Entry entry, Page? current, SourcePath open, bool isLarge, ThemedSite site)
    {
        var section = entry.Folder!;
        var isOpen = open == section.Folder || open.IsUnder(section.Folder);
        return new NavNodeView(
            entry.Page?.Title ?? section.Title, site.Urls.Of(section.Url),
            IsCurrent: current is null ? section.Folder == open : current.Path == (section.Index ?? entry.Page?.Path),
            IsOpen: isOpen,
            isLarge && !isOpen ? [] : [.. DocsTree.EntriesOf(section, site.Model)
                .Select(below => below.Folder is null ? Leaf(below.Page!, current, site)
                : Node(below, current, open, isLarge, site))]);
    }

    private static NavNodeView Leaf(Page page, Page? current, ThemedSite site) =>
        new(page.Title, site.Urls.Of(page.Url), page.Path == current?.Path, IsOpen: false, []);
}
