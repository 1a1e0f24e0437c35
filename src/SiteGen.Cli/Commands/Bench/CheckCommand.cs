using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench check</c>: checks that a session is complete, consistent and good enough to publish.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("FILE") { Description = "Session files.", Arity = ArgumentArity.OneOrMore };
        var force = new Option<bool>("--force")
        {
            Description = "Check a file even if it was changed after it was written.",
        };
        var command = new Command("check", "Checks whether sessions may be published, and reports why not.")
        {
            files, force, SiteOptions.All(),
        };
        command.SetAction(parsed => parsed.GetValue(files)!
            .Select(file => Check(file, parsed.GetValue(force), screen.For(parsed))).Max());
        return command;
    }

    private static int Check(string file, bool isForced, Screen screen)
    {
        if (SessionInput.Look(file, screen, isForced) is not { } session) return BenchExitCodes.BadFile;
        var disagreements = SessionAnalysis.Disagreements(session);
        foreach (var text in disagreements) screen.Messages.WriteLine($"{file}: {text}");
        var check = SessionCheck.Check(session);
        screen.Report(check.Diagnostics);
        screen.Results.WriteLine(SessionSummary.Of(session, file));
        if (disagreements.Length > 0)
        {
            var numbers = Counted.Of(disagreements.Length, "stored number");
            screen.Results.WriteLine($"{file}: rejected: its samples do not reproduce {numbers}.");
            return BenchExitCodes.BadFile;
        }
        screen.Results.WriteLine(check.IsPublishable ? $"{file}: may be published." : $"{file}: may not be published.");
        return session.Control is { Overall: not null, IsValid: false } ? BenchExitCodes.Invalid : check.IsPublishable
            ? BenchExitCodes.Ok : BenchExitCodes.Gate;
    }
}
