using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>
/// The members of the site that every page may show. Holds nothing that grows with the number of pages.
/// </summary>
public sealed record SiteView(ThemedSite Site, UrlPath Current) : View
{
    public const string Generator = "SiteGen 0.1.0";

    /// <summary>The file that a search loads first.</summary>
    public static UrlPath SearchUrl { get; } = UrlPath.Parse("/search/index.json");

    private static readonly Members<SiteView> All = new("site")
    {
        { "title", static view => view.Config.Title },
        { "description", static view => view.Config.Description },
        { "tagline", static view => view.Config.Tagline },
        { "language", static view => view.Config.Language },
        { "direction", static view => IsRightToLeft(view.Config.Language) ? "rtl" : "ltr" },
        { "base_url", static view => view.Site.Urls.Origin + view.Site.Urls.BasePath },
        { "home_url", static view => view.Site.Urls.Of(UrlPath.Home) },
        { "copyright", static view => view.Config.Copyright },
        { "license", static view => view.Config.License is { } license ? new LicenseView(license.Name, license.Url)
            : null },
        { "author", static view => view.Config.Author is { } id
            && view.Site.Model.Authors.TryGetValue(id, out var author) ? AuthorView.Of(author, view.Site) : null },
        { "menu", static view => view.Menu(view.Config.Menu) },
        { "footer_menu", static view => view.Menu(view.Config.FooterMenu) },
        { "icons", static view => view.Icons() },
        { "theme", static view => new ThemeView(view.Site) },
        { "feeds", static view => FeedViews.Of(UrlPath.Home, view.Config.Title, view.Site) },
        { "csp", static view => view.Site.Policy.ToString() },
        { "params", static view => view.Site.Params },
        { "extra", static view => view.Site.Extra },
        { "generator", static _ => Generator },
        { "search_url", static view => view.Config.HasSearch ? view.Site.Urls.Of(SearchUrl) : null },
        { "repository", static view => view.Config.Repository },
    };

    protected override IMembers Members => All;

    private SiteConfig Config => Site.Model.Config;

    private MenuItemView[] Menu(IEnumerable<MenuItemConfig> items) =>
        [.. items.Select(item => item.Items.IsEmpty ? MenuItem(item) : Group(item))];

    private MenuItemView Group(MenuItemConfig group)
    {
        var items = Menu(group.Items);
        return new MenuItemView(group.Title, null, IsCurrent: false,
            IsAncestor: items.Any(static item => item.IsCurrent || item.IsAncestor))
        { Items = items };
    }

    private MenuItemView MenuItem(MenuItemConfig item)
    {
        if (MenuLinks.TargetOf(item) is not { } target)
            return new MenuItemView(item.Title, item.Target, IsCurrent: false, IsAncestor: false);
        var link = Site.Model.Links.Resolve(MenuLinks.From, target);
        var url = link.Page is { } page && Site.Model.Pages.TryGetValue(page, out var known) ? known.Url : link.Address;
        var isAncestor = url is { IsFolder: true } above && above != UrlPath.Home && above != Current
            && Current.Value.StartsWith(above.Value, StringComparison.Ordinal);
        return new MenuItemView(item.Title, link.Url, url == Current, isAncestor);
    }

    /// <summary>
    /// Returns the icon that the author set, or the site's files with the names of icons; the theme shows its own if
    /// there are none.
    /// </summary>
    private IconView[] Icons() =>
        Config.Look.Favicon is { } set && PageViews.PictureUrl(set, MenuLinks.From, Site) is { } url
            ? [new IconView(url, set.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
                ? "image/svg+xml" : "image/png")]
    : [
        .. from icon in IconView.Files
           where Site.Model.Resources.ContainsKey(icon.File)
           select new IconView(Site.Urls.Of(Site.Model.Resources[icon.File]), icon.Type),
    ];

    private static bool IsRightToLeft(string language) =>
        language.Split('-')[0] is "ar" or "fa" or "he" or "ur" or "yi" or "ps" or "sd" or "ug" or "dv";
}
