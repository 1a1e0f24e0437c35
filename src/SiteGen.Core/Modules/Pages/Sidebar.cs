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
    /// The maximum number of pages and folders in a tree that is shown in full. Of a larger one, only the branches that
    /// lead to the current page are shown.
    /// </summary>
    public const int MostPages = 300;

    /// <summary>The number of entries up to which an open folder of a larger tree shows all of them.</summary>
    public const int MostEntries = 100;

    /// <summary>The number of entries that are shown before and after the current one in a larger folder.</summary>
    public const int EntriesAround = 20;

    /// <param name="current">The page to mark as current; the folders above it are open.</param>
    /// <param name="folder">Any folder of the tree.</param>
    public static NavNodeView[] Of(Page? current, SourcePath folder, ThemedSite site)
    {
        var root = site.Docs.RootOf(folder);
        var tree = new Shown(current, folder, site.Docs.CountOf(root) > MostPages, site);
        return [tree.Node(new DocsTree.Entry(null, root))];
    }

    /// <summary>The part of a tree that one page shows.</summary>
    /// <param name="open">The folder that is open, with those above it.</param>
    private sealed class Shown(Page? current, SourcePath open, bool isLarge, ThemedSite site)
    {
        /// <param name="entry">An entry that has a folder.</param>
        public NavNodeView Node(DocsTree.Entry entry)
        {
            var section = entry.Folder!;
            var isOpen = open == section.Folder || open.IsUnder(section.Folder);
            var entries = site.Docs.FolderOf(section);
            var shown = !isLarge ? .. : isOpen ? RangeOf(entries) : ..0;
            return new NavNodeView(
                entry.Page?.Title ?? section.Title, site.Urls.Of(section.Url),
                IsCurrent: current is null
                    ? section.Folder == open : current.Path == (section.Index ?? entry.Page?.Path),
                IsOpen: isOpen, entries.Entries.Length, site.Docs.PageCountOf(section),
                [.. entries.Entries[shown].Select(below => below.Folder is null ? Leaf(below.Page!) : Node(below))]);
        }

        private NavNodeView Leaf(Page page) =>
            new(page.Title, site.Urls.Of(page.Url), page.Path == current?.Path, IsOpen: false, Count: 0, PageCount: 0,
                []);

        /// <summary>Returns the entries of a folder in a large tree: all of few, otherwise those around one.</summary>
        private Range RangeOf(DocsFolder folder)
        {
            var count = folder.Entries.Length;
            if (count <= MostEntries) return ..;
            var place = Math.Max(0, PlaceIn(folder));
            return Math.Max(0, place - EntriesAround)..Math.Min(count, place + EntriesAround + 1);
        }

        /// <returns>The index of the entry that leads to the current page; -1 for the page of the folder.</returns>
        private int PlaceIn(DocsFolder folder) =>
            folder.PositionOf(current?.Path) is >= 0 and var place ? place
            : open.Ancestors().Prepend(open).Select(above => folder.PositionOf(above))
                .FirstOrDefault(static place => place >= 0, -1);
    }
}
