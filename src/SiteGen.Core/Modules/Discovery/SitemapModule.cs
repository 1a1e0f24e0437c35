using System.Text;
using System.Xml;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Discovery;

/// <summary>Adds sitemap.xml, the addresses for search engines (sitemaps.org, protocol 0.9).</summary>
public sealed class SitemapModule : ISiteModule
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        yield return new FileRoute(
            UrlPath.Parse("/sitemap.xml"), new SourceLocation(SourcePath.Root), Salt, _ => Write(site));
    }

    private static IEnumerable<(UrlPath Url, DateTimeOffset? Change)> Entries(ThemedSite site)
    {
        return site.Model.Pages.Values.Where(static page => page.Kind is not PageKind.Supplement
            && page.Front.Indexed != false)
            .Select(static page => (page.Url, page.LastChange))
            .Concat(site.Model.Series.Values.Select(series => (series.Url, LastChange(series.Pages))))
            .Concat(site.Model.Sections.Values.Where(static section => section.Index is null)
            .Select(section => (section.Url, LastChange(section.Pages))))
            .DistinctBy(static entry => entry.Url).OrderBy(static entry => entry.Url);

        DateTimeOffset? LastChange(IEnumerable<SourcePath> keys) =>
            site.Model.PagesOf(keys).Max(static page => page.LastChange);
    }

    private static Fingerprint Salt(ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(site.Urls.Absolute(UrlPath.Home));
        foreach (var (url, change) in Entries(site)) builder.Add(url.Value).Add(change);
        return builder.Finish();
    }

    private static byte[] Write(ThemedSite site)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(
            stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var (url, change) in Entries(site))
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, site.Urls.Absolute(url));
                if (change is { } time) writer.WriteElementString("lastmod", Namespace, new DateView(time).Iso);
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        return stream.ToArray();
    }
}
