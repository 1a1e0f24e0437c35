using SiteGen.Configuration.Look;
using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>The forms of settings that are more than a text or a number.</summary>
public static class SettingShapes
{
    /// <summary>An address of the Web.</summary>
    public static Shape Web { get; } = Shape.Matching("^https?://");

    /// <summary>Heading levels: <c>{ levels: [2, 3] }</c>, <c>[2, 3]</c> or <c>2-3</c>.</summary>
    public static Shape Levels { get; } = Shape.Either(
        Shape.Matching("^[1-6]-[1-6]$"),
        new ListShape(new IntegerShape(1, 6)),
        Shape.Of(new DescribedField(["levels"], "the first and the last heading level, 1 to 6", Shape: Shape.Either(
            Shape.Matching("^[1-6]-[1-6]$"), new ListShape(new IntegerShape(1, 6))))));

    internal static Shape License { get; } = Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("name", "the name of the license", Shape.Text),
        new(["url"], "the address of its text", Shape: Shape.Text)));

    internal static Shape Authors { get; } = new NamedShape(Shape.Of(
        new(["name"], "the name that readers see", "the id", Shape.Text),
        new(["line"], "a sentence about the author", Shape: Shape.Text),
        new(["picture"], "a file, written as a link from `content/_index.md` would be, or a full address",
            Shape: Shape.Text),
        new(["links"], "links of the author", Shape: new ListShape(Shape.Of(
            DescribedField.Required("title", "the text of the link", Shape.Text),
            DescribedField.Required("url", "a full address", Shape.Text),
            new(["icon"], "a name; its meaning depends on the theme", Shape: Shape.Text))))));

    internal static Shape Taxonomies { get; } = Shape.Either(Shape.Texts, new NamedShape(
        Shape.Of(
            new(["title"], "the title of the page that lists all terms", "the name", Shape.Text),
            new(["feeds"], "`false`: the lists of terms have no feeds", "`terms` of the site's `feeds`",
                Shape.Boolean),
            new(["slugs"], "the last part of the address of a term, by term: `{ \"C#\": c-sharp }`",
                Shape: new NamedShape(Shape.Text))),
        IsEmptyAllowed: true));

    internal static Shape Permalinks { get; } = new NamedShape(Shape.Matching("^/"));

    // Evaluated on use, because the two classes refer to each other.
    internal static Shape Menu => new ListShape(Shape.Either(LookShapes.Link, Shape.Of(
        DescribedField.Required("title", "the text of the item", Shape.Text),
        DescribedField.Required("items", "the items of a menu that opens", LookShapes.Links))));

    internal static Shape Theme => Shape.Either(Shape.Text, new FieldsShape(LookSettings.All));

    internal static Shape Feeds { get; } = Shape.Of(
        new(["rss"], "`false`: no RSS feeds", "`true`", Shape.Boolean),
        new(["atom"], "`false`: no Atom feeds", "`true`", Shape.Boolean),
        new(["json"], "`true`: JSON feeds", "`false`", Shape.Boolean),
        new(["items"], "number of articles in a feed, 1 to 10000", "20", new IntegerShape(1, FeedsConfig.MostItems)),
        new(["full_text"], "`false`: feeds contain only descriptions", "`true`", Shape.Boolean),
        new(["terms"], "`false`: the lists of terms have no feeds, unless their taxonomy says `feeds: true`", "`true`",
            Shape.Boolean));

    internal static Shape Math { get; } = Shape.Either(Shape.Boolean, Shape.Of(
        new(["enabled"], "`false`: formulas are off unless a page or a folder switches them on", "`true`",
            Shape.Boolean),
        new(["macros"],
            "[own commands](../guides/formulas-and-diagrams.md#commands-of-your-own), by name: "
            + "`{ R: \"\\\\mathbb{R}\" }`",
            Shape: new NamedShape(Shape.Text))));

    internal static Shape Images { get; } = Shape.Either(Shape.Boolean, Shape.Of(
        new(["widths"], "widths in pixels", "480, 800, 1200, 1600",
            new ListShape(new IntegerShape(ImagesReader.LeastWidth, ImagesReader.MostWidth))),
        new(["formats"], "`webp`, `avif`", "`webp`", new ListShape(Shape.OneOf([.. ImagesReader.FormatNames]))),
        new(["quality"], "`{ webp: 80, avif: 55 }`, each 1 to 100", Shape: Shape.Of(
            new(["webp"], "quality of WebP, 1 to 100", "80", new IntegerShape(1, 100)),
            new(["avif"], "quality of AVIF, 1 to 100", "55", new IntegerShape(1, 100)))),
        new(["sizes"], "how wide pictures are shown, as in HTML",
            "`(min-width: 50rem) 46rem, 100vw`", Shape.Text)));

    internal static Shape Cards { get; } = Shape.Either(Shape.OneOf("false"), Shape.Of(
        DescribedField.Required("font", "one or several files in `content/`, in TrueType or OpenType", Shape.Texts)));

    internal static Shape Policy { get; } = Shape.Of([.. PolicyReader.DirectiveNames.Select(static name =>
        new DescribedField([name], "sources that the theme's policy should allow too", Shape: Shape.Texts))]);

    internal static Shape Publish { get; } = new NamedShape(Shape.Either(
        Shape.Of(
            DescribedField.Required("kind", "`git`: a branch of a repository", Shape.OneOf("git")),
            DescribedField.Required("remote", "an address, a path, or the name of a remote", Shape.Text),
            new(["branch"], "the branch to update", "`gh-pages`", Shape.Text),
            new(["cname"], "the domain for the file `CNAME`", Shape: Shape.Text),
            new(["author_name"], "the author of the commits", Shape: Shape.Text),
            new(["author_email"], "the address of that author", Shape: Shape.Text),
            new(["message"], "the message of the commits", Shape: Shape.Text)),
        Shape.Of(
            DescribedField.Required("kind", "`folder`: a folder on this machine", Shape.OneOf("folder")),
            DescribedField.Required("path", "the folder, absolute or relative to the site's folder", Shape.Text))));
}
