using SiteGen.Evidence.Pages.Charts;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes a value in running text as a link to its evidence.</summary>
/// <remarks>
/// The link leads to the claim's entry in the list at the end of the page, which opens when a browser goes there. The
/// theme's script shows the entry beside the value instead, so that the reader stays in the sentence.
/// The icon of the verdict is a matter of the style sheet: a page may have hundreds of marks.
/// </remarks>
public static class EvidenceMark
{
    /// <summary>The length that identifies the sentence.</summary>
    private const int NameLimit = 60;

    /// <summary>The length up to which a value has no line breaks.</summary>
    private const int UnbrokenLimit = 16;

    /// <summary>Writes the mark on a page that also has <see cref="ClaimsPanel"/>.</summary>
    /// <param name="text">The author's words or the value in words, as inline markup.</param>
    public static Html Write(EvidenceView view, Html text)
    {
        ChartId.Require(view.Id);
        var words = text.ToString();
        var hasTags = words.Contains('<', StringComparison.Ordinal);
        var style = $"evidence-mark {VerdictBadge.Style(view.Verdict)}";
        // A link cannot contain a link.
        if (words.Contains("<a", StringComparison.OrdinalIgnoreCase))
            return new($"<span class=\"evidence-value\">{words}<a class=\"{style}\" href=\"#{view.PanelId}\" "
                + $"aria-label=\"{NameOf(view, MarkupText.PlainOf(text))}\"></a></span>{DraftOf(view)}");
        var isShort = !hasTags && words.Length <= UnbrokenLimit;
        return new($"<a class=\"evidence-value {(isShort ? "unbroken " : "")}{style}\" href=\"#{view.PanelId}\">"
            + $"{(hasTags || isShort ? words : Unbroken.Markup(words))}</a>{DraftOf(view)}");
    }

    /// <summary>
    /// Writes the words with a link to the page's panel, for feeds and other places without the theme.
    /// </summary>
    /// <param name="pageUrl">The address of the page with the panel.</param>
    public static Html WriteLink(EvidenceView view, Html text, string pageUrl)
    {
        ChartId.Require(view.Id);
        return new($"<a href=\"{Html.Escape(pageUrl)}#{view.PanelId}\">{text}</a>{DraftOf(view)}");
    }

    private static string DraftOf(EvidenceView view) => view.IsDraft ? DraftMark.Inline(view.Words).Markup : "";

    /// <summary>Returns the accessible name of a mark.</summary>
    private static string NameOf(EvidenceView view, string text) => view.Words.Panel.Mark.WithMarkup(
        ("words", SafeText.Markup(text, NameLimit)),
            ("verdict", Html.Escape(VerdictBadge.Word(view.Verdict, view.Words.Verdicts)))).Markup;
}
