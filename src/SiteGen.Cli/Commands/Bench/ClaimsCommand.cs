using System.CommandLine;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench claims</c>: prints what a session says about the statements that the workloads test.
/// </summary>
internal static class ClaimsCommand
{
    public static Command Create(Screen screen)
    {
        var file = new Argument<string>("FILE") { Description = "A session file." };
        var command = new Command("claims", "Prints what a session says on each statement about CPython.") { file };
        command.SetAction(parsed =>
        {
            if (SessionInput.Read(parsed.GetValue(file)!, screen) is not { } session) return BenchExitCodes.BadFile;
            foreach (var claim in PublishedClaims.All) Print(claim, session, screen);
            screen.Messages.Profile.Out.Writer.WriteLine(SessionSummary.ControlOf(session.Control));
            return BenchExitCodes.Ok;
        });
        return command;
    }

    private static void Print(PublishedClaim claim, BenchSession session, Screen screen)
    {
        var comparisons = session.Comparisons.Where(comparison => claim.Workloads.Contains(
            comparison.Candidate.Workload)).ToList();
        Lines.Table(screen.Results, $"{claim.Id}  {claim.Statement}", ["Measured", "Says"],
        [
            .. comparisons.Select(comparison => (string[])
                [$"{comparison.Candidate} against {comparison.Baseline.Configuration}"
                    + (comparison.Baseline.Case == comparison.Candidate.Case ? "" : $"[{comparison.Baseline.Case}]"),
                    Says(comparison, session)]),
            .. session.Probes.Where(probe => claim.Probes.Contains(probe.Probe))
            .Select(static probe => (string[]) [$"{probe.Probe} on {probe.Configuration}", probe.Value.ToString()]),
            .. claim.Values.Select(static published => (
                string[]) [$"published: {published.Source}", $"{published.What}, {published.Definition}"]),
        ]);
    }

    private static string Says(Comparison comparison, BenchSession session)
    {
        if (comparison.Ratio.Level == 0) return comparison.Verdict;
        var isMemory = session.Results.Any(cell => cell.Key == comparison.Candidate && cell.Measure == "memory");
        var found = SessionRatio.Of(
            isMemory ? Quantity.Memory : Quantity.Time, comparison.Ratio, [comparison], session);
        return $"{comparison.Verdict}: {Phrases.Of(found, EvidenceWords.English)}";
    }
}
