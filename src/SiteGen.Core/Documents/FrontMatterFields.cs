using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Documents;

/// <summary>
/// The fields of front matter. Any other field is unknown, and the tables of the reference contain exactly these rows.
/// </summary>
public static class FrontMatterFields
{
    private static readonly Shape Date = Shape.Matching("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");

    private static readonly Shape Series = new ListShape(Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("name", "the name of the series", Shape.Text),
        new(["part"], "number in the series", "ordered by date", new IntegerShape(1, SeriesReader.MaxPart)))));

    private static readonly Shape Planned = new ListShape(Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("title", "the title of the part", Shape.Text),
        new(["description"], "what it will be about", Shape: Shape.Text),
        new(["part"], "number in the series", "after the parts that exist",
            new IntegerShape(1, SeriesReader.MaxPart)))));

    /// <summary>The fields of every page, except for the taxonomies that a site declares.</summary>
    public static ImmutableArray<DescribedField> OfPages { get; } =
    [
        new(["title"],
            "text, may contain `` `code` `` and `*emphasis*`",
            "a `# Title` at the beginning of the text, or else the name of the file or folder",
            Shape: Shape.Text),
        new(["description"],
            "text; shown below the title, in lists, in feeds and by search engines",
            "lists, feeds and search engines get the beginning of the first paragraph",
            Shape: Shape.Text),
        new(["date"],
            "[date](#dates) of publication; a future date keeps the page out of the site until then",
            "the page is in no feed and not in the archive",
            Shape: Date),
        new(["updated", "lastmod"], "[date](#dates) of the last change; shown if its day differs from `date`",
            Shape: Date),
        new(["expires"], "[date](#dates) from which the page is left out", "never",
            Shape: Date),
        new(["draft"], "`true` leaves the page out", "`false`",
            Shape: Shape.Boolean),
        new(["slug"], "one name, without `/`: the last part of the address", "derived from the file name",
            Shape: Shape.Text),
        new(["permalink"],
            "the full [address](#addresses) of the page on the site, or a pattern for it: `/about/us/`, "
            + "`/:year/:slug/`",
            "derived from its folders and its `slug`",
            Shape: Shape.Matching("^/")),
        new(["aliases"], "list of [former addresses](#aliases), each starting at the root: `/old/`",
            Shape: Shape.Texts),
        new(["kind", "type"], "`article`, `doc` or `page`", "[from the location](#kinds)",
            Shape: Shape.OneOf("article", "doc", "page")),
        new(["layout"], "name of a layout of the theme", "the layout for the page's kind",
            Shape: Shape.Text),
        new(["image"],
            "a file, written as a link in the page would be, or a full address; for other sites that link to the page",
            "the `cover`",
            Shape: Shape.Text),
        new(["cover"],
            "a [picture](../guides/pictures.md#covers) at the head of the page, in lists and in feeds: a file, or "
            + "`{ image: …, alt: …, caption: … }`",
            Shape: Shape.Either(Shape.Text, Shape.Of(
                DescribedField.Required("image", "a file, written as a link in the page would be, or a full address",
                    Shape.Text),
                new(["alt"], "what the picture shows, for readers who do not see it", "`\"\"`", Shape.Text),
                new(["caption"], "text below the picture", Shape: Shape.Text)))),
        new(["weight"], "a whole number: position among the pages of a documentation folder, smallest first", "last",
            Shape: new IntegerShape(-1_000_000, 1_000_000)),
        new(["toc"],
            "`false`, `true`, or levels: `{ levels: [2, 3] }`, `\"2-3\"`",
            "the setting in [`site.yaml`](site-yaml.md#toc)",
            Shape: Shape.Either(Shape.Boolean, SettingShapes.Levels)),
        new(["math"],
            "`true`: dollar signs enclose [formulas](../guides/formulas-and-diagrams.md); `false`: they are text",
            "the setting in [`site.yaml`](site-yaml.md#math)",
            Shape: Shape.Boolean),
        new(["index"], "`false` keeps the page out of search engines and the sitemap", "`true`",
            Shape: Shape.Boolean),
        new(["search"], "`false` keeps the page out of the [site search](../guides/search.md)", "`true`",
            Shape: Shape.Boolean),
        new(["authors", "author"], "list of ids from `site.yaml`", "the site's `author`, for articles",
            Shape: Shape.Texts),
        new(["series"], "[a name, or several](#series)",
            Shape: Series),
        new(["part", "series_order"], "number in the series, 1 to 9999", "ordered by date",
            Shape: new IntegerShape(1, SeriesReader.MaxPart)),
        new(["claims"], "a mapping of [claims](claims.md) by name, which the measured data must support",
            Shape: Shape.Own),
        new(["freshness"], "maximum age of the [data of the page](claims.md#freshness): `90 days`",
            Shape: Shape.Text),
        new(["unbound"],
            "`allow`: numbers of the page need [neither data nor a source](claims.md#unsupported-numbers)", "`warn`",
            Shape: Shape.OneOf("allow", "warn")),
        new(["extra"], "[a mapping of your own values](#extra)",
            Shape: Shape.Own),
    ];

    private static ImmutableArray<DescribedField> InCascade =>
        [.. OfPages.Where(static one => !FrontMatterReader.OfOnePage.Contains(one.Names[0]))];

    /// <summary>The fields that only the <c>_index.md</c> of a folder has, or that mean something else there.</summary>
    public static ImmutableArray<DescribedField> OfFolders { get; } =
    [
        new(["kind"], "`docs` for a documentation tree, `blog` for a list by date; also applies to the folders below",
            Shape: Shape.OneOf("docs", "blog")),
        new(["cascade"], "default values of fields for the pages in and below the folder",
            Shape: Shape.Of(InCascade)),
        new(["planned"], "only in `content/series/NAME/_index.md`: parts that are not written yet",
            Shape: Planned),
    ];

    /// <summary>The names of all fields, in the order in which they are suggested.</summary>
    internal static ImmutableArray<string> Names { get; } =
        [.. OfPages.Concat(OfFolders).SelectMany(static field => field.Names).Distinct(StringComparer.Ordinal)];
}
