using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Foundation;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287) or RSS 2.0.</summary>
public static class FeedWriter
{
    private static readonly XNamespace Atom10 = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace ContentModule = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    public static byte[] Atom(FeedContentView feed) =>
        Write(Syndication(feed, FeedViews.AtomFile).GetAtom10Formatter());

    public static byte[] Rss(FeedContentView feed) =>
        Write(Syndication(feed, FeedViews.RssFile).GetRss20Formatter(serializeExtensionsAsAtom: false));

    private static SyndicationFeed Syndication(FeedContentView feed, string file)
    {
        var self = feed.List + file;
        var syndication = new SyndicationFeed(
            XmlText.Clean(TitleOf(feed)), Description(feed, file), Address(feed.List), feed.List, LastChange(feed))
        {
            Language = feed.Language,
            Generator = SiteView.Generator,
            Items = [.. feed.Items.Select(item => Item(item, file))],
        };
        if (file == FeedViews.AtomFile)
        {
            syndication.Links.Add(SyndicationLink.CreateSelfLink(Address(self), "application/atom+xml"));
            // RFC 4287, 4.1.1: a feed has an author unless each of its entries has one.
            if (feed.Items.Length == 0 || syndication.Items.Any(static item => item.Authors.Count == 0))
                syndication.Authors.Add(new SyndicationPerson { Name = XmlText.Clean(feed.SiteTitle) });
        }
        else if (feed.IsPublic) syndication.ElementExtensions.Add(SelfLink(self).CreateReader());
        return syndication;
    }

    /// <summary>
    /// Returns the feed's description. RSS requires one, so a feed without a description uses its title there.
    /// </summary>
    private static string? Description(FeedContentView feed, string file) =>
        !string.IsNullOrEmpty(feed.Description) ? XmlText.Clean(feed.Description)
        : file == FeedViews.RssFile ? XmlText.Clean(feed.Title) : null;

    /// <summary>Returns a link to the RSS feed's own address, as the RSS Advisory Board's profile recommends.</summary>
    private static XElement SelfLink(string self) => new(Atom10 + "link",
        new XAttribute(XNamespace.Xmlns + "atom", Atom10.NamespaceName), new XAttribute("href", self),
        new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"));

    private static SyndicationItem Item(FeedItemView view, string file)
    {
        var item = new SyndicationItem(
            XmlText.Clean(view.Title), (SyndicationContent?)null, Address(view.Url), view.Url, view.Change.Time)
        {
            PublishDate = view.Date.Time,
        };
        if (view.Excerpt is { } excerpt) item.Summary = Summary(excerpt, file);
        if (view.Text is { } text)
        {
            var content = XmlText.Clean(text.Value.Markup);
            if (file == FeedViews.AtomFile) item.Content = TextSyndicationContent.CreateHtmlContent(content);
            // RSS itself has only the description; readers take the full text from the module "content".
            else item.ElementExtensions.Add(
                new XElement(ContentModule + "encoded", new XAttribute(XNamespace.Xmlns + "content", ContentModule),
                content).CreateReader());
        }
        if (view.Cover is { } cover) item.ElementExtensions.Add(Picture(cover).CreateReader());
        foreach (var author in view.Authors)
            item.Authors.Add(new SyndicationPerson { Name = XmlText.Clean(author) });
        foreach (var tag in view.Tags) item.Categories.Add(new SyndicationCategory(XmlText.Clean(tag)));
        return item;
    }

    /// <summary>Returns the picture of an item in the vocabulary of Media RSS, which Atom readers know too.</summary>
    private static XElement Picture(ImageView cover) => new(Media + "content",
        new XAttribute(XNamespace.Xmlns + "media", Media), new XAttribute("url", cover.Url),
        new XAttribute("medium", "image"),
        cover is { Width: { } width, Height: { } height }
            ? new[] { new XAttribute("width", width), new XAttribute("height", height) } : null,
        cover.Alt.Length > 0 ? new XElement(Media + "description", XmlText.Clean(cover.Alt)) : null);

    /// <summary>
    /// Returns an item's summary. It is escaped for RSS, whose readers treat it as HTML; Atom states the type of its
    /// text.
    /// </summary>
    private static TextSyndicationContent Summary(string excerpt, string file) =>
        TextSyndicationContent.CreatePlaintextContent(XmlText.Clean(file == FeedViews.RssFile ? Html.Escape(excerpt)
            : excerpt));

    /// <summary>
    /// Returns the title of a feed with that of the site: a list's title alone says little in a feed reader.
    /// </summary>
    internal static string TitleOf(FeedContentView feed) =>
        feed.Title == feed.SiteTitle ? feed.SiteTitle : $"{feed.Title} · {feed.SiteTitle}";

    /// <summary>Returns the latest change of the items, so that a feed changes only when its content does.</summary>
    private static DateTimeOffset LastChange(FeedContentView feed) =>
        feed.Items.Length == 0 ? DateTimeOffset.UnixEpoch : feed.Items.Max(static item => item.Change.Time);

    private static Uri Address(string url) => new(url, UriKind.RelativeOrAbsolute);

    private static byte[] Write(SyndicationFeedFormatter formatter)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
            formatter.WriteTo(writer);
        return stream.ToArray();
    }
}
