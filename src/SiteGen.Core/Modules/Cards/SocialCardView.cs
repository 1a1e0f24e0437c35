using SiteGen.Theming;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Cards;

/// <summary>The members that the template of social cards can show.</summary>
/// <param name="Title">In lines.</param>
/// <param name="TitleSize">The size of the title's font, in pixels.</param>
/// <param name="Label">What the page belongs to: its series, section or taxonomy; null without one.</param>
/// <param name="Fonts">The families of the fonts, as CSS writes them.</param>
public sealed record SocialCardView(
    string[] Title, int TitleSize, string? Label, string? Description, string Site, string Fonts, string? Accent)
    : View
{
    private const int TextWidth = SocialCards.Width - 160;

    private static readonly Members<SocialCardView> All = new("card")
    {
        { "title", static view => view.Title },
        { "title_size", static view => view.TitleSize },
        { "label", static view => view.Label },
        { "description", static view => view.Description },
        { "site", static view => view.Site },
        { "fonts", static view => view.Fonts },
        { "accent", static view => view.Accent },
    };

    protected override IMembers Members => All;

    /// <summary>All texts of the card.</summary>
    public string Texts => $"{string.Concat(Title)}{Label}{Description}{Site}";

    public static SocialCardView Of(PageView page, ThemedSite site)
    {
        var fonts = site.Cards.Fonts;
        var config = site.Model.Config;
        var title = CardText.Of(page.Title.Text, TextWidth, fonts, (84, 3), (68, 3), (54, 4));
        var description = page.Excerpt is { } text && title.Lines.Length < 3
            ? CardText.Of(text, TextWidth, fonts, (30, 1)).Lines[0] : null;
        return new SocialCardView(
            [.. title.Lines], title.Size, LabelOf(page), description, config.Title,
            string.Join(", ", fonts.Select(static font => Quoted(font.Family))),
            config.Look.Accent?.Light.Value.ToString());
    }

    private static string Quoted(string family) => $"'{family.Replace("'", "", StringComparison.Ordinal)}'";

    private static string? LabelOf(PageView page) =>
        page.Series is [var series, ..] ? series.Title.Text
        : page.Taxonomy is { } taxonomy ? taxonomy.Title
        : page.Breadcrumbs.Value is [.., var parent] ? parent.Title.Text
        : page.Section?.Title.Text;
}
