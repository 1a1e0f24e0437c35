using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Evidence.Pages.ClaimPages;

/// <summary>Writes the page of a claim: its evidence, its history, where it is used, and its badge.</summary>
internal static class ClaimPageViews
{
    private const int TitleLimit = 80;

    public static PageView Index(PageRenderer renderer, IEnumerable<LedgerEntry> shown, SiteEvidence evidence)
    {
        var (words, say) = (evidence.Words, evidence.Words.ClaimPages);
        var rows = shown.Select(entry => Row(entry, evidence.ViewOf(entry), renderer, words));
        var html = DatasetViews.Paragraph(say.Description)
            + DatasetViews.TableOf(say.Title, [words.Sessions.Claim, say.Result, words.Sessions.Verdict], rows);
        return DatasetViews.Page(renderer, ClaimUrl.Index, say.Title, say.Description, [], html);
    }

    public static PageView Of(PageRenderer renderer, LedgerEntry entry, SiteEvidence evidence)
    {
        var (view, say) = (evidence.ViewOf(entry), evidence.Words.ClaimPages);
        var html = new StringBuilder();
        if (view.IsDraft) html.Append(DraftMark.Banner(evidence.Words).Markup);
        html.Append(CultureInfo.InvariantCulture,
            $"<p>{VerdictBadge.Write(entry.Verdict, evidence.Words.Verdicts).Markup}</p>\n");
        html.Append(EvidenceBody.Write(view with { Page = null }).Markup);
        html.Append(HistoryOf(renderer, entry.Claim, evidence));
        html.Append(UsesOf(renderer, entry, say));
        html.Append(BadgeOf(renderer, entry, view, say));
        return DatasetViews.Page(
            renderer, ClaimUrl.Of(entry.Claim), SafeText.Clean(entry.Claim.Badge, TitleLimit),
            SafeText.Clean(view.Claim, EvidenceBody.SentenceLimit), [], html.ToString()) with
        {
            Breadcrumbs = new([new ReferenceView(Title.Plain(say.Title), renderer.Site.Urls.Of(ClaimUrl.Index))]),
        };
    }

    private static string[] Row(LedgerEntry entry, EvidenceView view, PageRenderer renderer, EvidenceWords words) =>
    [
        Linked(
            renderer.Site.Urls.Of(ClaimUrl.Of(entry.Claim)),
            SafeText.Markup(view.Claim, EvidenceBody.SentenceLimit)),
        SafeText.Markup(view.Value, 80), VerdictBadge.Write(entry.Verdict, words.Verdicts).Markup,
    ];

    /// <summary>Returns what each session says of a claim, newest first.</summary>
    private static string HistoryOf(PageRenderer renderer, Claim claim, SiteEvidence evidence)
    {
        var (words, say) = (evidence.Words, evidence.Words.ClaimPages);
        var rows = evidence.Shelf.HistoryOf(claim.Measure, evidence.Evidence).Reverse()
            .Select(pair => HistoryRow(renderer, claim, pair.Session, pair.Finding, words)).ToList();
        return rows.Count == 0 ? "" : DatasetViews.Heading("history", say.History) + DatasetViews.TableOf(
            say.History, [words.Sessions.Session, words.Sessions.Date, say.Result, words.Sessions.Verdict], rows);
    }

    private static string[] HistoryRow(
        PageRenderer renderer, Claim claim, BenchSession session, Finding found, EvidenceWords words)
    {
        // Its age then, and the words of today, are no part of what a session says.
        var then = new FreshnessRule(
            session.Session.FinishedUtc, null, ImmutableSortedDictionary<string, string>.Empty);
        var verdict = Ledger.Judge(claim, found, then, []).Verdict;
        return
        [
            Linked(renderer.Site.Urls.Of(DatasetUrl.Of(session)), SafeText.Markup(session.Session.Id, 80)),
            Html.Escape(words.Date(session.Session.StartedUtc)),
            SafeText.Markup(Reasons.Describe(found, words), 300), VerdictBadge.Write(verdict, words.Verdicts).Markup,
        ];
    }

    private static string UsesOf(PageRenderer renderer, LedgerEntry entry, ClaimPageWords say)
    {
        var html = new StringBuilder();
        foreach (var use in entry.Uses.DistinctBy(static use => (use.Place.Path, use.Words)))
        {
            if (!renderer.Site.Model.Pages.TryGetValue(use.Place.Path, out var page)) continue;
            var words = string.IsNullOrEmpty(use.Words) ? ""
                : $": {SafeText.Markup(use.Words, EvidenceBody.SentenceLimit)}";
            html.Append(CultureInfo.InvariantCulture,
                $"<li>{Linked(renderer.Site.Urls.Of(page.Url), page.Title.Html.Markup)}{words}</li>\n");
        }
        return html.Length == 0 ? "" : $"{DatasetViews.Heading("uses", say.UsedOn)}<ul>\n{html}</ul>\n";
    }

    private static string BadgeOf(
        PageRenderer renderer, LedgerEntry entry, EvidenceView view, ClaimPageWords say)
    {
        var urls = renderer.Site.Urls;
        var url = ClaimUrl.Of(entry.Claim);
        var label = ClaimBadge.Of(entry, view).Label;
        var picture = $"<img src=\"{urls.Of(url.File("badge.svg"))}\" alt=\"{Html.Escape(label)}\" height=\"20\">";
        var markdown = $"[![{label.Replace("]", "\\]", StringComparison.Ordinal)}]"
            + $"({urls.Absolute(url.File("badge.svg"))})]({urls.Absolute(url)})";
        return $"{DatasetViews.Heading("badge", say.Badge)}<p>{picture}</p>\n{DatasetViews.Paragraph(say.BadgeNote)}"
            + $"<pre tabindex=\"0\"><code>{Html.Escape(markdown)}</code></pre>\n"
            + $"<p>{Linked(urls.Of(url.File("badge.json")), Html.Escape(say.Endpoint))}</p>\n";
    }

    private static string Linked(string url, string markup) => $"<a href=\"{Html.Escape(url)}\">{markup}</a>";
}
