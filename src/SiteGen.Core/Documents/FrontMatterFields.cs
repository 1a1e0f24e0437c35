using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>
/// The fields of front matter. Any other field is unknown, and the tables of the reference contain exactly these rows.
/// </summary>
public static class FrontMatterFields
{
    /// <summary>The fields of every page, except for the taxonomies that a site declares.</summary>
    public static ImmutableArray<DescribedField> OfPages { get; } =
    [
        new(["title"],
            "text, may contain `` `code` `` and `*emphasis*`",
            "a `# Title` at the beginning of the text, or else the name of the file or folder"),
        new(["description"],
            "text; shown below the title, in lists, in feeds and by search engines",
            "lists, feeds and search engines get the beginning of the first paragraph"),
        new(["date"],
            "[date](#dates) of publication; a future date keeps the page out of the site until then",
            "the page is in no feed and not in the archive"),
        new(["updated", "lastmod"], "[date](#dates) of the last change; shown if its day differs from `date`"),
        new(["expires"], "[date](#dates) from which the page is left out", "never"),
        new(["draft"], "`true` leaves the page out", "`false`"),
        new(["slug"], "one name, without `/`: the last part of the address", "derived from the file name"),
        new(["permalink"],
            "the full [address](#addresses) of the page on the site, or a pattern for it: `/about/us/`, "
            + "`/:year/:slug/`",
            "derived from its folders and its `slug`"),
        new(["aliases"], "list of [former addresses](#aliases), each starting at the root: `/old/`"),
        new(["kind", "type"], "`article`, `doc` or `page`", "[from the location](#kinds)"),
        new(["layout"], "name of a layout of the theme", "the layout for the page's kind"),
        new(["image"],
            "a file, written as a link in the page would be, or a full address; for cards and for other sites"),
        new(["weight"], "a whole number: position among the pages of a documentation folder, smallest first", "last"),
        new(["toc"],
            "`false`, `true`, or levels: `{ levels: [2, 3] }`, `\"2-3\"`",
            "the setting in [`site.yaml`](site-yaml.md#toc)"),
        new(["index"], "`false` keeps the page out of search engines and the sitemap", "`true`"),
        new(["search"], "`false` keeps the page out of the [site search](../guides/search.md)", "`true`"),
        new(["authors", "author"], "list of ids from `site.yaml`", "the site's `author`, for articles"),
        new(["series"], "[a name, or several](#series)"),
        new(["part", "series_order"], "number in the series, 1 to 9999", "ordered by date"),
        new(["claims"], "a mapping of [claims](claims.md) by name, which the measured data must support"),
        new(["freshness"], "maximum age of the [data of the page](claims.md#freshness): `90 days`"),
        new(["unbound"],
            "`allow`: numbers of the page need [neither data nor a source](claims.md#unsupported-numbers)", "`warn`"),
        new(["extra"], "[a mapping of your own values](#extra)"),
    ];

    /// <summary>The fields that only the <c>_index.md</c> of a folder has, or that mean something else there.</summary>
    public static ImmutableArray<DescribedField> OfFolders { get; } =
    [
        new(["kind"], "`docs` for a documentation tree, `blog` for a list by date; also applies to the folders below"),
        new(["cascade"], "default values of fields for the pages in and below the folder"),
        new(["planned"], "only in `content/series/NAME/_index.md`: parts that are not written yet"),
    ];

    /// <summary>The names of all fields, in the order in which they are suggested.</summary>
    internal static ImmutableArray<string> Names { get; } =
        [.. OfPages.Concat(OfFolders).SelectMany(static field => field.Names).Distinct(StringComparer.Ordinal)];
}
