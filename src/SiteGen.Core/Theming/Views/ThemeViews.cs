using SiteGen.Configuration;
using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>The look of the site: what its author set under <c>theme</c> in <c>site.yaml</c>.</summary>
public sealed record ThemeView(ThemedSite Site) : View
{
    /// <summary>The file that phones look for.</summary>
    public static SourcePath PhoneIcon { get; } = SiteModel.ContentFolder / "apple-touch-icon.png";

    /// <summary>The file that describes the site for devices that install it.</summary>
    public static UrlPath ManifestUrl { get; } = UrlPath.Parse("/site.webmanifest");

    private static readonly Members<ThemeView> All = new("theme")
    {
        { "stylesheet", static view => view.Site.Look.StylesheetUrl is { } url ? view.Site.Urls.Of(url) : null },
        { "custom_css", static view => view.Site.Assets.Find("custom.css") is { } css
            ? view.Site.Urls.Of(css.Url) : null },
        { "has_parts", static view => view.HasParts },
        { "scheme", static view => view.Config.Scheme },
        { "logo", static view => PictureView.Of(view.Config.Logo, view.Site) },
        { "has_logo", static view => view.Config.HasLogo },
        { "has_title", static view => view.Config.HasTitle },
        { "touch_icon", static view => view.TouchIcon() },
        { "manifest", static view => view.Config.Favicon is null ? null : view.Site.Urls.Of(ManifestUrl) },
        { "footer_text", static view => view.Config.Footer?.Text },
        { "footer_links", static view => LinkView.Of(view.Config.Footer?.Links ?? [], view.Site) },
        { "social", static view => view.Config.Social.Select(
            static link => new SocialLinkView(link.Title, link.Url, link.Icon!)).ToArray() },
        { "announcement", static view => view.Config.Announcement is { } bar
            ? new LinkView(bar.Text, bar.Link is { } link ? LinkView.UrlOf(link, view.Site) : null) : null },
        { "hero", static view => HeroView.Of(view.Config.Hero, view.Site) },
        { "comments", static view => view.Config.Comments is { } script ? ScriptView.Of(script) : null },
        { "analytics", static view => view.Config.Analytics.Select(ScriptView.Of).ToArray() },
    };

    protected override IMembers Members => All;

    private LookConfig Config => Site.Model.Config.Look;

    /// <summary>True if the site shows something that only the style sheet of these parts formats.</summary>
    private bool HasParts =>
        Config.Logo is not null || Config.Hero.Picture is not null || !Config.Hero.Actions.IsEmpty
        || !Config.Social.IsEmpty || Config.Announcement is not null || Config.Comments is not null
        || Site.Model.Config.Menu.Concat(Site.Model.Config.FooterMenu).Any(static item => !item.Items.IsEmpty);

    /// <summary>
    /// Returns the icon of phones: the one set, the favicon if it is a PNG, the file with its name, or one that is
    /// drawn from the favicon.
    /// </summary>
    private string? TouchIcon()
    {
        var icon = Config.TouchIcon
            ?? (Config.Favicon is { } favicon && favicon.Value.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
                ? favicon : null);
        return icon is not null ? PageViews.PictureUrl(icon, MenuLinks.From, Site)
            : Site.Model.Resources.TryGetValue(PhoneIcon, out var url) ? Site.Urls.Of(url)
            : Site.Pictures.Icon is { } made
                ? Site.Urls.Of(made.UrlOn(Site.Look.Background.ToString())) : null;
    }
}

/// <param name="Dark">The address of the picture for dark backgrounds; null if there is none.</param>
/// <param name="Width">In pixels; null if it is not known.</param>
[View("picture")]
public sealed partial record PictureView(string Light, string? Dark, int? Width, int? Height) : View
{
    /// <returns>Null without a picture, and if its file is missing.</returns>
    public static PictureView? Of(PictureConfig? picture, ThemedSite site)
    {
        if (picture is null || PageViews.PictureUrl(picture.Light, MenuLinks.From, site) is not { } light) return null;
        var size = site.Look.Sizes.GetValueOrDefault(picture.Light.Value);
        var dark = picture.Dark is { } other ? PageViews.PictureUrl(other, MenuLinks.From, site) : null;
        return new PictureView(light, dark, size?.Width, size?.Height);
    }
}

/// <summary>A link from the settings.</summary>
/// <param name="Url">Null for a text without a link.</param>
[View("link")]
public sealed partial record LinkView(string Title, string? Url) : View
{
    public static LinkView[] Of(IEnumerable<MenuItemConfig> links, ThemedSite site) =>
        [.. links.Select(link => new LinkView(link.Title, UrlOf(link, site)))];

    public static string UrlOf(MenuItemConfig link, ThemedSite site) =>
        MenuLinks.TargetOf(link) is { } target ? site.Model.Links.Resolve(MenuLinks.From, target).Url : link.Target;
}

[View("social link")]
public sealed partial record SocialLinkView(string Title, string Url, string Icon) : View;

[View("hero")]
public sealed partial record HeroView(
    string? Title, string? Text, LinkView[] Actions, PictureView? Picture, string? Partial) : View
{
    public static HeroView Of(HeroConfig hero, ThemedSite site) => new(
        hero.Title, hero.Text, LinkView.Of(hero.Actions, site), PictureView.Of(hero.Picture, site), hero.Partial);
}

/// <summary>A script of another site.</summary>
[View("script")]
public sealed partial record ScriptView(string Url, AttributeView[] Attributes) : View
{
    public static ScriptView Of(ScriptConfig script) =>
        new(script.Url, [.. script.Attributes.Select(static one => new AttributeView(one.Key, one.Value))]);
}

[View("attribute")]
public sealed partial record AttributeView(string Name, string Value) : View;
