using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.CompilerServices;
using SiteGen.Cli.Commands;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli;

/// <summary>The program's entry point, and the only place that wires its commands.</summary>
public static class CommandLine
{
    /// <param name="Builds">True for a command that reads a whole site.</param>
    private sealed record NamedCommand(string Name, Func<Screen, TimeProvider, Command> Create, bool Builds = false);

    /// <summary>The commands, in the order in which help lists them.</summary>
    private static readonly NamedCommand[] All =
    [
        new("build", BuildCommand.Create, Builds: true),
        new("preview", static (_, _) => PreviewCommand.Create(), Builds: true),
        new("why", WhyCommand.Create, Builds: true),
        new("new", NewCommand.Create),
        new("mv", MoveCommand.Create, Builds: true),
        new("import", static (screen, _) => ImportCommand.Create(screen)),
        new("publish", PublishCommand.Create, Builds: true),
        new("check", Commands.CheckCommand.Create, Builds: true),
        new("sync", SyncCommand.Create, Builds: true),
        new("bench", Commands.Bench.BenchCommand.Create),
        new("examples", ExamplesCommand.Create, Builds: true),
        new("data", Commands.Data.DataCommand.Create),
        new("schema", static (screen, _) => SchemaCommand.Create(screen)),
        new("theme", static (screen, _) => ThemeCommand.Create(screen)),
        new("completion", static (screen, _) => CompletionCommand.Create(screen)),
    ];

    public static int Run(string[] args)
    {
        // Native code needs no rehearsal, and a single core cannot rehearse beside the real work.
        if (RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1
            && (IsPreview(args) || Named(args[0]) is { Builds: true }))
        {
            Task.Factory.StartNew(
                static () => Rehearsal.Play(EmbeddedTheme.Files, SiteExtensions.All),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        return Run(args, Screen.OfProcess, TimeProvider.System);
    }

    public static int Run(string[] args, Screen screen, TimeProvider clock)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var parsed = Root(args, screen, clock).Parse(args);
            if (IsPreview(args) && parsed.CommandResult.Command is not RootCommand)
                return screen.Refuse(OptionsFirst(parsed.CommandResult.Command.Name), ExitCodes.Usage);
            var code = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = screen.Results.Profile.Out.Writer,
                Error = screen.Messages.Profile.Out.Writer,
            });
            return parsed.Errors.Count > 0 ? UsageCode(parsed) : code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            screen.Messages.WriteLine($"error: The operating system reported an error: {failure.Message}");
            return ExitCodes.Failure;
        }
        catch (Exception bug)
        {
            screen.Messages.WriteLine($"error: This is a bug in SiteGen, at this place:\n{bug}");
            return ExitCodes.Failure;
        }
    }

    /// <summary>Returns the exit code for wrong usage; <c>bench</c> has exit codes of its own.</summary>
    private static int UsageCode(ParseResult parsed)
    {
        for (SymbolResult? command = parsed.CommandResult; command is not null; command = command.Parent)
        {
            if (command is CommandResult { Command.Name: "bench" }) return Commands.Bench.BenchExitCodes.Usage;
        }
        return ExitCodes.Usage;
    }

    /// <remarks>
    /// Creating all commands takes a tenth of a second, so only the command that runs is created.
    /// Help, suggestions and misspelt commands need all of them.
    /// </remarks>
    private static RootCommand Root(string[] args, Screen screen, TimeProvider clock)
    {
        var root = PreviewCommand.Equip(new RootCommand(
            "SiteGen builds documentation and blogs from Markdown. "
            + "Without a command, it previews the site in the current folder."));
        if (args is []) return root;
        var asked = Named(args[0]);
        if (asked is not null) return new RootCommand { asked.Create(screen, clock) };
        foreach (var command in All) root.Add(command.Create(screen, clock));
        return root;
    }

    /// <summary>
    /// Reports options before a command: they belong to the preview, and the command would not see them.
    /// </summary>
    private static Diagnostic OptionsFirst(string command) =>
        Diagnostic.Error("SG0783", new SourceLocation(SourcePath.Root),
            $"Options must come after the command '{command}'.",
            $"Move them to the end: sitegen {command} --root DIR.");

    private static NamedCommand? Named(string name) => Array.Find(All, command => command.Name == name);

    /// <summary>
    /// Returns true when the arguments start the preview: there are none, or the first is one of its options.
    /// </summary>
    private static bool IsPreview(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
}
