using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Documents;

/// <summary>Front matter fields of other programs, with their replacement here.</summary>
/// <param name="Names">The names, as the other programs spell them.</param>
/// <param name="Tools">The programs that have them.</param>
/// <param name="WayOut">The help, as a sentence.</param>
public sealed record ForeignField(ImmutableArray<string> Names, string Tools, string WayOut);

/// <summary>Known front matter fields of other programs.</summary>
/// <remarks>The reference <c>from-other-tools.md</c> shows the same table.</remarks>
public static class ForeignFields
{
    public static ImmutableArray<ForeignField> All { get; } =
    [
        new(["taxonomies"], "Zola", "Write its terms as fields of the page, such as 'tags'."),
        new(["params"], "Hugo", "Write them below 'extra'."),
        new(["menu", "menus"], "Hugo", "Write menus in site.yaml."),
        new(["categories"], "Hugo, Jekyll", "Declare 'categories' under 'taxonomies' in site.yaml."),
        new(["url", "path"], "Hugo, Zola", "Write the whole address as 'permalink', or its last part as 'slug'."),
        new(["redirect_from"], "Jekyll", "Write former addresses as 'aliases'."),
        new(["published"], "Jekyll", "Write 'draft: true' to leave the page out."),
        new(["publishDate", "pubDate", "created"], "Hugo, Astro", "Write 'date'."),
        new(["last_modified_at", "modified"], "Jekyll, Pelican", "Write 'updated'."),
        new(["expiryDate"], "Hugo", "Write 'expires'."),
        new(["linkTitle", "sidebar_label"], "Hugo, Docusaurus", "Write 'title'."),
        new(["sidebar_position", "nav_order", "order"], "Docusaurus, Just the Docs", "Write 'weight'."),
        new(["summary", "excerpt", "subtitle"], "Hugo, Jekyll, Pelican", "Write 'description'."),
        new(["template"], "Zola, MkDocs", "Write 'layout'."),
        new(["noindex", "unlisted", "hidden"], "Docusaurus, MkDocs",
            "Write 'index: false' to keep the page out of search engines."),
        new(["in_search_index"], "Zola", "Write 'search'."),
        new(["keywords"], "Hugo, Docusaurus", "Write 'tags'."),
        new(["cover", "thumbnail", "featured_image"], "Hugo, Hexo", "Write 'image'."),
        new(["lang", "locale"], "Jekyll, Eleventy", "The language is that of the whole site: 'language' in site.yaml."),
    ];

    private static readonly FrozenDictionary<string, string> WaysOut = All
        .SelectMany(static field => field.Names.Select(name => KeyValuePair.Create(name, field.WayOut)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for a field that no other program is known to have.</returns>
    public static string? WayOut(string field) => WaysOut.GetValueOrDefault(field);
}
