using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// The functions that authors call for charts and the data behind them: <c>chart</c>, <c>table</c>, <c>probes</c>,
/// <c>dataset</c>.
/// </summary>
internal static class ChartFunctions
{
    public static ImmutableArray<TemplateFunction> Of(SiteEvidence evidence) =>
    [
        new TemplateFunction("chart", (run, call) => Chart(evidence, run, call, isPicture: true)),
        new TemplateFunction("table", (run, call) => Chart(evidence, run, call, isPicture: false)),
        new TemplateFunction("probes", (run, call) => ProbeTable(evidence, run, call)),
        new TemplateFunction("dataset", (run, call) => Dataset(evidence, run, call)),
    ];

    private static ChartValue Chart(SiteEvidence evidence, TemplateRun run, TemplateCall call, bool isPicture)
    {
        if (DataChart.Of(call) is { } chart) return Chart(chart, evidence.Words, isPicture);
        var request = ChartRequest.Of(call, evidence.Evidence);
        var built = evidence.ChartOf(request);
        run.Renderer.Reads.Fact(SiteEvidence.FactOf(request), evidence.Fact(SiteEvidence.FactOf(request)));
        if (built.Altered is { } altered) throw ClaimFailures.Altered(call.Span, altered);
        var links = built.Sessions.SelectMany(session =>
            LinksOf(session, run.Renderer.Site, isAlone: built.Sessions.Length == 1, evidence.Words));
        return new ChartValue(built, () => FigureView.Of(request.Id, built.Chart, built.Title,
            NoteOf(built, evidence), links, evidence.Words))
        { IsPicture = isPicture };
    }

    private static ChartValue Chart(DataChart chart, EvidenceWords words, bool isPicture)
    {
        var built = chart.Build(words);
        return new ChartValue(built, () => FigureView.Of(chart.Id, built.Chart, built.Title, "", [], words))
        {
            IsPicture = isPicture,
        };
    }

    /// <summary>Returns all probes of the newest session, or the named ones.</summary>
    private static object ProbeTable(SiteEvidence evidence, TemplateRun run, TemplateCall call)
    {
        run.Renderer.Reads.Fact(SiteEvidence.FactOfSessions, evidence.Fact(SiteEvidence.FactOfSessions));
        var names = call.Arguments.Select(static argument => argument?.ToString() ?? "").ToList();
        var known = Bench.Workloads.Probes.All.Select(static probe => probe.Name).ToList();
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw ClaimFailures.UnknownName(call.Span, "probe", unknown, known);
        var session = evidence.Evidence.Sessions.FirstOrDefault(static one => !one.Probes.IsEmpty);
        if (session is null) return evidence.Words.Verdicts.NotMeasured;
        return new ProbesValue(session, names, evidence.Words);
    }

    /// <summary>Returns the newest session, or the named one.</summary>
    private static object Dataset(SiteEvidence evidence, TemplateRun run, TemplateCall call)
    {
        run.Renderer.Reads.Fact(SiteEvidence.FactOfSessions, evidence.Fact(SiteEvidence.FactOfSessions));
        var sessions = evidence.Evidence.All.ToList();
        var name = call.Arguments.Count == 0 ? null : call.Text(0, "the name of a session");
        var session = name is null ? sessions.FirstOrDefault() : evidence.Evidence.Find(name);
        if (session is null && name is not null)
            throw ClaimFailures.UnknownName(call.Span, "session", name, sessions.Select(static one => one.Session.Id));
        if (session is null) return evidence.Words.Verdicts.NotMeasured;
        return new DatasetValue(session, run.Renderer.Site.Urls, evidence.Words)
        {
            IsDraft = evidence.Evidence.IsDraft(session),
        };
    }

    private static string NoteOf(BuiltChart built, SiteEvidence evidence) => built.Results.IsEmpty
        ? NoteOf(built.Sessions, evidence)
        : string.Join("; ", built.Results.Select(result => ResultFacts.Line(result, evidence.Words)).Distinct());

    private static string NoteOf(ImmutableArray<BenchSession> sessions, SiteEvidence evidence) =>
        (sessions.Any(evidence.Evidence.IsDraft) ? $"{evidence.Words.Panel.DraftNumbers} " : "")
        + NoteOf(sessions, evidence.Words);

    private static string NoteOf(ImmutableArray<BenchSession> sessions, EvidenceWords words) => sessions.IsEmpty
        ? words.Charts.NotMeasuredYet :
        words.Charts.Note.With((
            "sessions", string.Join(
                "; ", sessions.Select(session => words.Charts.NoteSession.With(
                    ("machine", session.Machine.Label), ("date", words.Date(session.Session.StartedUtc)),
                    ("profile", session.Session.Profile))))));

    private static FileLink[] LinksOf(BenchSession session, ThemedSite site, bool isAlone, EvidenceWords words)
    {
        var (id, url) = (session.Session.Id, site.Urls.Of(DatasetUrl.Of(session)));
        return
        [
            new FileLink(NameOf("JSON"), $"{url}{id}.json"), new FileLink(NameOf("CSV"), $"{url}{id}.csv"),
            new FileLink(isAlone ? words.Panel.AllOfTheSession : words.Charts.AllOf.With(("session", id)), url),
        ];

        string NameOf(string format) =>
            isAlone ? format : words.Charts.FileOf.With(("format", format), ("session", id));
    }
}
