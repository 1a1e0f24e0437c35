using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Bench.Analysis;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>
/// Writes all claims of an article with their evidence: a closed list, by section, to which the marks lead.
/// </summary>
public static class ClaimsPanel
{
    /// <param name="views">The views in the order of the text; nothing is written when there are none.</param>
    /// <param name="command">A command that measures all of them; may be empty.</param>
    public static Html Write(ImmutableArray<EvidenceView> views, EvidenceWords words, string command = "")
    {
        if (views.IsEmpty) return Html.Empty;
        var panel = new StringBuilder(4096);
        panel.Append(CultureInfo.InvariantCulture,
            $"<section class=\"claims\" aria-labelledby=\"claims-title\">\n<h2 "
            + $"id=\"claims-title\">{Html.Escape(words.Panel.Title)}</h2>\n");
        if (words.Families.OfClaims(FamilyOf(views)) is { Length: > 0 } family)
            panel.Append(CultureInfo.InvariantCulture, $"<p class=\"claims-count\">{Html.Escape(family)}</p>\n");
        panel.Append(CultureInfo.InvariantCulture,
            $"<details class=\"claims-all\"><summary class=\"claims-count\">{Html.Escape(Count(views, words))}"
            + $"</summary>\n");
        foreach (var section in views.GroupBy(static view => view.Section)) WriteSection(section, panel);
        SessionNotes.Write(views, words, panel);
        if (views.Select(static view => view.Explanation).OfType<FileLink>().FirstOrDefault() is { } explanation)
            panel.Append(CultureInfo.InvariantCulture, $"<p>{explanation.Write().Markup}</p>\n");
        panel.Append("</details>\n").Append(ReproduceBlock.Write(command, words).Markup);
        return new(panel.Append("</section>\n").ToString());
    }

    private static void WriteSection(IGrouping<FileLink?, EvidenceView> section, StringBuilder panel)
    {
        if (section.Key is { } heading)
            panel.Append(CultureInfo.InvariantCulture, $"<h3>{heading.Write().Markup}</h3>\n");
        panel.Append("<ul class=\"claim-list\">\n");
        foreach (var view in section) panel.Append(view.Entry.Markup);
        panel.Append("</ul>\n");
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

    /// <summary>Writes the entry of a claim. Few elements, because an article may have hundreds of claims.</summary>
    internal static Html Write(EvidenceView view)
    {
        ChartId.Require(view.Id);
        var entry = new StringBuilder(1024).Append(CultureInfo.InvariantCulture,
            $"<li id=\"{view.PanelId}\" class=\"claim {VerdictBadge.Style(view.Verdict)}\">"
            + $"<b>{Html.Escape(VerdictBadge.Word(view.Verdict, view.Words.Verdicts))}</b> "
            + $"{SafeText.Markup(view.Claim, EvidenceBody.SentenceLimit)}");
        var draft = view.IsDraft ? DraftMark.Inline(view.Words).Markup : "";
        var value = view.IsValueInReason ? "" : SafeText.Markup(view.Value, 80);
        if (value.Length > 0) entry.Append(CultureInfo.InvariantCulture, $" <strong>{value}</strong>");
        // Each line is a fact; the style sheet keeps the line breaks.
        entry.Append(draft).Append("\n<p>").AppendJoin('\n', Lines(view)).Append("</p>");
        return new(entry.Append("</li>\n").ToString());
    }

    private static IEnumerable<string> Lines(EvidenceView view)
    {
        yield return SafeText.Markup(view.Because, EvidenceBody.SentenceLimit);
        if (view.Moved.Length > 0) yield return SafeText.Markup(view.Moved, 120);
        foreach (var fact in view.Facts)
            yield return $"{SafeText.Markup(fact.Term, 80)}: "
                + SafeText.Markup(fact.Description, EvidenceBody.SentenceLimit);
        if (view.History is { } history)
            yield return $"{Html.Escape(view.Words.Panel.History)}: "
                + SafeText.Markup(history.Alternative, EvidenceBody.SentenceLimit);
        foreach (var published in view.Published) yield return Line(published, view.Words);
        if (view.Command.Length > 0)
            yield return $"{Html.Escape(view.Words.Panel.MeasureAgain)}: {SafeText.Markup(view.Command, 2000)}";
        var links = new[] { SessionNotes.LinkTo(view), view.Page }.OfType<FileLink>().ToList();
        if (links.Count > 0) yield return string.Join(" ", links.Select(static link => link.Write().Markup));
        if (view.SessionId.Length > 0 || view.Downloads.IsEmpty) yield break;
        yield return view.Words.Panel.Download.WithMarkup(("files", string.Join(
            view.Words.ListSeparator, view.Downloads.Select(static link => link.Write().Markup)))).Markup;
    }

    private static string Line(PublishedView published, EvidenceWords words)
    {
        var definition = published.Definition.Length > 0
            ? $" ({SafeText.Markup(published.Definition, EvidenceBody.SentenceLimit)})" : "";
        return $"{Html.Escape(words.Panel.Published)}: {SafeText.Markup(published.Value, EvidenceBody.SentenceLimit)}"
            + $"{definition}: {published.Source.Write().Markup}";
    }
}
