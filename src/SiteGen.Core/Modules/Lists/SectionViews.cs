using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

public static class SectionViews
{
    public static CountedView[] Of(IEnumerable<SourcePath> folders, ThemedSite site) =>
        [.. folders.Where(site.Model.Sections.ContainsKey).Select(folder => site.Model.Sections[folder])
            .Select(section => new CountedView(
                section.Title, site.Urls.Of(section.Url), site.Model.Find(section.Index)?.Description,
                CountOf(section, site), FirstOf(section, site)))];

    /// <summary>Returns links to the given pages, as many as an entry of a list shows.</summary>
    public static ReferenceView[] First(IEnumerable<Page> pages, ThemedSite site) =>
        [.. pages.Take(CountedView.MostPages)
            .Select(page => new ReferenceView(page.Title, site.Urls.Of(page.Url)))];

    /// <summary>Returns the first pages; in documentation, folders stand among them as in the sidebar.</summary>
    private static ReferenceView[] FirstOf(Section section, ThemedSite site) => section.IsDocs
        ? [.. site.Docs.FolderOf(section).Entries.Take(CountedView.MostPages).Select(entry => new ReferenceView(
            entry.Page?.Title ?? entry.Folder!.Title, site.Urls.Of(entry.Page?.Url ?? entry.Folder!.Url)))]
        : First(site.Model.PagesOf(section.Pages.Take(CountedView.MostPages)), site);

    /// <summary>
    /// Counts the pages of a section. Documentation includes its subsections; a section of articles lists their pages
    /// itself.
    /// </summary>
    private static int CountOf(Section section, ThemedSite site) =>
        section.IsDocs ? site.Docs.PageCountOf(section) : section.Pages.Length;
}
