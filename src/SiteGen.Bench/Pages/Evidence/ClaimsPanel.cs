using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>Writes all claims of an article with their verdicts. Each opens its evidence as its mark does.</summary>
public static class ClaimsPanel
{
    private const string Arrow =
        "<svg class=\"verdict-icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M6 4l4 4l-4 4\"/></svg>";

    /// <summary>Writes the panel of a page that also has <see cref="EvidencePopovers"/>.</summary>
    /// <param name="views">The views in the order of the text; nothing is written when there are none.</param>
    /// <param name="command">A command that measures all of them; may be empty.</param>
    public static Html Write(ImmutableArray<EvidenceView> views, EvidenceWords words, string command = "")
    {
        if (views.IsEmpty) return Html.Empty;
        var panel = new StringBuilder(4096);
        panel.Append(CultureInfo.InvariantCulture,
            $"<section class=\"claims\" aria-labelledby=\"claims-title\">\n<h2 "
            + $"id=\"claims-title\">{Html.Escape(words.Panel.Title)}</h2>\n");
        panel.Append(CultureInfo.InvariantCulture,
            $"<p class=\"claims-count\">{Html.Escape(Count(views, words))}</p>\n");
        if (words.Families.OfClaims(FamilyOf(views)) is { Length: > 0 } family)
            panel.Append(CultureInfo.InvariantCulture, $"<p class=\"claims-count\">{Html.Escape(family)}</p>\n");
        panel.Append("<ul class=\"claim-list\">\n");
        foreach (var view in views) panel.Append(view.Entry.Markup);
        panel.Append("</ul>\n").Append(ReproduceBlock.Write(command, words).Markup);
        return new(panel.Append("</section>\n").ToString());
    }

    /// <summary>Counts each interval once: claims about the same measure share it.</summary>
    private static IntervalFamily FamilyOf(ImmutableArray<EvidenceView> views) =>
        new(views.Select(static view => view.Ratio).Where(static ratio => ratio.Length > 0)
            .Distinct(StringComparer.Ordinal).Count());

    /// <summary>Returns a summary such as <c>4 claims: 2 hold, 1 drifted, 1 stale</c>.</summary>
    private static string Count(ImmutableArray<EvidenceView> views, EvidenceWords words)
    {
        var verdicts = views.GroupBy(view => view.Verdict).OrderBy(group => group.Key)
            .Select(group => VerdictBadge.Count(group.Key, group.Count(), words.Verdicts));
        return words.Panel.Summary.With(
            ("claims", words.Panel.Claims.With(views.Length)),
            ("verdicts", string.Join(words.ListSeparator, verdicts)));
    }

    internal static Html Write(EvidenceView view)
    {
        ChartId.Require(view.Id);
        var entry = new StringBuilder(1024)
            .Append(CultureInfo.InvariantCulture,
            $"<li id=\"{view.PanelId}\" class=\"claim\">{VerdictBadge.Write(view.Verdict, view.Words.Verdicts).Markup} "
            + $"<span class=\"claim-words\">{SafeText.Markup(view.Claim, EvidenceBody.SentenceLimit)}</span>");
        var draft = view.IsDraft ? DraftMark.Inline(view.Words).Markup : "";
        var value = SafeText.Markup(view.Value, 80);
        if (value.Length > 0)
            entry.Append(CultureInfo.InvariantCulture, $" <span class=\"claim-value\">{value}{draft}</span>");
        // In browsers without popovers, the evidence is shown below.
        return new(entry.Append(EvidenceMark.Button(view, "claim-open", EvidenceMark.NameOf(view, view.Claim), Arrow))
            .Append("</li>\n").ToString());
    }
}
