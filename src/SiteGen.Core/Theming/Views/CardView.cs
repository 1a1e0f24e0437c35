using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>The label of a series on a card.</summary>
[View("series label")]
public sealed partial record SeriesLabelView(Title Title, string Url, int Part, int Total) : View;

/// <summary>A page as a list shows it.</summary>
public sealed record CardView(Page Page, ThemedSite Site, LazyHtml Summary) : View
{
    private static readonly Members<CardView> All = new("card")
    {
        { "title", static view => view.Page.Title.Text },
        { "title_html", static view => view.Page.Title.Html },
        { "url", static view => view.Site.Urls.Of(view.Page.Url) },
        { "description", static view => view.Page.Description },
        { "excerpt", static view => view.Page.Excerpt },
        { "date", static view => DateView.Of(view.Page.Date) },
        { "minutes", static view => view.Page.Minutes },
        { "words", static view => view.Page.Parsed.Body.WordCount },
        { "tags", static view => PageViews.TagsInList(view.Page, view.Site) },
        { "section", static view => PageViews.SectionOf(view.Page, view.Site) },
        { "series", static view => LabelOf(view.Page, view.Site) },
        { "image", static view => PageViews.Image(view.Page, view.Site) },
        { "cover", static view => ImageView.OfCover(view.Page, view.Site) },
        { "status", static view => PageViews.Status(view.Page) },
        { "authors", static view => PageViews.Authors(view.Page, view.Site) },
        { "summary", static view => view.Summary },
    };

    protected override IMembers Members => All;

    private static SeriesLabelView? LabelOf(Page page, ThemedSite site) =>
        PageViews.SeriesOf(page, site).Select(series => SeriesView.Of(series, page, site))
            .Where(static series => series.Part is not null)
            .Select(static series => new SeriesLabelView(series.Title, series.Url, series.Part!.Value, series.Total))
            .FirstOrDefault();
}

/// <summary>Cards under a heading: a year, a section.</summary>
[View("group")]
public sealed partial record GroupView(string Title, string? Url, CardView[] Items) : View;
