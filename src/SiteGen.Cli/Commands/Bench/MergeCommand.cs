using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench merge</c>: sessions of one machine that measured different things become one.</summary>
internal static class MergeCommand
{
    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE") { Description = "Two sessions or more, of one machine and the same interpreters.", Arity = new ArgumentArity(2, 100) };
        var output = new Option<string>("--out", "-o") { Description = "Where to write the session.", Required = true, HelpName = "FILE" };
        var command = new Command("merge", "Makes one session of several.") { files, output, SiteOptions.All() };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(output)!, screen.For(parsed)));
        return command;
    }

    private static int Run(string[] files, string output, Screen screen)
    {
        BenchSession? merged = null;
        foreach (var file in files)
        {
            if (SessionInput.Read(file, screen) is not { } session) return BenchExitCodes.BadFile;
            var (both, problems) = merged is null ? (session, []) : SessionMerge.Merge(merged, session);
            screen.Report(problems);
            if (both is null) return BenchExitCodes.BadFile;
            merged = both;
        }
        var whole = SessionAnalysis.Analyse(merged! with { Session = merged!.Session with { Id = Path.GetFileNameWithoutExtension(output) } });
        if (SessionFile.Write(whole, output) is [var problem, ..]) return screen.Refuse(problem, BenchExitCodes.BadFile);
        screen.Results.Profile.Out.Writer.WriteLine(SessionSummary.Of(whole, output));
        return BenchExitCodes.Ok;
    }
}
