using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Modules.MarkdownTwins;

/// <summary>
/// Adds a Markdown alternate beside every page, <c>index.md</c>, with values filled in, for programs that read text.
/// </summary>
public sealed class MarkdownTwinModule : ISinglePageModule
{
    private const string FileName = "index.md";

    public Route? Plan(Page page, SiteConfig config) =>
        MarkdownOf(page, config) is { } url
            ? FileRoute.Of(url, page.Place, renderer => MarkdownTwinView.Of(page, renderer), static twin => Write(twin))
                with
            { IsCompanion = true } : null;

    /// <returns>
    /// Null for a supplement, for a page whose address is a file, or if the site turns Markdown alternates off.
    /// </returns>
    public UrlPath? MarkdownOf(Page page, SiteConfig config) =>
        config.HasMarkdownTwins && page.Kind != PageKind.Supplement && page.Url.IsFolder ? page.Url.File(FileName)
            : null;

    private static byte[] Write(MarkdownTwinView twin)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(Quoted(twin.Title)).Append('\n');
        if (twin.Date is { } date) text.Append("date: ").Append(date.Day).Append('\n');
        if (twin.Description is { } description) text.Append("description: ").Append(Quoted(description)).Append('\n');
        text.Append("---\n\n").Append(twin.Body.Value);
        return Encoding.UTF8.GetBytes(UnicodeText.Allowed(text.ToString()));
    }

    /// <summary>Writes a double-quoted string, which JSON and YAML share.</summary>
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
