using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Reads the look of the site: the settings under <c>theme</c>, except the theme's name.</summary>
internal static class LookReader
{
    public const string Help = "Write the name of a theme, or settings below it, indented: {accent: \"#0b6b53\"}.";

    private const string PictureHelp = "Write the path of a file, or {light: /logo.svg, dark: /logo-dark.svg}.";
    private const string LinksHelp = "Write a list: [{title: Mastodon, url: https://example.org/@me}].";

    private static readonly string[] Schemes = ["auto", "light", "dark"];

    public static LookConfig Read(YamlFields fields)
    {
        var defaults = LookConfig.Default;
        return Logo(fields, defaults) with
        {
            Accent = ColourReader.Accent(fields),
            Scheme = fields.OneOf("scheme", Schemes) ?? defaults.Scheme,
            Favicon = File(fields, fields.Text("favicon"), "favicon", "SVG or PNG", ".svg", ".png"),
            TouchIcon = File(fields, fields.Text("touch_icon"), "touch_icon", "PNG", ".png"),
            Fonts = FontsReader.Read(fields),
            Footer = Footer(fields),
            Social = Social(fields),
            Announcement = Announcement(fields),
            Hero = Hero(fields),
            Comments = CommentsReader.Read(fields),
            Analytics = AnalyticsReader.Read(fields),
        };
    }

    /// <summary>Reads a file of the site, and reports a file of another site or in another format.</summary>
    /// <param name="kinds">The formats in words: "SVG or PNG".</param>
    public static Located<string>? File(
        YamlFields fields, Located<string>? written, string name, string kinds, params string[] extensions)
    {
        if (written is not { } file) return null;
        var path = file.Value;
        if (path.AsSpan().IndexOfAny(":?#\\") >= 0 || path.StartsWith("//", StringComparison.Ordinal))
            fields.Problems.Add(LookProblems.NotAFileOfSite(file, name));
        else if (!extensions.Any(one => path.EndsWith(one, StringComparison.OrdinalIgnoreCase)))
            fields.Problems.Add(LookProblems.WrongFormat(file, name, kinds));
        else return file;
        return null;
    }

    /// <summary>Reads a picture: "none", one file, or one each for light and dark backgrounds.</summary>
    private static LookConfig Logo(YamlFields fields, LookConfig defaults)
    {
        var logo = fields.Take("logo");
        if (logo is YamlScalar { IsPlain: true, Text: "none" }) return defaults with { HasLogo = false };
        if (logo is null) return defaults;
        if (logo is not YamlMapping mapping) return defaults with { Logo = Picture(logo, "logo", fields) };
        var pair = new YamlFields(mapping, fields.Problems);
        var hasTitle = pair.Boolean("title") ?? true;
        var picture = Pair(pair, "logo");
        pair.ReportUnknown("the logo");
        return defaults with { Logo = picture, HasTitle = hasTitle };
    }

    private static PictureConfig? Picture(YamlNode node, string name, YamlFields fields)
    {
        if (node is YamlScalar)
            return LinkReader.Any(fields, YamlValues.Text(node, name, fields.Problems), name) is { } file
                ? new PictureConfig(file, null) : null;
        if (YamlValues.Mapping(node, name, PictureHelp, fields.Problems) is not { } mapping) return null;
        var pair = new YamlFields(mapping, fields.Problems);
        var picture = Pair(pair, name);
        pair.ReportUnknown($"the {name}");
        return picture;
    }

    private static PictureConfig? Pair(YamlFields pair, string name)
    {
        var light = LinkReader.Any(pair, pair.Required("light", $"The {name}"), "light");
        var dark = LinkReader.Any(pair, pair.Text("dark"), "dark");
        return light is null ? null : new PictureConfig(light, dark);
    }

    private static FooterConfig? Footer(YamlFields fields)
    {
        if (fields.Fields("footer", "Write {text: …, links: [{title: Imprint, to: /imprint/}]}.") is not { } footer)
            return null;
        var config = new FooterConfig(
            footer.Text("text")?.Value, MenuReader.Links(footer, "links", "A link of the footer"));
        footer.ReportUnknown("the footer");
        return config;
    }

    private static ImmutableArray<AuthorLink> Social(YamlFields fields) => fields.Take("social") is { } node
        ? [.. YamlValues.Mappings(node, "social", LinksHelp, fields.Problems).Select(SocialLink).OfType<AuthorLink>()]
        : [];

    private static AuthorLink? SocialLink(YamlFields link)
    {
        var title = link.Required("title", "A social link");
        var url = LinkReader.Any(link, link.Required("url", "A social link"), "url");
        var icon = link.OneOf("icon", SocialIcons.All);
        link.ReportUnknown("a social link");
        return title is { } given && url is { } target
            ? new AuthorLink(given.Value, target.Value, icon ?? SocialIcons.Of(target.Value)) : null;
    }

    private static AnnouncementConfig? Announcement(YamlFields fields)
    {
        if (fields.Find("announcement")?.Value is YamlScalar { IsEmpty: false })
            return fields.Text("announcement") is { } alone ? new AnnouncementConfig(alone.Value, null) : null;
        if (fields.Fields("announcement", "Write the text, or {text: …, to: /news/}.") is not { } bar) return null;
        var text = bar.Required("text", "The announcement");
        var target = LinkReader.Any(bar, bar.Text("to"), "to");
        bar.ReportUnknown("the announcement");
        return text is not { } given ? null : new AnnouncementConfig(
            given.Value, target is { } to ? new MenuItemConfig(given.Value, to.Value, to.Location) : null);
    }

    private static HeroConfig Hero(YamlFields fields)
    {
        if (fields.Fields("hero", "Write {title: …, text: …, actions: [{title: Start, to: /docs/}]}.") is not { } hero)
            return HeroConfig.Default;
        var config = new HeroConfig(
            hero.Text("title")?.Value, hero.Text("text")?.Value,
            MenuReader.Links(hero, "actions", "An action"),
            hero.Take("picture") is { } picture ? Picture(picture, "picture", hero) : null,
            hero.Text("partial")?.Value);
        hero.ReportUnknown("the hero");
        return config;
    }
}
