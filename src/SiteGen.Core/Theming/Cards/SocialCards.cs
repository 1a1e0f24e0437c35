using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Cards;

/// <summary>The pictures that other sites show for links to pages.</summary>
/// <param name="Fonts">The fonts for their texts, the preferred one first.</param>
public sealed record SocialCards(ImmutableArray<CardFont> Fonts)
{
    public const int Width = 1200, Height = 630;

    public const string Template = "social/card.svg";

    public static SocialCards None { get; } = new([]);

    /// <summary>True if pages have cards.</summary>
    public bool AreDrawn => !Fonts.IsEmpty;

    /// <summary>
    /// Returns true unless the address is that of the second or a later page of a list, which share the card of the
    /// first, or that of a file.
    /// </summary>
    /// <param name="page">
    /// The address of the author's page, which may look like that of a list; null without one.
    /// </param>
    public static bool HasCard(UrlPath? page, UrlPath url) =>
        url.IsFolder && (page == url || !ListAddress.IsLaterPage(url));

    /// <summary>Returns the address of the card of a page: /posts/a/ has /assets/cards/posts/a.png.</summary>
    public static UrlPath UrlOf(UrlPath page)
    {
        var path = page.Value.Trim('/');
        return UrlPath.Parse($"/assets/cards/{(path.Length == 0 ? "index" : path)}.png");
    }

    /// <summary>Returns the letters of a text that no font has, each once, in order.</summary>
    public string MissingIn(string text) => string.Concat(text.EnumerateRunes()
        .Where(letter => !Rune.IsWhiteSpace(letter) && !Rune.IsControl(letter)
            && Rune.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format
            && !Fonts.Any(font => font.Has(letter)))
        .Distinct().Select(static letter => letter.ToString()));
}
