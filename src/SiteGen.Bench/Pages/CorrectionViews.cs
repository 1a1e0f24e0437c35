using System.Text;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Pages.Evidence;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Bench.Pages;

/// <summary>
/// Writes the page that compares what the articles said when they were last accepted with what the data says now.
/// </summary>
internal static class CorrectionViews
{
    public static PageView Of(PageRenderer renderer, SiteEvidence evidence)
    {
        var say = evidence.Words.Sessions;
        var changed = evidence.Claims.Entries.Values.Where(entry => HasChanged(entry, evidence.Claims)).ToList();
        var html = new StringBuilder(DatasetViews.Paragraph(changed.Count == 0 ? say.NothingChanged : say.Changed));
        if (changed.Count > 0)
            html.Append(DatasetViews.TableOf(
                say.Corrections, [say.Claim, say.Then, say.Now, say.Verdict],
                changed.Select(entry => Row(entry, evidence.Claims.Accepted[entry.Claim.Id], evidence))));
        return DatasetViews.Page(
            renderer, DatasetUrl.Corrections, say.Corrections, say.CorrectionsDescription, [], html.ToString());
    }

    private static bool HasChanged(LedgerEntry entry, SiteClaims claims) =>
        claims.Accepted.TryGetValue(entry.Claim.Id, out var accepted)
            && (accepted.Value != Reasons.Describe(entry.Finding, EvidenceWords.English)
            || accepted.Verdict != Words.Of(entry.Verdict));

    private static string[] Row(LedgerEntry entry, AcceptedClaim accepted, SiteEvidence evidence)
    {
        var words = evidence.Words;
        var (finding, session) = (
            SafeText.Markup(Reasons.Describe(entry.Finding, words), 300),
            SafeText.Markup(Findings.SessionOf(entry.Finding)?.Session.Id ?? words.Sessions.NoSession, 80));
        return
        [
            SafeText.Markup(entry.Claim.About ?? entry.Claim.Measure.ToString(), 300),
            words.Sessions.FoundIn.WithMarkup(
                ("finding", SafeText.Markup(Then(entry.Claim, accepted, evidence), 300)),
                ("session", SafeText.Markup(accepted.Session ?? words.Sessions.NoSession, 80))).Markup,
            EvidenceViews.Moved(entry, accepted, words) is { Length: > 0 } moved
                ? words.Sessions.FoundAndMoved.WithMarkup(
                    ("finding", finding), ("session", session), ("moved", Html.Escape(moved))).Markup
                : words.Sessions.FoundIn.WithMarkup(("finding", finding), ("session", session)).Markup,
            VerdictBadge.Write(entry.Verdict, words.Verdicts).Markup,
        ];
    }

    /// <summary>
    /// Returns the accepted finding in the site's language if its session still gives the same finding. Otherwise
    /// returns it in English, as in the lock file.
    /// </summary>
    private static string Then(Claim claim, AcceptedClaim accepted, SiteEvidence evidence) =>
        evidence.Evidence.Sessions.Concat(evidence.Evidence.Archive)
            .FirstOrDefault(session => session.Session.Id == accepted.Session) is { } session
        && evidence.Shelf.Find(claim.Measure, session) is { } finding
        && Reasons.Describe(finding, EvidenceWords.English) == accepted.Value
            ? Reasons.Describe(finding, evidence.Words) : accepted.Value;
}
