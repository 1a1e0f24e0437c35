using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Wording;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>The results that <c>bench compare</c> prints.</summary>
/// <param name="Source">The session whose noise floor applies.</param>
/// <param name="Unpaired">Cells that only one of two files has, or that cannot be compared.</param>
internal sealed record Compared(
    BenchSession Source, ImmutableArray<Comparison> Comparisons, ImmutableArray<SuiteOutcome> Suites,
        ImmutableArray<Unpaired> Unpaired)
{
    public IntervalFamily Family => new(Comparisons.Count(static each => each.Ratio.Level > 0));
}

/// <summary>A cell without a comparison.</summary>
/// <param name="Why">The reason, such as <c>only in the first file</c>.</param>
internal sealed record Unpaired(CellKey Cell, string Why)
{
    public const string First = "only in the first file";
    public const string Second = "only in the second file";
    public const string Incomparable = "cannot be compared";
}

/// <summary>Prints comparisons as tables, in plain text or in Markdown.</summary>
internal static class CompareTables
{
    private static readonly string[] Columns = ["Comparison", "Ratio (95 % interval)", "Verdict", "n", "Builds"];
    private static readonly string[] SuiteColumns =
        ["Suite", "Geometric mean (95 % interval)", "Verdict", "Range of its members", "Members"];

    public static void Text(Compared compared, Screen screen)
    {
        var title = $"{compared.Source.Session.Id}: ratio of times or bytes, below 1 is less";
        Lines.Table(screen.Results, title, Columns, compared.Comparisons.Select(Row));
        if (!compared.Suites.IsEmpty) Lines.Table(screen.Results, "Suites", SuiteColumns, compared.Suites.Select(Row));
        if (!compared.Unpaired.IsEmpty) Lines.Table(
            screen.Results, "Not compared", ["Benchmark", "Why"], compared.Unpaired.Select(Row));
        if (Note(compared) is { Length: > 0 } note) screen.Results.WriteLine(note);
    }

    public static void Markdown(Compared compared, Screen screen)
    {
        Markdown(screen, Columns, "| --- | --- | --- | ---: | --- |", compared.Comparisons.Select(Row));
        if (!compared.Suites.IsEmpty)
        {
            screen.Results.WriteLine();
            Markdown(screen, SuiteColumns, "| --- | --- | --- | --- | ---: |", compared.Suites.Select(Row));
        }
        if (!compared.Unpaired.IsEmpty)
        {
            screen.Results.WriteLine();
            Markdown(screen, ["Not compared", "Why"], "| --- | --- |", compared.Unpaired.Select(Row));
        }
        if (Note(compared) is { Length: > 0 } note) screen.Results.WriteLine($"\n{note}");
    }

    public static string Name(Comparison comparison)
    {
        var (candidate, baseline) = (comparison.Candidate, comparison.Baseline);
        var (item, side) = (candidate.Case.Length == 0 ? "" : $"[{candidate.Case}]", candidate.Configuration);
        return candidate.Case == baseline.Case
            ? $"{candidate.Workload}{item}: {side} against {baseline.Configuration}"
            : $"{candidate.Workload}: {side}{item} against {baseline.Configuration}[{baseline.Case}]";
    }

    public static string Ratio(RatioEstimate ratio) =>
        ratio.Level > 0
            ? string.Create(
            CultureInfo.InvariantCulture, $"{ratio.Point:0.000} ({ratio.Low:0.000}–{ratio.High:0.000})") : "none";

    private static string Note(Compared compared) => EvidenceWords.English.Families.OfTable(compared.Family);

    private static string[] Row(Comparison comparison) =>
        [Name(comparison), Ratio(comparison.Ratio), comparison.Verdict, $"{comparison.Count}",
            comparison.Comparability.Class];

    private static string[] Row(SuiteOutcome outcome)
    {
        var suite = outcome.Suite;
        var range = string.Create(CultureInfo.InvariantCulture, $"{suite.Lowest:0.000}–{suite.Highest:0.000}");
        return [$"{suite.Suite}: {suite.Candidate} against {suite.Baseline}", Ratio(suite.Ratio), outcome.Outcome,
            range, $"{suite.Workloads.Length}"];
    }

    private static string[] Row(Unpaired unpaired) => [unpaired.Cell.ToString(), unpaired.Why];

    private static void Markdown(Screen screen, string[] columns, string line, IEnumerable<string[]> rows)
    {
        screen.Results.WriteLine($"| {string.Join(" | ", columns)} |");
        screen.Results.WriteLine(line);
        foreach (var row in rows) screen.Results.WriteLine($"| {string.Join(" | ", row.Select(Escaped))} |");
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
