using System.Text;
using System.Xml;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.Discovery;

/// <summary>Adds sitemap.xml, the addresses for search engines (sitemaps.org, protocol 0.9).</summary>
public sealed class SitemapModule : ISiteModule
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        yield return FileRoute.Of(
            UrlPath.Parse("/sitemap.xml"), new SourceLocation(SourcePath.Root), static renderer =>
                SitemapView.Of(renderer.Site), static view => Write(view));
    }

    private static byte[] Write(SitemapView sitemap)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(
            stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var entry in sitemap.Entries)
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, entry.Url);
                if (entry.Change is { } change) writer.WriteElementString("lastmod", Namespace, change.Iso);
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        return stream.ToArray();
    }
}
