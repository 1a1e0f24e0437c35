using System.Text;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Pages.Evidence;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Bench.Pages;

/// <summary>What the articles said when they were last accepted, and what the data says now.</summary>
internal static class CorrectionViews
{
    public static PageView Of(PageRenderer renderer, SiteEvidence evidence)
    {
        var changed = evidence.Claims.Entries.Values.Where(entry => HasChanged(entry, evidence.Claims)).ToList();
        var html = new StringBuilder();
        html.Append(changed.Count == 0
            ? "<p>Nothing has changed since the articles were last read against their data.</p>\n"
            : "<p>These measurements are others than when the articles were last read against them.</p>\n");
        if (changed.Count > 0) html.Append(DatasetViews.TableOf(["Claim", "Then", "Now", "Verdict"], changed.Select(entry => Row(entry, evidence.Claims.Accepted[entry.Claim.Id]))));
        return DatasetViews.Page(renderer, DatasetUrl.Corrections, "Corrections", "What measurements said when the articles were published, and what they say now.", [], html.ToString());
    }

    private static bool HasChanged(LedgerEntry entry, SiteClaims claims) =>
        claims.Accepted.TryGetValue(entry.Claim.Id, out var accepted) && (accepted.Value != Ledger.Describe(entry.Finding) || accepted.Verdict != Words.Of(entry.Verdict));

    private static string[] Row(LedgerEntry entry, AcceptedClaim accepted) =>
    [
        SafeText.Markup(entry.Claim.About ?? entry.Claim.Measure.ToString(), 300),
        $"{SafeText.Markup(accepted.Value, 300)} ({SafeText.Markup(accepted.Session ?? "no session", 80)})",
        $"{SafeText.Markup(Ledger.Describe(entry.Finding), 300)} ({SafeText.Markup(Findings.SessionOf(entry.Finding)?.Session.Id ?? "no session", 80)}){(EvidenceViews.Moved(entry, accepted) is { Length: > 0 } moved ? $": {moved}" : "")}",
        VerdictBadge.Write(entry.Verdict).Markup,
    ];
}
