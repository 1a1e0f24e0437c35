using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1.</summary>
public static class JsonFeedWriter
{
    // Feed readers decode JSON, not HTML, so text need not be escaped for a script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Json(FeedContentView feed)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", FeedWriter.TitleOf(feed));
            writer.WriteString("home_page_url", feed.List);
            writer.WriteString("feed_url", feed.List + FeedViews.JsonFile);
            if (!string.IsNullOrEmpty(feed.Description)) writer.WriteString("description", feed.Description);
            writer.WriteString("language", feed.Language);
            writer.WriteStartArray("items");
            foreach (var item in feed.Items) Item(writer, item);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Item(Utf8JsonWriter writer, FeedItemView item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Url);
        writer.WriteString("url", item.Url);
        writer.WriteString("title", item.Title);
        if (item.Excerpt is { } excerpt) writer.WriteString("summary", excerpt);
        // An item must have a content.
        if (item.Text is { } text) writer.WriteString("content_html", UnicodeText.Allowed(text.Value.Markup));
        else writer.WriteString("content_text", item.Excerpt ?? item.Title);
        if (item.Cover is { } cover) writer.WriteString("image", cover.Url);
        writer.WriteString("date_published", item.Date.Time);
        writer.WriteString("date_modified", item.Change.Time);
        List(writer, "tags", item.Tags, static (writer, tag) => writer.WriteStringValue(tag));
        List(writer, "authors", item.Authors, static (writer, author) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", author);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void List(
        Utf8JsonWriter writer, string name, string[] texts, Action<Utf8JsonWriter, string> write)
    {
        if (texts.Length == 0) return;
        writer.WriteStartArray(name);
        foreach (var text in texts) write(writer, text);
        writer.WriteEndArray();
    }
}
