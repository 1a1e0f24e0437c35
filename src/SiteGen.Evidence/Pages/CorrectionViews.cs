using System.Globalization;
using System.Text;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// Writes the page that compares what the articles said when they were last accepted with what the data says now.
/// </summary>
internal static class CorrectionViews
{
    public static PageView Of(PageRenderer renderer, SiteEvidence evidence)
    {
        var say = evidence.Words.Sessions;
        var changed = evidence.Claims.Entries.Values.Where(entry => HasChanged(entry, evidence)).ToList();
        var table = changed.Count == 0 ? null : DatasetViews.TableOf(
            say.Corrections, [say.Claim, say.Then, say.Now, say.Verdict],
            changed.Select(entry => Row(entry, evidence.Claims.Accepted[entry.Claim.Id], renderer, evidence)));
        return DatasetViews.Page(
            renderer, DatasetUrl.Corrections, say.Corrections, say.CorrectionsDescription,
            new ListView(changed.Count == 0 ? say.NothingChanged : say.Changed, table));
    }

    private static bool HasChanged(LedgerEntry entry, SiteEvidence evidence)
    {
        if (!evidence.Claims.Accepted.TryGetValue(entry.Claim.Id, out var accepted)) return false;
        if (accepted.Verdict != Words.Of(entry.Verdict)) return true;
        var (then, now) = (NumbersOf(entry.Claim, accepted, evidence), FoundNumbers.Of(entry.Finding));
        if (then is not null) return now is null || !then.IsSameAs(now);
        if (accepted.Ratio is { } ratio) return now is null || !FoundNumbers.IsNear(now.Point, ratio);
        // Older lock files have no numbers of values and answers, only their words in English.
        return (accepted.Session is not null || now is not null)
            && accepted.Value != Reasons.Describe(entry.Finding, EvidenceWords.English);
    }

    /// <summary>Returns the accepted numbers: as stored, or those of the accepted session.</summary>
    private static FoundNumbers? NumbersOf(Claim claim, AcceptedClaim accepted, SiteEvidence evidence) =>
        accepted.Numbers ?? FoundNumbers.Of(FoundThen(claim, accepted, evidence));

    private static Finding? FoundThen(Claim claim, AcceptedClaim accepted, SiteEvidence evidence) =>
        evidence.Evidence.Find(accepted.Session) is { } session ? evidence.Shelf.Find(claim.Measure, session) : null;

    private static string[] Row(
        LedgerEntry entry, AcceptedClaim accepted, PageRenderer renderer, SiteEvidence evidence)
    {
        var words = evidence.Words;
        var finding = SafeText.Markup(Reasons.Describe(entry.Finding, words), 300);
        var session = SourceOf(Findings.SessionOf(entry.Finding)?.Session.Id, renderer, evidence);
        return
        [
            WhatAndWhere(entry, accepted, renderer),
            words.Sessions.FoundIn.WithMarkup(
                ("finding", SafeText.Markup(Then(entry.Claim, accepted, evidence), 300)),
                ("session", SourceOf(accepted.Session, renderer, evidence))).Markup,
            EvidenceViews.Moved(entry, accepted, words) is { Length: > 0 } moved
                ? words.Sessions.FoundAndMoved.WithMarkup(
                    ("finding", finding), ("session", session), ("moved", Html.Escape(moved))).Markup
                : words.Sessions.FoundIn.WithMarkup(("finding", finding), ("session", session)).Markup,
            evidence.VerdictOf(entry.Verdict, renderer).Markup,
        ];
    }

    /// <summary>Returns the date of a session with a link to its page, or the name of a file.</summary>
    private static string SourceOf(string? id, PageRenderer renderer, SiteEvidence evidence)
    {
        if (id is null) return Html.Escape(evidence.Words.Sessions.NoSession);
        var known = evidence.Evidence.Find(id);
        return known is null ? SafeText.Markup(id, 80)
            : $"<a href=\"{renderer.Site.Urls.Of(DatasetUrl.Of(known))}\">"
                + $"{Unbroken.Markup(Html.Escape(evidence.Words.Date(known.Session.StartedUtc)))}</a>";
    }

    /// <summary>
    /// Returns the claim, the pages that use it, and its sentences on them as they were and as they are.
    /// </summary>
    private static string WhatAndWhere(LedgerEntry entry, AcceptedClaim accepted, PageRenderer renderer)
    {
        var html = new StringBuilder(SafeText.Markup(entry.Claim.About ?? entry.Claim.Measure.ToString(), 300));
        var words = ClaimLock.WordsOf(entry);
        foreach (var path in entry.Uses.Select(static use => use.Place.Path).Distinct())
        {
            if (!renderer.Site.Model.Pages.TryGetValue(path, out var page)) continue;
            var now = words.GetValueOrDefault(path.Value, "");
            var then = accepted.Words.GetValueOrDefault(path.Value, now);
            html.Append(CultureInfo.InvariantCulture,
                $"<br><a href=\"{renderer.Site.Urls.Of(page.Url)}\">{page.Title.Html.Markup}</a>");
            if (then != now)
                html.Append(CultureInfo.InvariantCulture,
                    $": <del>{SafeText.Markup(then, 300)}</del> <ins>{SafeText.Markup(now, 300)}</ins>");
        }
        return html.ToString();
    }

    /// <summary>
    /// Returns the accepted finding in the site's language if its session still gives the same finding. Otherwise
    /// returns it in English, as in the lock file.
    /// </summary>
    private static string Then(Claim claim, AcceptedClaim accepted, SiteEvidence evidence) =>
        FoundThen(claim, accepted, evidence) is { } finding && IsAsAccepted(finding, accepted)
            ? Reasons.Describe(finding, evidence.Words) : accepted.Value;

    private static bool IsAsAccepted(Finding finding, AcceptedClaim accepted) =>
        FoundNumbers.Of(finding) is { } numbers && (accepted.Numbers, accepted.Ratio) switch
        {
            ({ } stored, _) => stored.IsSameAs(numbers),
            (_, { } ratio) => FoundNumbers.IsNear(numbers.Point, ratio),
            _ => true,
        };
}
