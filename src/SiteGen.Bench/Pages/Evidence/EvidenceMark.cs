using SiteGen.Bench.Pages.Charts;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>Writes a value in running text with an unobtrusive mark that opens its evidence.</summary>
/// <remarks>
/// A details element is not allowed in a paragraph, so the mark is a button that opens a popover. It needs no script,
/// Escape closes it, and the reader stays in the sentence. In a browser without popovers the button would do nothing.
/// Such a browser shows the evidence after the text, and the theme shows a link to it in place of the button. One of
/// the two is always <c>display: none</c>, so that no reader encounters both; in print there is neither.
/// </remarks>
public static class EvidenceMark
{
    /// <summary>The length that identifies the sentence.</summary>
    private const int NameLimit = 60;

    /// <summary>
    /// Writes the mark on a page that also has <see cref="EvidencePopovers"/> and <see cref="ClaimsPanel"/>.
    /// </summary>
    /// <param name="text">The author's words or the value in words, as inline markup.</param>
    public static Html Write(EvidenceView view, Html text)
    {
        ChartId.Require(view.Id);
        var (start, end) = Split(text.ToString());
        var style = $"evidence-mark {VerdictBadge.Style(view.Verdict)}";
        var label = NameOf(view, MarkupText.PlainOf(text));
        var icon = VerdictBadge.Icon(view.Verdict).Markup;
        return new($"<span class=\"evidence-value\">{start}<span "
            + $"class=\"evidence-end\">{end}{Button(view, style, label, icon)}"
            + $"<a class=\"opener {style}\" href=\"#{view.PopoverId}\" "
            + $"aria-label=\"{label}\">{icon}</a></span></span>{DraftOf(view)}");
    }

    /// <summary>
    /// Writes the button that opens the evidence of a claim; it is hidden in browsers without popovers.
    /// </summary>
    internal static string Button(EvidenceView view, string style, string label, string icon) =>
        $"<button type=\"button\" class=\"opener {style}\" popovertarget=\"{view.PopoverId}\" "
        + $"aria-label=\"{label}\">{icon}</button>";

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
    internal static string NameOf(EvidenceView view, string text) => view.Words.Panel.Mark.WithMarkup(
        ("words", SafeText.Markup(text, NameLimit)),
            ("verdict", Html.Escape(VerdictBadge.Word(view.Verdict, view.Words.Verdicts)))).Markup;

    /// <summary>
    /// Splits off the last word, which stays on the mark's line. No line ends within a number; markup is not split.
    /// </summary>
    private static (string Start, string End) Split(string text)
    {
        var tags = text.LastIndexOf('>') + 1;
        var last = Math.Max(tags, Unbroken.LastWord(text));
        var isFree = last > tags || tags == 0;
        if (!isFree || text.Length - last > 24) return (tags > 0 ? text : Unbroken.Markup(text), "");
        return (tags > 0 ? text[..last] : Unbroken.Markup(text[..last]), text[last..]);
    }
}
