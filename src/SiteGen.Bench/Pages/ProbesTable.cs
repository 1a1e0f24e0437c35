using System.Text.Json;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages;

/// <summary>Questions to the interpreters and their answers, a column for each configuration.</summary>
internal static class ProbesTable
{
    /// <param name="names">In this order; null for all.</param>
    public static Html Write(BenchSession session, IReadOnlyList<string>? names)
    {
        var configurations = session.Probes.Select(static probe => probe.Configuration).Distinct().ToList();
        var questions = names ?? [.. session.Probes.Select(static probe => probe.Probe).Distinct()];
        var rows = questions.Select(question => (string[])
            [SafeText.Markup(Probes.Find(question)?.Question ?? question, 200), .. configurations.Select(configuration => SafeText.Markup(AnswerOf(session, question, configuration), 60))]);
        return new Html(DatasetViews.TableOf(["Question", .. configurations], rows));
    }

    private static string AnswerOf(BenchSession session, string question, string configuration) =>
        session.Probes.FirstOrDefault(probe => probe.Probe == question && probe.Configuration == configuration)?.Value switch
        {
            null => "not asked",
            { ValueKind: JsonValueKind.True } => "yes",
            { ValueKind: JsonValueKind.False } => "no",
            { } value => value.ToString(),
        };
}
