using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Theming.Views;

/// <summary>
/// Lists what templates can read. The tables of the reference have exactly these rows, and the views exactly these
/// members.
/// </summary>
public static class ViewMembers
{
    /// <summary>The members of <c>site</c>.</summary>
    public static ImmutableArray<DescribedField> OfSite { get; } =
    [
        new(["title"], "text"),
        new(["description", "tagline"], "text or null"),
        new(["language"], "tag"),
        new(["direction"], "`ltr` or `rtl`"),
        new(["base_url"], "with host and folder, without a trailing `/`; `\"\"` if it is not known"),
        new(["home_url"], "address of the home page"),
        new(["copyright"], "text or null"),
        new(["license"], "`name`, `url`; or null"),
        new(["author"], "[author](#author) or null"),
        new(["csp"],
            "the Content-Security-Policy of pages, [including the site's "
            + "additions](site-yaml.md#csp); \"\" if there is none"),
        new(["icons"], "the site's own icons, a list of `url` and `type`; empty if the theme's icons are used"),
        new(["theme"], "the [look](#look) that the author set"),
        new(["menu", "footer_menu"],
            "lists of `title`, `url`, `is_current`, `is_ancestor`, `items`; an item with `items` has no `url`"),
        new(["feeds"], "list of [feeds](#feed)"),
        new(["params"], "the theme's settings; a name that does not exist is null"),
        new(["extra"], "the site's own values; a name that does not exist is null"),
        new(["generator"], "name and version of the program"),
        new(["repository"], "address or null"),
        new(["search_url"],
            "address of the [search index](addresses-and-outputs.md#the-index-of-the-search), or null "
            + "if the site has none"),
    ];

    /// <summary>The members of <c>page</c>; those of lists name the kinds of pages that have them.</summary>
    public static ImmutableArray<DescribedField> OfPage { get; } =
    [
        new(["kind"],
            "`home`, `section`, `docs_section`, `article`, `doc`, `page`, `taxonomy`, `term`, "
            + "`series`, `series_index`, `archive`, `authors`, `author`, `not_found`, `alias`"),
        new(["title", "title_html"], "text without formatting; *markup* with code and emphasis"),
        new(["description"], "the description that the author wrote, or null"),
        new(["excerpt"],
            "the description, or else the beginning of the text, at most 160 characters; null if "
            + "there is neither"),
        new(["url", "permalink"], "address on the site; with host if it is known"),
        new(["language"], "tag"),
        new(["layout"], "name of the layout"),
        new(["robots"], "content for the `robots` element, or null"),
        new(["image"], "address or null"),
        new(["social_image"],
            "what other sites show for a link to the page: `url`, `width`, `height`, `alt`; or null"),
        new(["cover"], "[picture](#picture) or null"),
        new(["feeds"], "list of [feeds](#feed) of the page's section, series or term"),
        new(["breadcrumbs"], "list of [links](#link): the pages above, without the home page"),
        new(["json_ld"], "*markup*: complete `script` elements"),
        new(["extra"], "the page's own values; a name that does not exist is null"),
        new(["status"], "null, `draft` or `future`; set in the preview, or with `--drafts` and `--future`"),
        new(["is_home"], "true on the home page"),
        new(["above", "below"],
            "*markup* that belongs around the text, such as a note that its measurements are old and "
            + "the list of its claims"),
        new(["content", "has_content"],
            "*markup* of the text, for a list that of its `_index.md`; whether there is any"),
        new(["source_path"], "path of the file, or null"),
        new(["markdown_url"], "address of the page's Markdown alternate, or null"),
        new(["edit_url"], "address or null"),
        new(["section"], "[link](#link) or null"),
        new(["date", "updated"],
            "[dates](#date) or null; `updated` only if it is a different day; a section, series, term or "
            + "author has the newest date of its entries as `updated`"),
        new(["summary"], "*markup* before `<!--more-->`, or empty"),
        new(["words", "minutes"], "numbers; code is not counted, and a minute has 213 words or 500 CJK letters"),
        new(["tags"], "list of [links](#link)"),
        new(["terms"],
            "list of taxonomies in which the page has terms: `name`, `title`, `url`, `terms` (a list "
            + "of [links](#link))"),
        new(["authors"], "list of [authors](#author)"),
        new(["toc", "has_toc"], "tree of `level`, `id`, `text`, `title` (*markup*), `children`"),
        new(["series"], "list of [series](#series)"),
        new(["related"], "up to three [cards](#card) of articles with common tags, series and words in headings"),
        new(["previous", "next"],
            "[link](#link) or null: by date in the section, or in the order of the documentation"),
        new(["backlinks"], "list of [links](#link): pages that link here"),
        new(["sidebar"],
            "tree of `title`, `title_html`, `url`, `is_current`, `is_open`, `count` (of entries), `page_count` "
            + "(including pages of folders below), `children`; only in documentation. A [large tree](#large-sites) "
            + "has fewer `children` than `count` says"),
        new(["last_change"],
            "[date](#date) of the last commit of the page's file, if enabled in "
            + "[`site.yaml`](site-yaml.md#settings); otherwise null"),
        new(["items", "item_count"],
            "[cards](#card) on this page of the list; the total number of items",
            "`home`, `section`, `docs_section`, `term`, `series`, `author`"),
        new(["pager"],
            "null, or `number`, `total`, `previous_url`, `next_url`, `first_url`, `last_url`, `pages` "
            + "(list of `number`, `url`, `is_current`)",
            "`section`, `term`, `author`, `taxonomy`, `archive`"),
        new(["groups"], "list of `title`, `url`, `items`", "`archive`"),
        new(["sections", "subsections"],
            "list of `title`, `title_html`, `url`, `description`, `count` (including pages of folders "
            + "below), `pages` ([links](#link) to the first six)",
            "`home`, `section`, `docs_section`"),
        new(["series_list"], "list of [series](#series)", "`home`, `series_index`"),
        new(["terms_list"],
            "list of `title`, `title_html`, `url`, `description`, `count`, `pages` ([links](#link) to the newest six)",
            "`taxonomy`"),
        new(["taxonomy"], "`name`, `title`, `url`, `terms` (empty)", "`taxonomy`, `term`"),
        new(["the_series"], "[series](#series)", "`series`"),
        new(["authors_list"], "list of [authors](#author)", "`authors`"),
        new(["the_author"], "[author](#author)", "`author`"),
        new(["target"], "the new address", "`alias`"),
    ];

    /// <summary>The members of a series.</summary>
    public static ImmutableArray<DescribedField> OfSeries { get; } =
    [
        new(["title", "title_html", "url", "description"], "of the series"),
        new(["part"], "this page's number; null on other pages"),
        new(["total"], "the highest number, including planned parts"),
        new(["planned_count"], "number of planned parts"),
        new(["entries"],
            "list of `number`, `title`, `title_html`, `url` (null if planned), `is_current`, "
            + "`is_planned`, `date`, `description`, `minutes`"),
        new(["previous", "next"], "entries or null; only written parts"),
        new(["feeds"], "list of [feeds](#feed)"),
    ];
}
