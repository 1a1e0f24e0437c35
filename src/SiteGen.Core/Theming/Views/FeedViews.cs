using SiteGen.Foundation;

namespace SiteGen.Theming.Views;

/// <summary>Returns the feeds of a list, which are beside its first page.</summary>
public static class FeedViews
{
    public const string AtomFile = "atom.xml", RssFile = "rss.xml";

    public static FeedView[] Of(UrlPath list, string title, ThemedSite site)
    {
        var feeds = site.Model.Config.Feeds;
        var atom = new FeedView("application/atom+xml", title, site.Urls.Of(list.File(AtomFile)));
        var rss = new FeedView("application/rss+xml", title, site.Urls.Of(list.File(RssFile)));
        return (feeds.Atom, feeds.Rss) switch
        {
            (true, true) => [atom, rss],
            (true, false) => [atom],
            (false, true) => [rss],
            _ => [],
        };
    }
}
