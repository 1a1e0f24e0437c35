using System.Text;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.StructuredData;

/// <summary>Describes pages for machines: JSON-LD in the vocabulary of schema.org.</summary>
public static class JsonLd
{
    public static Html OfPage(PageView view, ThemedSite site)
    {
        var article = Script(writer =>
        {
            Begin(writer, view.Kind == "article" ? "BlogPosting" : view.Kind == "doc" ? "TechArticle" : "WebPage");
            writer.WriteString("headline", view.Title.Text);
            Describe(writer, view);
            if (view.Image is { } image)
                writer.WriteString("image", image.StartsWith('/') ? site.Urls.Origin + image : image);
            if (view.Date is { } date) writer.WriteString("datePublished", date.Iso);
            if ((view.Updated ?? view.Date) is { } change) writer.WriteString("dateModified", change.Iso);
            if (view.Words > 0) writer.WriteNumber("wordCount", view.Words);
            if (view.Tags.Length > 0)
                writer.WriteString("keywords", string.Join(", ", view.Tags.Select(static tag => tag.Title.Text)));
            Authors(writer, view, site);
            PartsOf(writer, view, site);
        });
        return new Html(article.Markup + Breadcrumbs(view, site).Markup);
    }

    public static Html OfSite(PageView view, ThemedSite site) => Script(writer =>
    {
        Begin(writer, "WebSite");
        writer.WriteString("name", site.Model.Config.Title);
        Describe(writer, view);
    });

    public static Html OfList(PageView view, ThemedSite site)
    {
        var list = Script(writer =>
        {
            Begin(writer, "CollectionPage");
            writer.WriteString("name", view.Title.Text);
            Describe(writer, view);
            if (view.Updated is { } change) writer.WriteString("dateModified", change.Iso);
        });
        return new Html(list.Markup + Breadcrumbs(view, site).Markup);
    }

    public static Html OfSeries(PageView view, Model.Series series, ThemedSite site) => Script(writer =>
    {
        Begin(writer, "CreativeWorkSeries");
        writer.WriteString("name", series.Title.Text);
        Describe(writer, view);
        if (view.Updated is { } change) writer.WriteString("dateModified", change.Iso);
        writer.WriteStartArray("hasPart");
        foreach (var part in series.Parts.Where(static part => part.Page is not null))
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "BlogPosting");
            writer.WriteString("headline", part.Title.Text);
            writer.WriteString("url", site.Urls.Absolute(site.Model.Pages[part.Page!].Url));
            writer.WriteNumber("position", part.Number);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    private static Html Breadcrumbs(PageView view, ThemedSite site) => view.Breadcrumbs.Value.Length == 0 ? Html.Empty
        : Script(writer =>
    {
        Begin(writer, "BreadcrumbList");
        writer.WriteStartArray("itemListElement");
        var position = 1;
        foreach (var parent in view.Breadcrumbs.Value) Item(parent.Title.Text, site.Urls.Origin + parent.Url);
        Item(view.Title.Text, view.Permalink);
        writer.WriteEndArray();

        void Item(string title, string url)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "ListItem");
            writer.WriteNumber("position", position++);
            writer.WriteString("name", title);
            writer.WriteString("item", url);
            writer.WriteEndObject();
        }
    });

    private static void Begin(Utf8JsonWriter writer, string type)
    {
        writer.WriteString("@context", "https://schema.org");
        writer.WriteString("@type", type);
    }

    private static void Describe(Utf8JsonWriter writer, PageView view)
    {
        writer.WriteString("url", view.Permalink);
        if (view.Excerpt is { } excerpt) writer.WriteString("description", excerpt);
        writer.WriteString("inLanguage", view.Language);
    }

    private static void Authors(Utf8JsonWriter writer, PageView view, ThemedSite site)
    {
        if (view.Authors.Length == 0) return;
        writer.WriteStartArray("author");
        foreach (var author in view.Authors)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "Person");
            writer.WriteString("name", author.Name);
            if (author.Url is { } url) writer.WriteString("url", site.Urls.Origin + url);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void PartsOf(Utf8JsonWriter writer, PageView view, ThemedSite site)
    {
        if (view.Series.Length == 0) return;
        if (view.Series[0].Part is { } part) writer.WriteNumber("position", part);
        writer.WriteStartArray("isPartOf");
        foreach (var series in view.Series)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "CreativeWorkSeries");
            writer.WriteString("name", series.Title.Text);
            writer.WriteString("url", site.Urls.Origin + series.Url);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>
    /// Writes a script element. The writer's default encoder escapes '&lt;', so no text can end the element.
    /// </summary>
    private static Html Script(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return new Html($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(stream.ToArray())}</script>");
    }
}
