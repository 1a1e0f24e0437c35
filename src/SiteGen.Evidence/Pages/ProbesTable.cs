using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>A table of questions to the interpreters and their answers, with a column for each configuration.</summary>
internal static class ProbesTable
{
    public static Html Write(BenchSession session, IReadOnlyList<string> names, EvidenceWords words)
    {
        var table = Of(session, names, words);
        var rows = table.Rows.Select(static row => (string[])
            [SafeText.Markup(row[0], 200), .. row.Skip(1).Select(static answer => SafeText.Markup(answer, 60))]);
        return new Html(DatasetViews.TableOf(words.Sessions.Probes, [.. table.Columns], rows));
    }

    /// <param name="names">The probes in display order; empty for all.</param>
    public static ChartTable Of(BenchSession session, IReadOnlyList<string> names, EvidenceWords words)
    {
        ImmutableArray<string> configurations =
            [.. session.Probes.Select(static probe => probe.Configuration).Distinct()];
        var questions = names.Count > 0 ? names : [.. session.Probes.Select(static probe => probe.Probe).Distinct()];
        return new ChartTable([words.Probes.Question, .. configurations],
            [.. questions.Select(question => RowOf(session, question, configurations, words))]);
    }

    private static ImmutableArray<string> RowOf(
        BenchSession session, string question, ImmutableArray<string> configurations, EvidenceWords words) =>
    [
        words.Probes.Of(question),
        .. configurations.Select(configuration => AnswerOf(session, question, configuration, words)),
    ];

    private static string AnswerOf(BenchSession session, string question, string configuration, EvidenceWords words) =>
        session.Probes.FirstOrDefault(probe => probe.Probe == question
            && probe.Configuration == configuration)?.Value switch
        {
            null => words.Probes.NotAsked,
            { ValueKind: JsonValueKind.True } => words.Values.Yes,
            { ValueKind: JsonValueKind.False } => words.Values.No,
            { ValueKind: JsonValueKind.Number } number => words.Numbers.Of(number.ToString()),
            { } value => value.ToString(),
        };
}
