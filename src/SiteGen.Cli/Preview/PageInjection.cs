using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>
/// Inserts the preview's script into a page on its way to the browser. The built site never contains it.
/// </summary>
public static class PageInjection
{
    public const string Folder = "/_sitegen/";

    private static readonly byte[] BodyEnd = "</body>"u8.ToArray();

    /// <param name="name">
    /// The file that the tab shows or waits for; on the page for missing pages, it is not the page's own.
    /// </param>
    public static byte[] Into(ServedFile page, string name, PageVersion version, string token)
    {
        var script = Encoding.UTF8.GetBytes(
            $"<script src=\"{Folder}client.js\" data-token=\"{token}\" data-file=\"{Html.Escape(name)}\" "
            + $"data-hash=\"{version.Hash}\" data-shape=\"{version.Shape}\" defer></script>");
        var place = page.Bytes.Span.LastIndexOf(BodyEnd);
        var before = place < 0 ? page.Bytes.Length : place;
        return [.. page.Bytes.Span[..before], .. script, .. page.Bytes.Span[before..]];
    }

    /// <summary>Returns a page with only the script, for a page that has never been rendered.</summary>
    public static byte[] EmptyPage(string name, string token)
    {
        var html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"u8
            + "<title>Not built yet</title></head><body><p>This page cannot be built yet.</p></body></html>"u8;
        var page = new ServedFile(name, SourcePath.Root, html.ToArray(), IsStale: true, null);
        return Into(page, name, PageVersion.Missing with { Hash = "empty" }, token);
    }
}
