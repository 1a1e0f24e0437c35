using System.Globalization;
using System.Text;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>Writes the popovers that the marks of an article open, after its text.</summary>
public static class EvidencePopovers
{
    private const string Cross =
        "<svg class=\"verdict-icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M4 4l8 8m0-8l-8 8\"/></svg>";

    /// <param name="views">The views, one for each claim, however many marks open it.</param>
    public static Html Write(IEnumerable<EvidenceView> views) =>
        new(string.Concat(views.Select(static view => view.Popover.Markup)));

    internal static Html Write(EvidenceView view)
    {
        ChartId.Require(view.Id);
        var markup = new StringBuilder(4096);
        var claim = SafeText.Markup(view.Claim, EvidenceBody.SentenceLimit);
        markup
            .Append(CultureInfo.InvariantCulture,
            $"<div popover id=\"{view.PopoverId}\" class=\"evidence\" role=\"dialog\" "
            + $"aria-label=\"{view.Words.Panel.Popover.WithMarkup(("claim", claim)).Markup}\">\n")
            .Append(CultureInfo.InvariantCulture,
            $"<div class=\"evidence-head\">{VerdictBadge.Write(view.Verdict, view.Words.Verdicts).Markup}")
            .Append(CultureInfo.InvariantCulture,
            $"<button type=\"button\" class=\"evidence-close\" popovertarget=\"{view.PopoverId}\" "
            + $"popovertargetaction=\"hide\" "
            + $"aria-label=\"{Html.Escape(view.Words.Panel.Close)}\">{Cross}</button></div>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"evidence-claim\">{claim}</p>\n")
            .Append(view.Body.Markup).Append("</div>\n");
        return new(markup.ToString());
    }
}
