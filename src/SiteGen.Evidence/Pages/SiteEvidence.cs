using System.Collections.Concurrent;
using System.Globalization;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.ClaimPages;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>The measurements that the pages of one build can show.</summary>
/// <param name="Words">The words, in the site's language.</param>
/// <param name="WordsUrl">
/// The address of the site's page that explains the words of results; null when there is none.
/// </param>
/// <param name="Files">The session files by the hash in them, for files that are valid now.</param>
internal sealed record SiteEvidence(
    SiteClaims Claims, EvidenceBase Evidence, EvidenceWords Words, SessionShelf Shelf, Urls Urls, string? WordsUrl,
    IReadOnlyDictionary<string, SourcePath> Files)
{
    private const string ClaimFact = "claim\n";
    private const string SessionsFact = "bench sessions";

    private const string ChartFact = "chart\n";

    private readonly ConcurrentDictionary<string, EvidenceView> _views = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, BuiltChart> _charts = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Fingerprint?> _facts = new(StringComparer.Ordinal);

    /// <summary>Writes the parts of pages that show them.</summary>
    public ThemeParts Parts { get; } = new();

    /// <summary>Writes a verdict as an icon and a word.</summary>
    public Html VerdictOf(Verdict verdict, PageRenderer renderer) => Parts.WriteOnce(
        renderer, "verdict", VerdictBadge.Name(verdict), () => ("verdict", new VerdictView(verdict, Words.Verdicts)));

    public static string FactOf(string claimId) => ClaimFact + claimId;

    public static string FactOf(ChartRequest request) => ChartFact + request.Key;

    public BuiltChart ChartOf(ChartRequest request) => _charts.GetOrAdd(request.Key, _ =>
    {
        Altered? altered = null;
        var built = ChartBuilder.Build(request.Id, request, Evidence, Find, Words);
        return built with { Altered = altered };

        Finding Find(MeasureExpression measure)
        {
            var found = Shelf.Find(measure, Evidence);
            altered ??= (found as NoFinding)?.Absence as Altered;
            return found;
        }
    });

    /// <summary>The fact of all sessions together, for everything that is not bound to one claim or chart.</summary>
    public static string FactOfSessions => SessionsFact;

    private readonly Lazy<ILookup<SourcePath, ClaimUse>> _uses =
        new(() => Claims.Entries.Values.SelectMany(static entry => entry.Uses).OrderBy(static use => use.Place)
        .ToLookup(static use => use.Place.Path));

    /// <summary>Returns the uses of claims on a page, in the order of the text.</summary>
    public IEnumerable<ClaimUse> UsesOn(SourcePath page) => _uses.Value[page];

    /// <summary>Returns the view of a claim, which is built once for all of its marks.</summary>
    public EvidenceView ViewOf(LedgerEntry entry) =>
        _views.GetOrAdd(entry.Claim.Id, _ =>
            EvidenceViews.Of(entry, session => Urls.Of(DatasetUrl.Of(session)), WordsUrl, Words) with
            {
                IsDraft = IsDraft(entry),
                Page = entry.Claim.Badge is null ? null
                    : new FileLink(Words.ClaimPages.Link, Urls.Of(ClaimUrl.Of(entry.Claim))),
                History = HistoryChart.Of(entry.Claim, Evidence, Shelf, Words),
                Moved = Claims.Accepted.TryGetValue(entry.Claim.Id, out var accepted)
            ? EvidenceViews.Moved(entry, accepted, Words) : "",
            });

    /// <summary>Returns true when the finding is from a session that builds do not quote.</summary>
    public bool IsDraft(LedgerEntry entry) =>
        Findings.SessionOf(entry.Finding) is { } session && Evidence.IsDraft(session);

    /// <remarks>Every expression of every page calls this; each fingerprint is computed once.</remarks>
    public Fingerprint? Fact(string name) =>
        name == SessionsFact || name.StartsWith(ClaimFact, StringComparison.Ordinal)
            || name.StartsWith(ChartFact, StringComparison.Ordinal) ? _facts.GetOrAdd(name, FingerprintOf) : null;

    private Fingerprint? FingerprintOf(string name) =>
        name == SessionsFact ? Fingerprint.Of(
            string.Join('\n', Evidence.All.Select(static session => session.Integrity.Sha256)))
        : name.StartsWith(ClaimFact, StringComparison.Ordinal)
        && Claims.Entries.TryGetValue(name[ClaimFact.Length..], out var entry) ? FingerprintOf(entry)
        : name.StartsWith(ChartFact, StringComparison.Ordinal)
        && ChartRequest.FromKey(name[ChartFact.Length..]) is { } request ? FingerprintOf(ChartOf(request))
        : null;

    public string? Describe(string name) =>
        name == SessionsFact ? $"{SessionFiles.Folder}: the sessions"
        : name.StartsWith(ChartFact, StringComparison.Ordinal)
        ? $"{SessionFiles.Folder}: chart of {name[ChartFact.Length..].Split('|')[0]}"
        : name.StartsWith(ClaimFact, StringComparison.Ordinal) ? DescribeClaim(name[ClaimFact.Length..])
        : null;

    private string? DescribeClaim(string id)
    {
        if (!Claims.Entries.TryGetValue(id, out var entry)) return null;
        var session = Findings.SessionOf(entry.Finding) is { } from ? SessionFiles.Of(from.Session.Id).Value
            : "no session";
        return $"{entry.Claim.Place}: claim {id}, {entry.Claim.Measure}, from {session}";
    }

    private static Fingerprint FingerprintOf(BuiltChart chart)
    {
        var builder = new FingerprintBuilder().Add(chart.Chart.Svg.Markup).Add(chart.Chart.Alternative)
            .Add(chart.Title);
        foreach (var session in chart.Sessions)
            builder.Add(session.Session.Id).Add(session.Session.StartedUtc).Add(session.Session.Profile)
                .Add(session.Machine.Label);
        foreach (var result in chart.Results) builder.Add(result.Tool).Add(result.Where.Machine ?? "");
        return builder.Finish();
    }

    /// <summary>Returns the fingerprint of everything that a page can show of a claim.</summary>
    private Fingerprint FingerprintOf(LedgerEntry entry)
    {
        var view = ViewOf(entry);
        return new FingerprintBuilder().Add(view.Claim).Add((int)view.Verdict).Add(view.IsDraft ? 1 : 0)
            .Add(Reasons.Describe(entry.Finding, Words)).Add(entry.Claim.ExpectedText)
            .Add(view.Fingerprint().ToString()).Add(ExactOf(entry.Finding)).Finish();
    }

    // A value may round to a different digit although the panel's three decimals are the same.
    private static string ExactOf(Finding finding) => finding switch
    {
        RatioFinding { Ratio: var ratio } found => string.Create(
            CultureInfo.InvariantCulture,
            $"{ratio.Point:R} {ratio.Low:R} {ratio.High:R} {found.NoiseFloor:R} {found.IsEnough}"),
        ValueFinding value => string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Summary.Median:R} {value.Summary.Interval.Low:R} {value.Summary.Interval.High:R}"),
        _ => "",
    };
}

/// <summary>The addresses of pages about sessions.</summary>
internal static class DatasetUrl
{
    public static UrlPath Index { get; } = UrlPath.Home.Child("bench");

    public static UrlPath Corrections { get; } = UrlPath.Home.Child("corrections");

    public static UrlPath Of(BenchSession session) => Index.Child(session.Session.Id);
}
