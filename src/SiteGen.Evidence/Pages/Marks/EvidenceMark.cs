using SiteGen.Evidence.Pages.Charts;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>A value or an author's words in running text, as a link to the claim's entry below the text.</summary>
/// <remarks>The icon of the verdict is a matter of the style sheet: a page may have hundreds of marks.</remarks>
/// <param name="Text">The author's words or the value in words, as inline markup.</param>
internal sealed record EvidenceMark(EvidenceView Claim, Html Text) : View
{
    /// <summary>The length that identifies the sentence.</summary>
    private const int NameLimit = 60;

    /// <summary>The length up to which a value has no line breaks.</summary>
    private const int UnbrokenLimit = 16;

    private static readonly Members<EvidenceMark> All = new("mark")
    {
        { "claim", static mark => mark.Claim },
        { "text", static mark => mark.Broken },
        { "name", static mark => mark.HasLink ? mark.Name : null },
        { "has_link", static mark => mark.HasLink },
        { "is_short", static mark => mark.IsShort },
    };

    protected override IMembers Members => All;

    /// <summary>True when the words contain a link: a link cannot contain a link.</summary>
    private bool HasLink => Text.Markup.Contains("<a", StringComparison.OrdinalIgnoreCase);

    private bool HasTags => Text.Markup.Contains('<', StringComparison.Ordinal);

    private bool IsShort => !HasTags && Text.Markup.Length <= UnbrokenLimit;

    private Html Broken => HasTags || IsShort ? Text : new Html(Unbroken.Markup(Text.Markup));

    /// <summary>The accessible name of a mark.</summary>
    private Html Name => Claim.Words.Panel.Mark.WithMarkup(
        ("words", SafeText.Markup(MarkupText.PlainOf(Text), NameLimit)),
            ("verdict", Html.Escape(VerdictBadge.Word(Claim.Verdict, Claim.Words.Verdicts))));

    /// <summary>
    /// Writes the words with a link to the page's panel, for feeds and other places without the theme.
    /// </summary>
    /// <param name="pageUrl">The address of the page with the panel.</param>
    public Html AsLink(string pageUrl)
    {
        var draft = Claim.IsDraft ? $" <small>{Html.Escape(Claim.Words.Panel.Draft)}</small>" : "";
        return new($"<a href=\"{Html.Escape(pageUrl)}#{Claim.Anchor}\">{Text}</a>{draft}");
    }
}
