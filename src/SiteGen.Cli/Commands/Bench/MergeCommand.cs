using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench merge</c>: combines sessions of one machine that measured different things into one; summarises
/// sessions of several machines side by side.
/// </summary>
internal static class MergeCommand
{
    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Two or more session files, of the same interpreters on one machine, or of several machines.",
            Arity = new ArgumentArity(2, 100),
        };
        var output = new Option<string>("--out", "-o")
        {
            Description = "File to write the session to, or the summary over several machines.",
            Required = true,
            HelpName = "FILE",
        };
        var command = new Command("merge", "Combines sessions into one, or summarises several machines.") { files,
            output, SiteOptions.All() };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(output)!, screen.For(parsed)));
        return command;
    }

    private static int Run(string[] files, string output, Screen screen)
    {
        var sessions = new List<BenchSession>();
        foreach (var file in files)
        {
            if (SessionInput.Read(file, screen) is not { } session) return BenchExitCodes.BadFile;
            sessions.Add(session);
        }
        var (merged, problems) = MachineGroups.Of(sessions);
        screen.Report(problems);
        return merged switch
        {
            [] => BenchExitCodes.BadFile,
            [var one] => WriteSession(one, output, screen),
            _ => WriteSummary([.. merged.Select(SessionAnalysis.Analyse)], sessions, output, screen),
        };
    }

    private static int WriteSession(BenchSession merged, string output, Screen screen)
    {
        var whole = SessionAnalysis.Analyse(
            merged with { Session = merged.Session with { Id = Path.GetFileNameWithoutExtension(output) } });
        if (SessionFile.Write(whole, output) is [var problem, ..])
            return screen.Refuse(problem, BenchExitCodes.BadFile);
        screen.Results.Profile.Out.Writer.WriteLine(SessionSummary.Of(whole, output));
        return BenchExitCodes.Ok;
    }

    private static int WriteSummary(
        ImmutableArray<BenchSession> sessions, List<BenchSession> files, string output, Screen screen)
    {
        var agreements = MachineSummary.Summarise(sessions);
        var text = MachinesReport.Json(sessions, files, agreements);
        if (DiskFile.Replace(output, Encoding.UTF8.GetBytes(text + "\n")) is { } problem)
            return screen.Refuse(problem, BenchExitCodes.BadFile);
        MachinesReport.Print(sessions, agreements, screen);
        return BenchExitCodes.Ok;
    }
}
