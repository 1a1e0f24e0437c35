using System.Text.Json;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Results;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages;

/// <summary>Questions to the interpreters and their answers, a column for each configuration.</summary>
internal static class ProbesTable
{
    /// <param name="names">In this order; null for all.</param>
    public static Html Write(BenchSession session, IReadOnlyList<string>? names, EvidenceWords words)
    {
        var configurations = session.Probes.Select(static probe => probe.Configuration).Distinct().ToList();
        var questions = names ?? [.. session.Probes.Select(static probe => probe.Probe).Distinct()];
        var rows = questions.Select(question => (string[])
            [SafeText.Markup(words.Probes.Of(question), 200), .. configurations.Select(configuration => SafeText.Markup(AnswerOf(session, question, configuration, words), 60))]);
        return new Html(DatasetViews.TableOf(words.Sessions.Probes, [words.Probes.Question, .. configurations], rows));
    }

    private static string AnswerOf(BenchSession session, string question, string configuration, EvidenceWords words) =>
        session.Probes.FirstOrDefault(probe => probe.Probe == question && probe.Configuration == configuration)?.Value switch
        {
            null => words.Probes.NotAsked,
            { ValueKind: JsonValueKind.True } => words.Values.Yes,
            { ValueKind: JsonValueKind.False } => words.Values.No,
            { ValueKind: JsonValueKind.Number } number => words.Numbers.Of(number.ToString()),
            { } value => value.ToString(),
        };
}
