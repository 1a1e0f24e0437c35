using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Evidence.Pages.ClaimPages;

/// <summary>Makes the page of a claim: its evidence, its history, where it is used, and its badge.</summary>
internal static class ClaimPageViews
{
    private const int TitleLimit = 80;

    public static PageView Index(PageRenderer renderer, IEnumerable<LedgerEntry> shown, SiteEvidence evidence)
    {
        var (words, say) = (evidence.Words, evidence.Words.ClaimPages);
        var rows = shown.Select(entry => Row(entry, evidence.ViewOf(entry), renderer, evidence));
        var table = DatasetViews.TableOf(
            say.Title, [words.Sessions.Claim, say.Result, words.Sessions.Verdict], rows);
        return DatasetViews.Page(
            renderer, ClaimUrl.Index, say.Title, say.Description, new ListView(say.Description, table));
    }

    public static PageView Of(PageRenderer renderer, LedgerEntry entry, SiteEvidence evidence)
    {
        var (view, say) = (evidence.ViewOf(entry), evidence.Words.ClaimPages);
        var page = new ClaimPageView(view with { Page = null }, say)
        {
            History = HistoryOf(renderer, entry.Claim, evidence),
            Uses = [.. UsesOf(renderer, entry)],
            Badge = BadgeOf(renderer, entry, view, say),
        };
        return DatasetViews.Page(
            renderer, ClaimUrl.Of(entry.Claim), SafeText.Clean(entry.Claim.Badge, TitleLimit),
            SafeText.Clean(view.Claim, EvidenceView.SentenceLimit), "claim-page", ("page", page)) with
        {
            Breadcrumbs = new([new ReferenceView(Title.Plain(say.Title), renderer.Site.Urls.Of(ClaimUrl.Index))]),
        };
    }

    private static string[] Row(
        LedgerEntry entry, EvidenceView view, PageRenderer renderer, SiteEvidence evidence) =>
    [
        Linked(
            renderer.Site.Urls.Of(ClaimUrl.Of(entry.Claim)), SafeText.Markup(view.Claim, EvidenceView.SentenceLimit)),
        SafeText.Markup(view.Value, 80), evidence.VerdictOf(entry.Verdict, renderer).Markup,
    ];

    /// <summary>Returns what each session says of a claim, newest first; null when none says anything.</summary>
    private static TableView? HistoryOf(PageRenderer renderer, Claim claim, SiteEvidence evidence)
    {
        var (words, say) = (evidence.Words, evidence.Words.ClaimPages);
        var rows = evidence.Shelf.HistoryOf(claim.Measure, evidence.Evidence).Reverse()
            .Select(pair => HistoryRow(renderer, claim, pair.Session, pair.Finding, evidence)).ToList();
        return rows.Count == 0 ? null : DatasetViews.TableOf(
            say.History, [words.Sessions.Session, words.Sessions.Date, say.Result, words.Sessions.Verdict], rows);
    }

    private static string[] HistoryRow(
        PageRenderer renderer, Claim claim, BenchSession session, Finding found, SiteEvidence evidence)
    {
        // Its age then, and the words of today, are no part of what a session says.
        var then = new FreshnessRule(
            session.Session.FinishedUtc, null, ImmutableSortedDictionary<string, string>.Empty);
        var verdict = Ledger.Judge(claim, found, then, []).Verdict;
        return
        [
            Linked(renderer.Site.Urls.Of(DatasetUrl.Of(session)), SafeText.Markup(session.Session.Id, 80)),
            Html.Escape(evidence.Words.Date(session.Session.StartedUtc)),
            SafeText.Markup(Reasons.Describe(found, evidence.Words), 300),
            evidence.VerdictOf(verdict, renderer).Markup,
        ];
    }

    private static IEnumerable<ClaimUseView> UsesOf(PageRenderer renderer, LedgerEntry entry)
    {
        foreach (var use in entry.Uses.DistinctBy(static use => (use.Place.Path, use.Words)))
        {
            if (!renderer.Site.Model.Pages.TryGetValue(use.Place.Path, out var page)) continue;
            yield return new ClaimUseView(renderer.Site.Urls.Of(page.Url), page.Title.Html,
                EvidenceView.Clean(use.Words ?? "", EvidenceView.SentenceLimit));
        }
    }

    private static BadgeView BadgeOf(
        PageRenderer renderer, LedgerEntry entry, EvidenceView view, ClaimPageWords say)
    {
        var urls = renderer.Site.Urls;
        var url = ClaimUrl.Of(entry.Claim);
        var label = ClaimBadge.Of(entry, view).Label;
        return new BadgeView(say, label)
        {
            Url = urls.Of(url.File("badge.svg")),
            Endpoint = urls.Of(url.File("badge.json")),
            Markdown = $"[![{label.Replace("]", "\\]", StringComparison.Ordinal)}]"
                + $"({urls.Absolute(url.File("badge.svg"))})]({urls.Absolute(url)})",
        };
    }

    private static string Linked(string url, string markup) => $"<a href=\"{Html.Escape(url)}\">{markup}</a>";
}
