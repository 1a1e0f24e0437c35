using System.Collections.Immutable;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Bench.Pages;

/// <summary>What authors call for pictures: <c>chart</c>, <c>table</c>, <c>probes</c>.</summary>
internal static class ChartFunctions
{
    public static ImmutableArray<TemplateFunction> Of(SiteEvidence evidence) =>
    [
        new TemplateFunction("chart", (run, call) => Chart(evidence, run, call, isPicture: true)),
        new TemplateFunction("table", (run, call) => Chart(evidence, run, call, isPicture: false)),
    ];

    private static object Chart(SiteEvidence evidence, TemplateRun run, TemplateCall call, bool isPicture)
    {
        var request = ChartRequest.Of(call, evidence.Evidence);
        var built = evidence.ChartOf(request);
        run.Renderer.Reads.Fact(SiteEvidence.FactOf(request), evidence.Fact(SiteEvidence.FactOf(request)));
        if (run.Form == OutputForm.PlainText) return built.Chart.Alternative;
        // Away from the theme's styles a drawing has no colours.
        if (!isPicture || run.LinkForm == LinkForm.Absolute) return ChartFigure.Table(built.Chart.Table, built.Title);
        return ChartFigure.Write(request.Id, built.Chart, built.Title, NoteOf(built.Session), LinksOf(built.Session, run.Renderer.Site));
    }

    private static string NoteOf(BenchSession? session) => session is null ? "Not measured yet." :
        $"95 % intervals; {session.Machine.Label}, {session.Session.StartedUtc.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}, profile {session.Session.Profile}.";

    private static IEnumerable<FileLink> LinksOf(BenchSession? session, ThemedSite site)
    {
        if (session is null) return [];
        var url = site.Urls.Of(DatasetUrl.Of(session));
        return [new FileLink("JSON", $"{url}{session.Session.Id}.json"), new FileLink("CSV", $"{url}{session.Session.Id}.csv"), new FileLink("all of the session", url)];
    }
}
