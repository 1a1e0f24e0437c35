using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench compare</c>: prints the comparisons of one session, or compares two sessions cell by cell.
/// </summary>
internal static class CompareCommand
{
    private sealed record Asked(ImmutableArray<string> Globs, bool AllowsMismatch, string? Rule, string Format);

    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "One session file, or two to compare cell by cell.",
            Arity = new ArgumentArity(1, 2),
        };
        var workloads = BenchOptions.Workloads();
        var mismatch = new Option<bool>("--allow-build-mismatch")
        {
            Description = "Also show ratios of builds with different compilers or flags.",
        };
        var gate = new Option<string?>("--fail-if")
        {
            Description = "Exit with code 5 if a comparison exceeds this limit, such as 'slower>10%' or 'larger>5%'.",
            HelpName = "RULE",
        };
        var format = new Option<string>("--format")
        {
            Description = "Output format: text, md or json.",
            DefaultValueFactory = static _ => "text",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("text", "md", "json");
        var command = new Command(
            "compare", "Prints ratios with their intervals and verdicts.") { files, workloads, mismatch, gate, format,
            SiteOptions.All() };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!,
            new Asked([.. Selection.Globs(parsed.GetValue(workloads)!)], parsed.GetValue(mismatch),
            parsed.GetValue(gate), parsed.GetValue(format)!), screen.For(parsed)));
        return command;
    }

    private static int Run(string[] files, Asked asked, Screen screen)
    {
        if (CompareGate.Parse(asked.Rule, out var wrong) is var gate && wrong is not null)
            return screen.Refuse(wrong, BenchExitCodes.Usage);
        if (SessionInput.Read(files[0], screen) is not { } first) return BenchExitCodes.BadFile;
        var second = files.Length == 1 ? null : SessionInput.Read(files[1], screen);
        if (files.Length > 1 && second is null) return BenchExitCodes.BadFile;
        var names = first.Results.Concat(second?.Results ?? []).Select(static cell => cell.Workload).Distinct()
            .ToList();
        if (asked.Globs.FirstOrDefault(glob => !names.Exists(name => Catalogue.IsMeant(glob, name))) is { } nothing)
            return screen.Refuse(BenchProblems.NotInSession(nothing, names), BenchExitCodes.Usage);
        var compared = second is null ? One(first, asked, screen) : Two(first, second, asked, screen);
        return Print(compared, asked, gate, screen);
    }

    private static Compared One(BenchSession session, Asked asked, Screen screen)
    {
        ImmutableArray<Comparison> wanted = [.. session.Comparisons.Where(each => IsWanted(each.Candidate, asked))];
        ImmutableArray<Comparison> shown =
            [.. wanted.Where(each => asked.AllowsMismatch || BuildDifferences.AreAlike(each.Comparability))];
        if (wanted.Length > shown.Length)
        {
            var left = Counted.Of(wanted.Length - shown.Length, "comparison");
            screen.Messages.WriteLine($"Left out: {left} of different builds; --allow-build-mismatch shows all.");
        }
        return new Compared(session, shown, asked.Globs.IsEmpty ? SuiteOutcome.AllOf(session) : [], []);
    }

    private static Compared Two(BenchSession first, BenchSession second, Asked asked, Screen screen)
    {
        var pairs = SessionCompare.Pair(first, second);
        screen.Report(pairs.Diagnostics);
        var wanted = pairs.Pairs.Where(pair => IsWanted(pair.Second.Key, asked)).ToList();
        var both = TwoSessions.Compare(first, second, wanted.Where(static pair => pair.CanHaveRatio));
        IEnumerable<Unpaired> unpaired =
        [
            .. pairs.OnlyInFirst.Select(static cell => new Unpaired(cell, Unpaired.First)),
            .. pairs.OnlyInSecond.Select(static cell => new Unpaired(cell, Unpaired.Second)),
            .. wanted.Where(static pair => !pair.CanHaveRatio)
                .Select(static pair => new Unpaired(pair.Second.Key, Unpaired.Incomparable)),
        ];
        return new Compared(second, both, [], [.. unpaired.Where(each => IsWanted(each.Cell, asked))]);
    }

    private static bool IsWanted(CellKey cell, Asked asked) =>
        asked.Globs.IsEmpty || asked.Globs.Any(glob => Catalogue.IsMeant(glob, cell.Workload));

    private static int Print(Compared compared, Asked asked, CompareGate? gate, Screen screen)
    {
        switch (asked.Format)
        {
            // Bypasses the console, which would wrap the lines.
            case "json": screen.Results.Profile.Out.Writer.WriteLine(CompareJson.Write(compared)); break;
            case "md": CompareTables.Markdown(compared, screen); break;
            default: CompareTables.Text(compared, screen); break;
        }
        screen.Messages.WriteLine(SessionSummary.ControlOf(compared.Source.Control));
        var reasons = gate is null ? [] : gate.WhyFailed(compared).ToList();
        foreach (var reason in reasons) screen.Messages.WriteLine(reason);
        return reasons.Count > 0 ? BenchExitCodes.Gate : BenchExitCodes.Ok;
    }
}
