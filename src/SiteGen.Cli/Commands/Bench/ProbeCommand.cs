using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench probe</c>: identifies interpreters, and prints their answers to yes/no questions.
/// </summary>
internal static class ProbeCommand
{
    public static Command Create(Screen screen)
    {
        var executables = new Argument<string[]>("EXE")
        {
            Description = "Interpreters, by path or by a name on the PATH.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "probe", "Identifies interpreters, and prints their answers to yes/no questions.") { executables };
        command.SetAction((parsed, cancellation) => Run([.. parsed.GetValue(executables)!], screen, cancellation));
        return command;
    }

    private static async Task<int> Run(ImmutableArray<string> asked, Screen screen, CancellationToken cancellation)
    {
        var surroundings = Surroundings.OfThisMachine();
        var survey = await Discovery.Find(asked, surroundings, cancellation);
        var found = survey.Found.Where(static one => one.Identity.Source == "config").ToImmutableArray();
        ListCommand.Interpreters(
            screen.Results, new InterpreterSurvey(
                found, [.. survey.Refused.Where(static refused => refused.WasAsked)]));
        foreach (var arm in BenchOptions.Arms(found).Where(static arm => !arm.Id.Contains('#')))
            await Print(arm, surroundings, screen, cancellation);
        return found.Length == 0 ? BenchExitCodes.NoInterpreter : BenchExitCodes.Ok;
    }

    private static async Task Print(Arm arm, Surroundings surroundings, Screen screen, CancellationToken cancellation)
    {
        using var folder = new ScratchFolder();
        PythonFiles.WriteTo(folder.Path);
        var (facts, problem) = await new SampleTaker(
            folder.Path, folder.Path, Environment.ProcessorCount, surroundings, TimeProvider.System)
            .Probe(arm, cancellation);
        Lines.Table(screen.Results, arm.Id, ["Question", "Answer", "Detail"],
            facts.Select(static fact => (string[])[fact.Name, fact.Value.ToString(), fact.Detail]));
        if (problem is not null) screen.Messages.WriteLine($"{arm.Id}: {problem}");
    }
}
