using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>A table of questions to the interpreters and their answers, with a column for each configuration.</summary>
internal static class ProbesTable
{
    public static TableView View(BenchSession session, IReadOnlyList<string> names, EvidenceWords words)
    {
        var table = Of(session, names, words);
        return new TableView(words.Sessions.Probes, [.. table.Columns],
            [.. table.Rows.Select(static row => row.Select(static (cell, column) =>
                new Html(SafeText.Markup(cell, column == 0 ? 200 : 60))).ToArray())]);
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
