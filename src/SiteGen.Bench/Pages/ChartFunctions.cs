using System.Collections.Immutable;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Results;
using SiteGen.Theming;

namespace SiteGen.Bench.Pages;

/// <summary>What authors call for pictures: <c>chart</c>, <c>table</c>, <c>probes</c>.</summary>
internal static class ChartFunctions
{
    public static ImmutableArray<TemplateFunction> Of(SiteEvidence evidence) =>
    [
        new TemplateFunction("chart", (run, call) => Chart(evidence, run, call, isPicture: true)),
        new TemplateFunction("table", (run, call) => Chart(evidence, run, call, isPicture: false)),
        new TemplateFunction("probes", (run, call) => ProbeTable(evidence, run, call)),
    ];

    private static object Chart(SiteEvidence evidence, TemplateRun run, TemplateCall call, bool isPicture)
    {
        var request = ChartRequest.Of(call, evidence.Evidence);
        var built = evidence.ChartOf(request);
        run.Renderer.Reads.Fact(SiteEvidence.FactOf(request), evidence.Fact(SiteEvidence.FactOf(request)));
        if (run.Form == OutputForm.PlainText) return built.Chart.Alternative;
        // Away from the theme's styles a drawing has no colours.
        if (!isPicture || run.LinkForm == LinkForm.Absolute) return ChartFigure.Table(built.Chart.Table, built.Title);
        return ChartFigure.Write(request.Id, built.Chart, built.Title, NoteOf(built.Sessions), built.Sessions.SelectMany(session => LinksOf(session, run.Renderer.Site, isAlone: built.Sessions.Length == 1)));
    }

    /// <summary>All probes of the newest session, or those that are named.</summary>
    private static object ProbeTable(SiteEvidence evidence, TemplateRun run, TemplateCall call)
    {
        run.Renderer.Reads.Fact(SiteEvidence.FactOfSessions, evidence.Fact(SiteEvidence.FactOfSessions));
        var names = call.Arguments.Select(static argument => argument?.ToString() ?? "").ToList();
        var known = Workloads.Probes.All.Select(static probe => probe.Name).ToList();
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown) throw ClaimFailures.UnknownName(call.Span, "probe", unknown, known);
        var session = evidence.Evidence.Sessions.FirstOrDefault(static one => !one.Probes.IsEmpty);
        if (run.Form == OutputForm.PlainText || session is null) return session is null ? "not measured" : "";
        return ProbesTable.Write(session, names.Count == 0 ? null : names);
    }

    private static string NoteOf(ImmutableArray<BenchSession> sessions) => sessions.IsEmpty ? "Not measured yet." :
        $"95 % intervals; {string.Join("; ", sessions.Select(static session => $"{session.Machine.Label}, {session.Session.StartedUtc.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}, profile {session.Session.Profile}"))}.";

    private static FileLink[] LinksOf(BenchSession session, ThemedSite site, bool isAlone)
    {
        var url = site.Urls.Of(DatasetUrl.Of(session));
        var of = isAlone ? "" : $" of {session.Session.Id}";
        return [new FileLink($"JSON{of}", $"{url}{session.Session.Id}.json"), new FileLink($"CSV{of}", $"{url}{session.Session.Id}.csv"), new FileLink(isAlone ? "all of the session" : $"all{of}", url)];
    }
}
