using System.Collections.Immutable;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
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
        var panel = new ClaimsPanel(
            [.. entries.Select(entry => ViewOn(page, entry, renderer, evidence))], evidence.Words,
            CommandOf(page, entries, evidence));
        return new PageAddition(
            Above(entries, renderer, evidence), ThemeParts.Write(renderer, "claims", ("panel", panel)));
    }

    private static EvidenceView ViewOn(
        Page page, LedgerEntry entry, PageRenderer renderer, SiteEvidence evidence) =>
        evidence.ViewOf(entry) with
        {
            Section = SectionOf(entry, page),
            // Its template sees the heading, which differs by page, and no entry, which would be itself.
            Entry = view => evidence.Parts.WriteOnce(
                renderer, "claim", $"{view.Id}\n{view.Section?.Url}\n{view.Section?.Text}",
                () => ("claim", view with { Entry = null })),
        };

    /// <summary>Writes the banners above an article whose numbers are drafts, or out of date.</summary>
    private static Html Above(ImmutableArray<LedgerEntry> entries, PageRenderer renderer, SiteEvidence evidence)
    {
        var words = new WordsView(evidence.Words);
        var ageing = entries.Select(static entry => entry.Ageing).OfType<Ageing>().Distinct().ToList();
        var stale = ageing.Count == 0 ? Html.Empty : ThemeParts.Write(renderer, "stale", ("because", SafeText.Clean(
            string.Join(' ', ageing.Select(one => Reasons.Of(one, evidence.Words))), EvidenceView.SentenceLimit)),
            ("words", words));
        return !entries.Any(evidence.IsDraft) ? stale
            : new Html(ThemeParts.Write(renderer, "draft", ("words", words)).Markup + stale.Markup);
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
