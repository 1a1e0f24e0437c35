using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules.MarkdownTwins;

/// <summary>
/// Adds a Markdown alternate beside every page, <c>index.md</c>, with values filled in, for programs that read text.
/// </summary>
public sealed class MarkdownTwinModule : ISinglePageModule
{
    private const string FileName = "index.md";

    public Route? Plan(Page page, SiteConfig config) =>
        UrlOf(page, config) is { } url
            ? new FileRoute(url, page.Place, site => SaltOf(page, site), renderer =>
                Write(page, renderer))
            { IsCompanion = true } : null;

    /// <returns>
    /// Null for a supplement, for a page whose address is a file, or if the site turns Markdown alternates off.
    /// </returns>
    public static UrlPath? UrlOf(Page page, SiteConfig config) =>
        config.HasMarkdownTwins && page.Kind != PageKind.Supplement && page.Url.IsFolder ? page.Url.File(FileName)
            : null;

    private static Fingerprint SaltOf(Page page, ThemedSite site) =>
        new FingerprintBuilder().Add(PageBody.FingerprintOf(page, site)).Add(site.Urls.Origin).Add(page.Title.Text)
            .Add(page.Description).Add(page.Date).Finish();

    private static byte[] Write(Page page, PageRenderer renderer)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(Quoted(page.Title.Text)).Append('\n');
        if (page.Date is { } date)
            text.Append("date: ").Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        if (page.Description is { } description) text.Append("description: ").Append(Quoted(description)).Append('\n');
        text.Append("---\n\n");
        if (renderer.Reads.File(page.Path) is { } file)
            text.Append(PageMarkdown.Write(page, DocumentReader.Read(file), renderer).Trim('\n')).Append('\n');
        return Encoding.UTF8.GetBytes(UnicodeText.Allowed(text.ToString()));
    }

    /// <summary>Writes a double-quoted string, which JSON and YAML share.</summary>
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
