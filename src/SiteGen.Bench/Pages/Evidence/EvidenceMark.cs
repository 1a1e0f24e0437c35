using SiteGen.Bench.Pages.Charts;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>A value in running text with a quiet mark that opens what stands behind it.</summary>
/// <remarks>
/// A details element may not stand in a paragraph, so the mark is a button that opens a popover: no script, Escape
/// closes it, and the reader stays in the sentence.
/// A browser without popovers would show a button that does nothing. It shows what the button opens behind the text
/// instead, and there the theme shows the link to it;
/// one of the two is always <c>display: none</c>, so that nobody meets both, and printed there is neither.
/// </remarks>
public static class EvidenceMark
{
    /// <summary>Enough to know which sentence it is.</summary>
    private const int NameLimit = 60;

    /// <summary>For a page that also has <see cref="EvidencePopovers"/> and <see cref="ClaimsPanel"/>.</summary>
    /// <param name="text">What the author wrote or the value in words, as markup of running text.</param>
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

    /// <summary>What opens the evidence of a claim; it is not shown where there are no popovers.</summary>
    internal static string Button(EvidenceView view, string style, string label, string icon) =>
        $"<button type=\"button\" class=\"opener {style}\" popovertarget=\"{view.PopoverId}\" "
        + $"aria-label=\"{label}\">{icon}</button>";

    /// <summary>For feeds and other places without the theme: the words, linked to the page's panel.</summary>
    /// <param name="pageUrl">Of the page that has the panel.</param>
    public static Html WriteLink(EvidenceView view, Html text, string pageUrl)
    {
        ChartId.Require(view.Id);
        return new($"<a href=\"{Html.Escape(pageUrl)}#{view.PanelId}\">{text}</a>{DraftOf(view)}");
    }

    private static string DraftOf(EvidenceView view) => view.IsDraft ? DraftMark.Inline(view.Words).Markup : "";

    /// <summary>What it is called for who cannot see what it stands behind.</summary>
    internal static string NameOf(EvidenceView view, string text) => view.Words.Panel.Mark.WithMarkup(
        ("words", SafeText.Markup(text, NameLimit)),
            ("verdict", Html.Escape(VerdictBadge.Word(view.Verdict, view.Words.Verdicts)))).Markup;

    /// <summary>
    /// The last word stays on the mark's line, and no line ends within a number; markup is not taken apart.
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
