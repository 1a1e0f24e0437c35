using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench compare</c>: the comparisons of one session, or the cells of two.</summary>
internal static class CompareCommand
{
    private sealed record Asked(ImmutableArray<string> Globs, bool AllowsMismatch, string? Rule, string Format);

    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE") { Description = "One session, or two to compare cell by cell.", Arity = new ArgumentArity(1, 2) };
        var workloads = BenchOptions.Workloads();
        var mismatch = new Option<bool>("--allow-build-mismatch") { Description = "Show ratios of builds with different compilers or flags too." };
        var gate = new Option<string?>("--fail-if") { Description = "End with code 5 if a comparison is beyond this, as in 'slower>10%' or 'larger>5%'.", HelpName = "RULE" };
        var format = new Option<string>("--format") { Description = "text, md or json.", DefaultValueFactory = static _ => "text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "md", "json");
        var command = new Command("compare", "Prints ratios with their intervals and verdicts.") { files, workloads, mismatch, gate, format, SiteOptions.All() };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, new Asked([.. Selection.Globs(parsed.GetValue(workloads)!)], parsed.GetValue(mismatch), parsed.GetValue(gate), parsed.GetValue(format)!), screen.For(parsed)));
        return command;
    }

    private static int Run(string[] files, Asked asked, Screen screen)
    {
        if (CompareGate.Parse(asked.Rule, out var wrong) is var gate && wrong is not null) return screen.Refuse(wrong, BenchExitCodes.Usage);
        if (SessionInput.Read(files[0], screen) is not { } first) return BenchExitCodes.BadFile;
        var names = first.Results.Select(static cell => cell.Workload).Distinct().ToList();
        if (asked.Globs.FirstOrDefault(glob => !names.Exists(name => Catalogue.IsMeant(glob, name))) is { } nothing) return screen.Refuse(BenchProblems.NotInSession(nothing, names), BenchExitCodes.Usage);
        if (files.Length == 1) return Print(first.Comparisons, first, asked.Globs.IsEmpty ? first.Suites : [], asked, gate, screen);
        return SessionInput.Read(files[1], screen) is { } second ? Two(first, second, asked, gate, screen) : BenchExitCodes.BadFile;
    }

    private static int Two(BenchSession first, BenchSession second, Asked asked, CompareGate? gate, Screen screen)
    {
        var pairs = SessionCompare.Pair(first, second);
        screen.Report(pairs.Diagnostics);
        var both = TwoSessions.Compare(first, second, pairs.Pairs.Where(static pair => pair.CanHaveRatio));
        return Print(both, second, [], asked with { AllowsMismatch = true }, gate, screen);
    }

    private static int Print(IEnumerable<Comparison> all, BenchSession session, ImmutableArray<SuiteComparison> suites, Asked asked, CompareGate? gate, Screen screen)
    {
        var wanted = all.Where(comparison => asked.Globs.IsEmpty || asked.Globs.Any(glob => Catalogue.IsMeant(glob, comparison.Candidate.Workload))).ToList();
        var shown = wanted.Where(comparison => asked.AllowsMismatch || comparison.Comparability.Class != BuildDifferences.DifferentBuild).ToList();
        Show(shown, suites, session, asked.Format, screen);
        if (wanted.Count > shown.Count) screen.Messages.WriteLine($"Left out: {Counted.Of(wanted.Count - shown.Count, "comparison")} of different builds; --allow-build-mismatch shows all.");
        screen.Messages.WriteLine(SessionSummary.ControlOf(session.Control));
        var beyond = gate is null ? [] : shown.Where(gate.IsBeyond).ToList();
        foreach (var comparison in beyond) screen.Messages.WriteLine($"Beyond the limit: {Name(comparison)}, {Ratio(comparison.Ratio)}");
        return beyond.Count > 0 ? BenchExitCodes.Gate : BenchExitCodes.Ok;
    }

    private static void Show(IReadOnlyList<Comparison> comparisons, ImmutableArray<SuiteComparison> suites, BenchSession session, string format, Screen screen)
    {
        var rows = comparisons.Select(static comparison => (string[])[Name(comparison), Ratio(comparison.Ratio), comparison.Verdict, $"{comparison.Count}", P(comparison.Test.Holm), comparison.Comparability.Class]);
        var means = suites.Select(static suite => (string[])[$"{suite.Suite}: {suite.Candidate} against {suite.Baseline}", Ratio(suite.Ratio), Range(suite), $"{suite.Workloads.Length}"]).ToList();
        switch (format)
        {
            case "json":
                // Not by the console, which would wrap its lines.
                screen.Results.Profile.Out.Writer.WriteLine(CompareJson.Write(session, comparisons, suites));
                break;
            case "md":
                Markdown(screen, "| Comparison | Ratio (95 % interval) | Verdict | n | p (Holm) | Builds |\n| --- | --- | --- | ---: | ---: | --- |", rows);
                if (means.Count > 0) Markdown(screen, "\n| Suite | Geometric mean (95 % interval) | Range of its members | Members |\n| --- | --- | --- | ---: |", means);
                break;
            default:
                Lines.Table(screen.Results, $"{session.Session.Id}: ratio of times or bytes, below 1 is less", ["Comparison", "Ratio (95 % interval)", "Verdict", "n", "p (Holm)", "Builds"], rows);
                if (means.Count > 0) Lines.Table(screen.Results, "Suites", ["Suite", "Geometric mean (95 % interval)", "Range of its members", "Members"], means);
                break;
        }
    }

    private static void Markdown(Screen screen, string head, IEnumerable<string[]> rows)
    {
        screen.Results.WriteLine(head);
        foreach (var row in rows) screen.Results.WriteLine($"| {string.Join(" | ", row.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
    }

    private static string Range(SuiteComparison suite) => string.Create(CultureInfo.InvariantCulture, $"{suite.Lowest:0.000}–{suite.Highest:0.000}");

    private static string Name(Comparison comparison)
    {
        var (candidate, baseline) = (comparison.Candidate, comparison.Baseline);
        var item = candidate.Case.Length == 0 ? "" : $"[{candidate.Case}]";
        return candidate.Case == baseline.Case
            ? $"{candidate.Workload}{item}: {candidate.Configuration} against {baseline.Configuration}"
            : $"{candidate.Workload}: {candidate.Configuration}{item} against {baseline.Configuration}[{baseline.Case}]";
    }

    private static string Ratio(RatioEstimate ratio) => ratio.Level > 0 ? string.Create(CultureInfo.InvariantCulture, $"{ratio.Point:0.000} ({ratio.Low:0.000}–{ratio.High:0.000})") : "none";

    private static string P(double p) => p.ToString("0.000", CultureInfo.InvariantCulture);
}
