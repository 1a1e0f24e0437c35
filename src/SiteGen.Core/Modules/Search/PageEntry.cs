using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Search;

/// <summary>
/// The entry of a page in the search index: the text by which it is found, and what a result shows of it.
/// </summary>
/// <param name="Kind">What kind of page it is, such as <c>article</c>, which readers can filter by.</param>
/// <param name="Address">The last name of the address, which often says what the page is about; may be empty.</param>
/// <param name="Within">The titles of the sections that contain the page, outermost first.</param>
/// <param name="Series">The first series that the page is part of.</param>
/// <param name="Terms">The page's terms in all taxonomies, such as its tags.</param>
internal sealed record PageEntry(
    string Url, string Kind, string Address, string Title, string? Description, ImmutableArray<string> Within,
    (string Title, int Part, int Total)? Series, ImmutableArray<string> Terms, ImmutableArray<BodySection> Sections)
{
    /// <summary>Leaves letters of all scripts as they are, and escapes what could be markup.</summary>
    internal static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Returns words for the kind, sections, series and terms of the page; no text has such words.</summary>
    public IEnumerable<string> Filters =>
        [Filter("kind", Kind), .. Within.Select(static title => Filter("in", title)),
            .. Terms.Select(static term => Filter("tag", term)),
            .. Series is { } series ? [Filter("series", series.Title)] : Array.Empty<string>()];

    private static string Filter(string kind, string name) => $":{kind}:{string.Join('-', SearchWords.Of(name))}";

    public static PageEntry Of(Page page, PageRenderer renderer) =>
        WithoutText(page, renderer.Site) with { Sections = PageBody.Text(page, renderer) };

    /// <summary>Adds everything that an entry is made from, except what is read through the renderer.</summary>
    public static void AddTo(FingerprintBuilder builder, Page page, ThemedSite site)
    {
        var entry = WithoutText(page, site);
        builder.Add(entry.Url).Add(entry.Kind).Add(entry.Address).Add(entry.Title).Add(entry.Description)
            .Add(entry.Within.Length).Add(entry.Terms.Length).Add(PageBody.FingerprintOf(page, site));
        foreach (var title in entry.Within) builder.Add(title);
        foreach (var term in entry.Terms) builder.Add(term);
        if (entry.Series is { } series) builder.Add(series.Title).Add(series.Part).Add(series.Total);
    }

    /// <summary>
    /// Writes the entry as JSON. The address of a section is that of the page, '#' and the section's anchor.
    /// </summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("url", Url);
        writer.WriteString("title", Title);
        if (Description is not null) writer.WriteString("about", Description);
        writer.WriteStartArray("in");
        foreach (var title in Within) writer.WriteStringValue(title);
        writer.WriteEndArray();
        if (Series is { } series)
        {
            writer.WriteStartArray("series");
            writer.WriteStringValue(series.Title);
            writer.WriteNumberValue(series.Part);
            writer.WriteNumberValue(series.Total);
            writer.WriteEndArray();
        }
        writer.WriteStartArray("text");
        foreach (var section in Sections)
        {
            writer.WriteStringValue(section.Anchor);
            writer.WriteStringValue(section.Heading);
            writer.WriteStringValue(section.Text);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static PageEntry WithoutText(Page page, ThemedSite site) => new(
        site.Urls.Of(page.Url), KindOf(page.Kind), page.Url.Value.TrimEnd('/').Split('/')[^1], page.Title.Text,
        page.Description,
        [.. PageViews.Breadcrumbs(
            page.Kind == PageKind.Section ? site.Model.Sections[page.Section].Parent : page.Section, site)
            .Select(static section => section.Title.Text)],
        SeriesOf(page, site), [.. page.Front.Terms.OrderBy(static terms => terms.Key, StringComparer.Ordinal)
        .SelectMany(static terms => terms.Value).Select(static term => term.Value)], []);

    private static string KindOf(PageKind kind) => kind switch
    {
        PageKind.Article => "article",
        PageKind.Doc => "doc",
        PageKind.Page => "page",
        _ => "list",
    };

    private static (string Title, int Part, int Total)? SeriesOf(Page page, ThemedSite site) =>
        PageViews.SeriesOf(page, site).FirstOrDefault() is { } series
            && series.Parts.FirstOrDefault(part => part.Page == page.Path) is { } part
            ? (series.Title.Text, part.Number, series.HighestNumber) : null;
}
