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
        new(["title"], "text", "`My site`"),
        new(["tagline"], "text; used as the heading of the home page in the default theme"),
        new(["description"], "text"),
        new(["language"], "a tag such as `en`, `de-AT`, `zh-Hans`", "`en`"),
        new(["base_url"],
            "the address where the site will be, including its folder if it has one; no `?` or `#`",
            "addresses have no host, although feeds, the sitemap and cards need one; the build prints a note"),
        new(["time_zone"], "a name from the IANA time zone database", "`UTC`"),
        new(["theme"], "the [look](#theme) of the site, or the name of a folder in `themes/`", "`evolution`"),
        new(["page_size"], "number of articles on one page of a list, 1 to 1000", "10"),
        new(["copyright"], "text"),
        new(["license"], "text, or `{ name: …, url: … }`"),
        new(["author"], "id of the author of articles that do not name one"),
        new(["authors"], "[profiles](#authors)"),
        new(["taxonomies"], "[ways to group pages](#taxonomies)", "`tags`"),
        new(["permalinks"], "[address patterns](#permalinks) by folder"),
        new(["menu"], "lists of [items](#menus)"),
        new(["footer_menu"], "lists of [items](#menus)"),
        new(["feeds"], "[contents of feeds](#feeds)"),
        new(["toc"], "[heading levels](#toc)", "2 to 4"),
        new(["repository"], "address where the source can be viewed"),
        new(["edit_url"], "address where a page can be edited, with `{path}` for its file"),
        new(["last_change"],
            "`git`: pages show when their files were last committed; requires Git and the complete history",
            "not shown"),
        new(["markdown_twins"],
            "`false`: pages have no [Markdown alternate](addresses-and-outputs.md#what-a-build-adds)",
            "`true`"),
        new(["llms_txt"], "`false`: no list of all pages for programs is written", "`true`"),
        new(["llms_full_txt"], "`true`: the text of all pages is written into one file for programs", "`false`"),
        new(["search"],
            "`false`: readers cannot [search the site](../guides/search.md), and no index is written",
            "`true`"),
        new(["csp"], "[sources](#csp) that pages may load from in addition to those that the theme's policy allows"),
        new(["params"],
            "settings of the theme; see [those of Evolution](../guides/change-the-theme.md#set-its-options)"),
        new(["extra"], "your own values for templates: `site.extra.name`"),
        new(["publish"], "[targets](#publish) of `sitegen publish`"),
    ];

    /// <summary>The names of all settings, in the order in which they are suggested.</summary>
    internal static ImmutableArray<string> Names { get; } =
        [.. All.SelectMany(static setting => setting.Names)];
}
