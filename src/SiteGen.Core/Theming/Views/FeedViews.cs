using SiteGen.Foundation;

namespace SiteGen.Theming.Views;

/// <summary>Returns the feeds of a list, which are beside its first page.</summary>
public static class FeedViews
{
    public const string AtomFile = "atom.xml", RssFile = "rss.xml", JsonFile = "feed.json";

    public static FeedView[] Of(UrlPath list, string title, ThemedSite site)
    {
        var feeds = site.Model.Config.Feeds;
        return
        [
            .. new[]
            {
                feeds.Atom ? Feed("application/atom+xml", AtomFile) : null,
                feeds.Rss ? Feed("application/rss+xml", RssFile) : null,
                feeds.Json ? Feed("application/feed+json", JsonFile) : null,
            }.OfType<FeedView>(),
        ];

        FeedView Feed(string type, string file) => new(type, title, site.Urls.Of(list.File(file)));
    }
}
