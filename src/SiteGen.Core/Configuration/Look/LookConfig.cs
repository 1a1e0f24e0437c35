using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Colours;

namespace SiteGen.Configuration.Look;

/// <summary>The accent colour as its author wrote it.</summary>
/// <param name="Dark">The colour on dark backgrounds; null derives it from the other.</param>
public sealed record AccentConfig(Located<Colour> Light, Located<Colour>? Dark);

/// <summary>A picture, and another one for dark backgrounds if there is one.</summary>
public sealed record PictureConfig(Located<string> Light, Located<string>? Dark)
{
    public IEnumerable<Located<string>> Files => new[] { Light, Dark }.OfType<Located<string>>();
}

/// <summary>The font of one role: fonts that systems have, or files of the site.</summary>
/// <param name="Stack">The fonts that systems have; null if there are files.</param>
public sealed record FontConfig(FontStack? Stack, ImmutableArray<Located<string>> Files);

public enum FontStack
{
    Sans,
    Serif,
    Mono,
}

public sealed record FontsConfig(FontConfig? Text, FontConfig? Headings, FontConfig? Code)
{
    public static FontsConfig None { get; } = new(null, null, null);

    public IEnumerable<FontConfig> All => new[] { Text, Headings, Code }.OfType<FontConfig>();
}

public sealed record FooterConfig(string? Text, ImmutableArray<MenuItemConfig> Links);

public sealed record AnnouncementConfig(string Text, MenuItemConfig? Link);

/// <summary>The beginning of the home page.</summary>
/// <param name="Partial">The name of a partial of the theme that takes the place of a picture.</param>
public sealed record HeroConfig(
    string? Title, string? Text, ImmutableArray<MenuItemConfig> Actions, PictureConfig? Picture, string? Partial)
{
    public static HeroConfig Default { get; } = new(null, null, [], null, null);
}

/// <summary>A script of another site, with the sources that the pages' security policy must allow for it.</summary>
public sealed record ScriptConfig(
    string Url, ImmutableArray<KeyValuePair<string, string>> Attributes, ImmutableArray<PolicyAddition> Policy);

/// <summary>The look of a site: the settings under <c>theme</c>, complete with defaults.</summary>
public sealed record LookConfig
{
    public static LookConfig Default { get; } = new();

    public AccentConfig? Accent { get; init; }

    /// <summary>"auto" lets the system and the reader choose; "light" and "dark" are fixed.</summary>
    public string Scheme { get; init; } = "auto";

    public PictureConfig? Logo { get; init; }

    /// <summary>False if the site shows neither its own logo nor that of the theme.</summary>
    public bool HasLogo { get; init; } = true;

    /// <summary>False if the logo contains the name of the site.</summary>
    public bool HasTitle { get; init; } = true;

    public Located<string>? Favicon { get; init; }

    public Located<string>? TouchIcon { get; init; }

    public FontsConfig Fonts { get; init; } = FontsConfig.None;

    public FooterConfig? Footer { get; init; }

    public ImmutableArray<AuthorLink> Social { get; init; } = [];

    public AnnouncementConfig? Announcement { get; init; }

    public HeroConfig Hero { get; init; } = HeroConfig.Default;

    public ScriptConfig? Comments { get; init; }

    public ImmutableArray<ScriptConfig> Analytics { get; init; } = [];

    /// <summary>The files that the settings name, written as links on the home page would be.</summary>
    public IEnumerable<Located<string>> Files =>
    [
        .. Logo?.Files ?? [], .. Hero.Picture?.Files ?? [],
        .. new[] { Favicon, TouchIcon }.OfType<Located<string>>(),
        .. Fonts.All.SelectMany(static font => font.Files),
    ];

    public IEnumerable<MenuItemConfig> Links =>
        [.. Footer?.Links ?? [], .. Hero.Actions, .. new[] { Announcement?.Link }.OfType<MenuItemConfig>()];

    /// <summary>The sources that the pages' security policy must allow in addition.</summary>
    public IEnumerable<PolicyAddition> Policy =>
        Analytics.Prepend(Comments).OfType<ScriptConfig>().SelectMany(static script => script.Policy);
}
