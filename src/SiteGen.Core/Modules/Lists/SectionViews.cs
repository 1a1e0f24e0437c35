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
                CountOf(section, site)))];

    /// <summary>
    /// Counts the pages of a section. Documentation includes its subsections; a section of articles lists their pages
    /// itself.
    /// </summary>
    private static int CountOf(Section section, ThemedSite site) =>
        section.Pages.Length + (
            section.IsDocs ? section.Subsections.Where(site.Model.Sections.ContainsKey)
            .Sum(below => CountOf(site.Model.Sections[below], site)) : 0);
}
