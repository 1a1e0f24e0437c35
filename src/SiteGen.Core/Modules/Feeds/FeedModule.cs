using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Feeds;

/// <summary>Adds Atom, RSS and JSON feeds for the site, its sections, series and terms.</summary>
public sealed class FeedModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var config = site.Model.Config.Feeds;
        foreach (var feed in FeedsOf(site.Model))
        {
            if (config.Atom) yield return RouteOf(feed, FeedViews.AtomFile, FeedWriter.Atom);
            if (config.Rss) yield return RouteOf(feed, FeedViews.RssFile, FeedWriter.Rss);
            if (config.Json) yield return RouteOf(feed, FeedViews.JsonFile, JsonFeedWriter.Json);
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

    private static FileRoute RouteOf(Feed feed, string file, Func<FeedContentView, byte[]> write) =>
        FileRoute.Of(feed.List.File(file), new SourceLocation(SourcePath.Root), renderer =>
            FeedContentView.Of(feed, renderer), content => write(content));
}
