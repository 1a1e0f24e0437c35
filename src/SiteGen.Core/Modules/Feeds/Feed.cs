using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Feeds;

/// <summary>A feed of the site, which follows one of its lists.</summary>
/// <param name="List">The address of the list.</param>
/// <param name="Newest">The items, newest first, each with a date; evaluated on first use.</param>
/// <param name="HasFullText">True if items carry their full text; otherwise they have an excerpt only.</param>
public sealed record Feed(
    UrlPath List, string Title, string? Description, Lazy<ImmutableArray<Page>> Newest, bool HasFullText)
{
    public ImmutableArray<Page> Items => Newest.Value;
}

/// <summary>Everything that the files of a feed contain, in each format.</summary>
/// <param name="Title">The title of the list.</param>
/// <param name="List">The address of the list, with scheme and host when they are known.</param>
/// <param name="IsPublic">True if the site's address is known.</param>
public sealed record FeedContentView(
    string Title, string? Description, string List, string SiteTitle, string Language, bool IsPublic,
    FeedItemView[] Items) : View
{
    private static readonly Members<FeedContentView> All = new("feed")
    {
        { "title", static view => view.Title },
        { "description", static view => view.Description },
        { "list", static view => view.List },
        { "site_title", static view => view.SiteTitle },
        { "language", static view => view.Language },
        { "is_public", static view => view.IsPublic },
        { "items", static view => view.Items },
    };

    protected override IMembers Members => All;

    public static FeedContentView Of(Feed feed, PageRenderer renderer)
    {
        var (urls, config) = (renderer.Site.Urls, renderer.Site.Model.Config);
        return new FeedContentView(
            feed.Title, feed.Description, urls.Absolute(feed.List), config.Title, config.Language,
            urls.Origin.Length > 0, [.. feed.Items.Select(page => FeedItemView.Of(page, feed.HasFullText, renderer))]);
    }
}

/// <param name="Text">The full text; null in a feed of excerpts.</param>
public sealed record FeedItemView(
    string Url, string Title, string? Excerpt, DateView Date, DateView Change, string[] Authors, string[] Tags,
    LazyHtml? Text, ImageView? Cover) : View
{
    private static readonly Members<FeedItemView> All = new("feed item")
    {
        { "url", static view => view.Url },
        { "title", static view => view.Title },
        { "excerpt", static view => view.Excerpt },
        { "date", static view => view.Date },
        { "change", static view => view.Change },
        { "authors", static view => view.Authors },
        { "tags", static view => view.Tags },
        { "text", static view => view.Text },
        { "cover", static view => view.Cover },
    };

    protected override IMembers Members => All;

    public static FeedItemView Of(Page page, bool hasFullText, PageRenderer renderer) =>
        new(
            renderer.Site.Urls.Absolute(page.Url), page.Title.Text, page.Excerpt, new DateView(page.Date!.Value),
            new DateView(page.LastChange!.Value),
            [.. PageViews.Authors(page, renderer.Site).Select(static author => author.Name)],
            [.. PageViews.TagsInList(page, renderer.Site).Select(static tag => tag.Title.Text)],
            hasFullText ? renderer.Content(page, BodyTarget.Feed) : null, CoverOf(page, renderer.Site));

    /// <summary>Returns the cover with scheme and host.</summary>
    private static ImageView? CoverOf(Page page, ThemedSite site) =>
        ImageView.OfCover(page, site) is { } cover
            ? cover with { Url = cover.Url.StartsWith('/') ? site.Urls.Origin + cover.Url : cover.Url } : null;
}
