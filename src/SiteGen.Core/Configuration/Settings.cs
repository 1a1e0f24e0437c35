using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>
/// The settings in <c>site.yaml</c>. Any other setting is unknown, and the table of the reference contains these rows.
/// </summary>
public static class Settings
{
    public static ImmutableArray<DescribedField> All { get; } =
    [
        new(["title"], "text", "`My site`",
            Shape: Shape.Text),
        new(["tagline"], "text; used as the heading of the home page in the default theme",
            Shape: Shape.Text),
        new(["description"], "text",
            Shape: Shape.Text),
        new(["language"], "a tag such as `en`, `de-AT`, `zh-Hans`", "`en`",
            Shape: Shape.Matching("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")),
        new(["base_url"],
            "the address where the site will be, including its folder if it has one; no `?` or `#`",
            "addresses have no host, although feeds, the sitemap and cards need one; the build prints a note",
            Shape: SettingShapes.Web),
        new(["time_zone"], "a name from the IANA time zone database", "`UTC`",
            Shape: Shape.Text),
        new(["theme"], "the [look](#theme) of the site, or the name of a folder in `themes/`", "`evolution`",
            Shape: SettingShapes.Theme),
        new(["page_size"], "number of articles on one page of a list, 1 to 1000", "10",
            Shape: new IntegerShape(1, 1000)),
        new(["copyright"], "text",
            Shape: Shape.Text),
        new(["license"], "text, or `{ name: …, url: … }`",
            Shape: SettingShapes.License),
        new(["author"], "id of the author of articles that do not name one",
            Shape: Shape.Text),
        new(["authors"], "[profiles](#authors)",
            Shape: SettingShapes.Authors),
        new(["taxonomies"], "[ways to group pages](#taxonomies)", "`tags`",
            Shape: SettingShapes.Taxonomies),
        new(["permalinks"], "[address patterns](#permalinks) by folder",
            Shape: SettingShapes.Permalinks),
        new(["menu"], "lists of [items](#menus)",
            Shape: SettingShapes.Menu),
        new(["footer_menu"], "lists of [items](#menus)",
            Shape: SettingShapes.Menu),
        new(["feeds"], "[contents of feeds](#feeds)",
            Shape: SettingShapes.Feeds),
        new(["archive"], "`false`: there is no page with all articles by year", "`true`",
            Shape: Shape.Boolean),
        new(["author_pages"], "`false`: authors have no pages of their own", "`true`",
            Shape: Shape.Boolean),
        new(["images"], "`true`, or [how pictures are made smaller](#images)", "published as they are",
            Shape: SettingShapes.Images),
        new(["cards"], "[pictures for links to pages](#cards): `{ font: /fonts/my-font.ttf }`", "none",
            Shape: SettingShapes.Cards),
        new(["toc"], "[heading levels](#toc)", "2 to 4",
            Shape: SettingShapes.Levels),
        new(["math"],
            "`true`: dollar signs enclose [formulas](../guides/formulas-and-diagrams.md); or "
            + "[own commands](#math) for them",
            "`false`",
            Shape: SettingShapes.Math),
        new(["diagrams"],
            "`false`: [diagrams](../guides/formulas-and-diagrams.md#diagrams) are shown as code, and no program is "
            + "started to draw them",
            "`true`",
            Shape: Shape.Boolean),
        new(["repository"], "address where the source can be viewed",
            Shape: SettingShapes.Web),
        new(["edit_url"], "address where a page can be edited, with `{path}` for its file",
            Shape: SettingShapes.Web),
        new(["source_url"],
            "address where a file can be viewed, with `{path}`, `{first}` and `{last}` for its lines; "
            + "[included code](markdown.md#code-from-a-file) links to it",
            "that of `edit_url`, if it is on GitHub, GitLab or Codeberg",
            Shape: SettingShapes.Web),
        new(["last_change"],
            "`git`: pages show when their files were last committed; requires Git and the complete history",
            "not shown",
            Shape: Shape.OneOf("git")),
        new(["markdown_twins"],
            "`false`: pages have no [Markdown alternate](addresses-and-outputs.md#what-a-build-adds)",
            "`true`",
            Shape: Shape.Boolean),
        new(["llms_txt"], "`false`: no list of all pages for programs is written", "`true`",
            Shape: Shape.Boolean),
        new(["llms_full_txt"], "`true`: the text of all pages is written into one file for programs", "`false`",
            Shape: Shape.Boolean),
        new(["search"],
            "`false`: readers cannot [search the site](../guides/search.md), and no index is written",
            "`true`",
            Shape: Shape.Boolean),
        new(["csp"], "[sources](#csp) that pages may load from in addition to those that the theme's policy allows",
            Shape: SettingShapes.Policy),
        new(["gone"],
            "[former addresses](../guides/check-links.md#pages-that-are-gone) that need no page any more: `/old/`, "
            + "`/tags/*`",
            Shape: new ListShape(Shape.Matching("^/"))),
        new(["external_links"],
            "[addresses](../guides/check-links.md#links-to-other-sites) that `check --external` accepts: "
            + "`{ allow: [https://example.org/] }`",
            Shape: Shape.Of(new DescribedField(
                ["allow"], "beginnings of addresses that are accepted without a request",
                Shape: new ListShape(SettingShapes.Web)))),
        new(["examples"],
            "[commands](../guides/run-examples.md#other-languages) that run code blocks: "
            + "`{ commands: { sh: \"sh {file}\" } }`",
            Shape: Shape.Of(new DescribedField(
                ["commands"], "commands by the language of their blocks, with `{file}` for the file of the code",
                Shape: new NamedShape(Shape.Matching(@"\{file\}"))))),
        new(["params"],
            "settings of the theme; see [those of Evolution](../guides/change-the-theme.md#set-its-options)",
            Shape: Shape.Own),
        new(["extra"], "your own values for templates: `site.extra.name`",
            Shape: Shape.Own),
        new(["publish"], "[targets](#publish) of `sitegen publish`",
            Shape: SettingShapes.Publish),
    ];

    /// <summary>The names of all settings, in the order in which they are suggested.</summary>
    internal static ImmutableArray<string> Names { get; } =
        [.. All.SelectMany(static setting => setting.Names)];
}
