using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// The additions to an article with claims: a banner when they are out of date, and the panel with their evidence.
/// </summary>
internal static class PageEvidence
{
    public static PageAddition Of(Page page, PageRenderer renderer, SiteEvidence evidence)
    {
        var entries = EntriesOf(page, evidence);
        if (entries.IsEmpty) return PageAddition.None;
        foreach (var entry in entries)
            renderer.Reads.Fact(SiteEvidence.FactOf(entry.Claim.Id),
                evidence.Fact(SiteEvidence.FactOf(entry.Claim.Id)));
        ImmutableArray<EvidenceView> views =
            [.. entries.Select(entry => evidence.ViewOf(entry) with { Section = SectionOf(entry, page) })];
        var ageing = entries.Select(static entry => entry.Ageing).OfType<Ageing>().Distinct().ToList();
        var above = ageing.Count == 0 ? Html.Empty : StaleBanner.Write(
            string.Join(' ', ageing.Select(one => Reasons.Of(one, evidence.Words))), evidence.Words);
        return new PageAddition(
            entries.Any(evidence.IsDraft) ? new Html(DraftMark.Banner(evidence.Words).Markup + above.Markup) : above,
            ClaimsPanel.Write(views, evidence.Words, CommandOf(page, entries, evidence)));
    }

    /// <summary>Returns a link to the heading above the first use of a claim on a page.</summary>
    private static FileLink? SectionOf(LedgerEntry entry, Page page) =>
        entry.Uses.Where(use => use.Place.Path == page.Path).OrderBy(static use => use.Place).FirstOrDefault()
            is { } first
        && page.Parsed.Body.Headings.LastOrDefault(heading => heading.Live is null
            && heading.Location.Path == page.Path && heading.Location.Line <= first.Place.Line) is { } heading
            ? new FileLink(heading.Text, "#" + heading.Id) : null;

    /// <summary>
    /// Returns the command with which a reader measures the claims of a page; empty if the site's address is unknown,
    /// or none of them comes from a session.
    /// </summary>
    private static string CommandOf(Page page, ImmutableArray<LedgerEntry> entries, SiteEvidence evidence) =>
        evidence.Urls.BaseUrl is null || !entries.Any(static entry => entry.Finding is SessionRatio) ? ""
            : $"sitegen bench reproduce {evidence.Urls.Absolute(UrlPath.Home.File("claims.json"))} --page {page.Path}";

    /// <summary>Returns a page's claims in the order in which its text uses them.</summary>
    private static ImmutableArray<LedgerEntry> EntriesOf(Page page, SiteEvidence evidence) =>
        [.. evidence.UsesOn(page.Path).Select(use => evidence.Claims.Entries.GetValueOrDefault(use.ClaimId))
            .OfType<LedgerEntry>().DistinctBy(static entry => entry.Claim.Id, StringComparer.Ordinal)];
}
