using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Look;

/// <summary>
/// Adds the web app manifest of a site that has its own icon, for devices that install it. A file with that name in the
/// content overrides it.
/// </summary>
public sealed class ManifestModule : ISiteModule
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (site.Model.Config.Look.Favicon is null || site.Model.Resources.Values.Contains(ThemeView.ManifestUrl))
            yield break;
        yield return FileRoute.Of(ThemeView.ManifestUrl, new SourceLocation(SourcePath.Root), () => Text(site)) with
        {
            CannotFail = true,
        };
    }

    private static byte[] Text(ThemedSite site)
    {
        var config = site.Model.Config;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("name", config.Title);
            if (config.Description is { } description) writer.WriteString("description", description);
            writer.WriteString("lang", config.Language);
            writer.WriteString("start_url", site.Urls.Of(UrlPath.Home));
            writer.WriteString("display", "browser");
            writer.WriteString("background_color", site.Look.Background.ToString());
            if (config.Look.Accent is { } accent) writer.WriteString("theme_color", accent.Light.Value.ToString());
            Icons(writer, site);
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Icons(Utf8JsonWriter writer, ThemedSite site)
    {
        var look = site.Model.Config.Look;
        writer.WriteStartArray("icons");
        foreach (var icon in new[] { look.Favicon, look.TouchIcon }.OfType<Located<string>>())
        {
            if (PageViews.PictureUrl(icon, Model.MenuLinks.From, site) is not { } url) continue;
            var isVector = icon.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
            writer.WriteStartObject();
            writer.WriteString("src", url);
            writer.WriteString("type", isVector ? "image/svg+xml" : "image/png");
            if (isVector) writer.WriteString("sizes", "any");
            else if (site.Look.Sizes.GetValueOrDefault(icon.Value) is { } size)
                writer.WriteString("sizes", $"{size.Width}x{size.Height}");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
