using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Feeds;

/// <summary>The content of a feed, which follows a list of the site.</summary>
/// <param name="List">The address of the list.</param>
/// <param name="Newest">The items, newest first, each with a date; evaluated on first use.</param>
/// <param name="HasFullText">True if items carry their full text; otherwise they have an excerpt only.</param>
public sealed record Feed(
    UrlPath List, string Title, string? Description, Lazy<ImmutableArray<Page>> Newest, bool HasFullText)
{
    public ImmutableArray<Page> Items => Newest.Value;
}

/// <summary>Adds Atom and RSS feeds for the site, its sections, series and terms.</summary>
public sealed class FeedModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var config = site.Model.Config.Feeds;
        foreach (var feed in FeedsOf(site.Model))
        {
            if (config.Atom) yield return RouteOf(feed, FeedViews.AtomFile, site, FeedWriter.Atom);
            if (config.Rss) yield return RouteOf(feed, FeedViews.RssFile, site, FeedWriter.Rss);
        }
    }

    private static IEnumerable<Feed> FeedsOf(SiteModel site)
    {
        var count = site.Config.Feeds.ItemCount;
        var hasFullText = site.Config.Feeds.HasFullText;
        yield return new Feed(UrlPath.Home, site.Config.Title, site.Config.Description, Newest(() => site.Articles),
            hasFullText);
        foreach (var section in site.Sections.Values.Where(static section => !section.IsDocs
            && section.Folder != SiteModel.ContentFolder).OrderBy(static section => section.Folder))
            yield return new Feed(section.Url, section.Title.Text, site.Find(section.Index)?.Excerpt,
                Newest(() => section.Pages), hasFullText);
        foreach (var series in site.Series.Values.OrderBy(static series => series.Key, StringComparer.Ordinal))
            yield return new Feed(series.Url, series.Title.Text, site.Find(series.Index)?.Excerpt,
                Newest(() => site.PagesOf(series.Pages).Select(static page => page.Head).NewestFirst().Keys()),
                hasFullText);
        foreach (var taxonomy in site.Taxonomies.Values.Where(static taxonomy => taxonomy.Config.HasFeeds)
            .OrderBy(static taxonomy => taxonomy.Config.Name, StringComparer.Ordinal))
        {
            // A site has many terms and a page has several, so feeds of terms carry excerpts only.
            foreach (var term in taxonomy.InOrder)
                yield return new Feed(term.Url, term.Title.Text, site.Find(term.Index)?.Excerpt,
                    Newest(() => term.Pages), HasFullText: false);
        }

        Lazy<ImmutableArray<Page>> Newest(Func<ImmutableArray<SourcePath>> keys) =>
            new(() => [.. site.PagesOf(keys()).Where(static page => page.Date is not null).Take(count)]);
    }

    private static FileRoute RouteOf(Feed feed, string file, ThemedSite site, Func<Feed, PageRenderer, byte[]> write) =>
        new(feed.List.File(file), new SourceLocation(SourcePath.Root), current => SaltOf(feed, current), renderer =>
            write(feed, renderer));

    private static Fingerprint SaltOf(Feed feed, ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(feed.Title).Add(feed.Description).Add(site.Urls.Absolute(feed.List))
            .Add(site.Model.Config.Language).Add(site.Model.Config.Title).Add(feed.HasFullText ? 1 : 0);
        foreach (var page in feed.Items)
        {
            builder.Add(page.Url.Value).Add(page.Title.Text).Add(page.Excerpt).Add(page.Date).Add(page.LastChange);
            if (feed.HasFullText) builder.Add(PageBody.FingerprintOf(page, site));
            foreach (var author in PageViews.Authors(page, site)) builder.Add(author.Name);
            foreach (var tag in PageViews.Tags(page, site)) builder.Add(tag.Title.Text);
        }
        return builder.Finish();
    }
}
