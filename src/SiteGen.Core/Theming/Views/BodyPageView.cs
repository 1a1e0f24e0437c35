using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>
/// The members of a page that the expressions in its own body may use: those that the page itself determines.
/// </summary>
public sealed record BodyPageView(Page Page, ThemedSite Site, DataView Extra) : View
{
    private static readonly Members<BodyPageView> All = new("page")
    {
        { "title", static view => view.Page.Title.Text },
        { "title_html", static view => view.Page.Title.Html },
        { "description", static view => view.Page.Description },
        { "excerpt", static view => view.Page.Excerpt },
        { "url", static view => view.Site.Urls.Of(view.Page.Url) },
        { "permalink", static view => view.Site.Urls.Absolute(view.Page.Url) },
        { "date", static view => DateView.Of(view.Page.Date) },
        { "updated", static view => DateView.Of(view.Page.Front.Updated?.Value) },
        { "words", static view => view.Page.Parsed.Body.WordCount },
        { "minutes", static view => view.Page.Minutes },
        { "tags", static view => PageViews.Tags(view.Page, view.Site) },
        { "authors", static view => PageViews.Authors(view.Page, view.Site) },
        { "series", static view => PageViews.SeriesOf(view.Page, view.Site)
            .Select(series => SeriesView.Of(series, view.Page, view.Site)).ToArray() },
        { "extra", static view => view.Extra },
    };

    protected override IMembers Members => All;

    public static BodyPageView Of(Page page, ThemedSite site) =>
        new(page, site, new DataView(ThemedSite.DataMapOf(page.Front.Extra), "page.extra", isStrict: false));
}
