using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Lists;

public static class SectionViews
{
    public static CountedView[] Of(IEnumerable<SourcePath> folders, ThemedSite site) =>
        [.. folders.Where(site.Model.Sections.ContainsKey).Select(folder => site.Model.Sections[folder])
            .Select(section => new CountedView(section.Title, site.Urls.Of(section.Url), section.Index?.Front.Description?.Value, section.Pages.Length))];
}
