using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>Puts the preview's script into a page on its way to the browser. The site itself never has it.</summary>
public static partial class PageInjection
{
    public const string Folder = "/_sitegen/";

    private static readonly byte[] BodyEnd = "</body>"u8.ToArray();

    public static byte[] Into(ServedFile page, string token)
    {
        var script = Encoding.UTF8.GetBytes(
            $"<script src=\"{Folder}client.js\" data-token=\"{token}\" data-file=\"{Html.Escape(page.Path)}\" data-hash=\"{page.Fingerprint}\" data-shape=\"{ShapeOf(page)}\" defer></script>");
        var place = page.Bytes.Span.LastIndexOf(BodyEnd);
        var before = place < 0 ? page.Bytes.Length : place;
        return [.. page.Bytes.Span[..before], .. script, .. page.Bytes.Span[before..]];
    }

    /// <summary>A page with nothing but the script, for what has never been made.</summary>
    public static byte[] EmptyPage(string file, string token) =>
        Into(new ServedFile(file, SourcePath.Root, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not built yet</title></head><body></body></html>"u8.ToArray(), IsStale: true, null), token);

    /// <summary>Equal for two pages that differ only in which version of a style sheet they name.</summary>
    public static Fingerprint ShapeOf(ServedFile page) => Fingerprint.Of(StyleHash().Replace(Encoding.UTF8.GetString(page.Bytes.Span), ".css"));

    public static string[] StylesOf(ServedFile page) => [.. StyleAddress().Matches(Encoding.UTF8.GetString(page.Bytes.Span)).Select(static match => match.Groups[1].Value)];

    [GeneratedRegex(@"\.[0-9a-f]{10}\.css(?="")")]
    private static partial Regex StyleHash();

    [GeneratedRegex(@"href=""([^""]+\.[0-9a-f]{10}\.css)""")]
    private static partial Regex StyleAddress();
}
