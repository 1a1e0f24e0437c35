namespace SiteGen.Configuration;

/// <summary>The names of page fields, which a taxonomy cannot have.</summary>
internal static class ReservedNames
{
    // A copy of the names that FrontMatterReader reads, which this folder may not import; a test compares the two.
    public static IReadOnlyList<string> Fields { get; } =
    [
        "aliases", "author", "authors", "cascade", "claims", "cover", "date", "description", "draft", "expires",
            "extra", "freshness", "image", "index", "kind", "lastmod", "layout",
        "math", "part", "planned", "search", "series", "series_order", "slug", "title", "toc", "type", "unbound",
        "updated", "weight",
    ];
}
