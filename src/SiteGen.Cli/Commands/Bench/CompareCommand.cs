using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench compare</c>: the comparisons of one session, or the cells of two.</summary>
internal static class CompareCommand
{
    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE") { Description = "One session, or two to compare cell by cell.", Arity = new ArgumentArity(1, 2) };
        var workloads = BenchOptions.Workloads();
        var mismatch = new Option<bool>("--allow-build-mismatch") { Description = "Show ratios of builds with different compilers or flags too." };
        var gate = new Option<string?>("--fail-if") { Description = "End with code 5 if a comparison is beyond this, as in 'slower>10%' or 'larger>5%'.", HelpName = "RULE" };
        var markdown = new Option<string>("--format") { Description = "text or md.", DefaultValueFactory = static _ => "text", HelpName = "FORMAT" };
        markdown.AcceptOnlyFromAmong("text", "md");
        var command = new Command("compare", "Prints ratios with their intervals and verdicts.") { files, workloads, mismatch, gate, markdown };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(workloads)!, parsed.GetValue(mismatch), parsed.GetValue(gate), parsed.GetValue(markdown) == "md", screen));
        return command;
    }

    private static int Run(string[] files, string[] globs, bool allowsMismatch, string? rule, bool asMarkdown, Screen screen)
    {
        if (CompareGate.Parse(rule, out var wrong) is var gate && wrong is not null) return screen.Refuse(wrong, BenchExitCodes.Usage);
        var (chosen, problem) = Selection.Workloads([.. globs], null, null, null);
        if (problem is not null) return screen.Refuse(problem, BenchExitCodes.Usage);
        if (SessionInput.Read(files[0], screen) is not { } first) return BenchExitCodes.BadFile;
        var names = globs.Length == 0 ? null : chosen.Select(static workload => workload.Id).ToHashSet(StringComparer.Ordinal);
        if (files.Length == 1) return Print(first.Comparisons, first, names, allowsMismatch, gate, asMarkdown, screen);
        return SessionInput.Read(files[1], screen) is { } second ? Two(first, second, names, gate, asMarkdown, screen) : BenchExitCodes.BadFile;
    }

    private static int Two(BenchSession first, BenchSession second, HashSet<string>? names, CompareGate? gate, bool asMarkdown, Screen screen)
    {
        var pairs = SessionCompare.Pair(first, second);
        DiagnosticPrinter.Print(screen.Messages, pairs.Diagnostics);
        var both = TwoSessions.Compare(first, second, pairs.Pairs.Where(static pair => pair.CanHaveRatio));
        return Print(both, second, names, true, gate, asMarkdown, screen);
    }

    private static int Print(IEnumerable<Comparison> all, BenchSession session, HashSet<string>? names, bool allowsMismatch, CompareGate? gate, bool asMarkdown, Screen screen)
    {
        var wanted = all.Where(comparison => names?.Contains(comparison.Candidate.Workload) ?? true).ToList();
        var shown = wanted.Where(comparison => allowsMismatch || comparison.Comparability.Class != "different-build").ToList();
        var rows = shown.Select(static comparison => (string[])[Name(comparison), Ratio(comparison.Ratio), comparison.Verdict, $"{comparison.Count}", P(comparison.Test.Holm), comparison.Comparability.Class]);
        if (asMarkdown) Markdown(screen, rows);
        else Lines.Table(screen.Results, $"{session.Session.Id}: ratio of times or bytes, below 1 is less", ["Comparison", "Ratio (95 % interval)", "Verdict", "n", "p (Holm)", "Builds"], rows);
        if (wanted.Count > shown.Count) screen.Messages.WriteLine($"{wanted.Count - shown.Count} comparisons of different builds are left out; --allow-build-mismatch shows them.");
        screen.Messages.WriteLine(SessionSummary.ControlOf(session.Control));
        var beyond = gate is null ? [] : shown.Where(gate.IsBeyond).ToList();
        foreach (var comparison in beyond) screen.Messages.WriteLine($"Beyond the limit: {Name(comparison)}, {Ratio(comparison.Ratio)}");
        return beyond.Count > 0 ? BenchExitCodes.Gate : BenchExitCodes.Ok;
    }

    private static void Markdown(Screen screen, IEnumerable<string[]> rows)
    {
        screen.Results.WriteLine("| Comparison | Ratio (95 % interval) | Verdict | n | p (Holm) | Builds |\n| --- | --- | --- | ---: | ---: | --- |");
        foreach (var row in rows) screen.Results.WriteLine($"| {string.Join(" | ", row.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
    }

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
