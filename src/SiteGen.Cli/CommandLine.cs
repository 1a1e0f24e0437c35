using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Cli.Commands;
using SiteGen.Cli.Terminal;
using Spectre.Console;

namespace SiteGen.Cli;

/// <summary>The program: its commands are wired here and nowhere else.</summary>
public static class CommandLine
{
    public static int Run(string[] args) => Run(args, Screen.OfProcess, TimeProvider.System);

    public static int Run(string[] args, Screen screen, TimeProvider clock)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var parsed = Root(screen, clock).Parse(args);
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
            screen.Messages.WriteLine($"error: The system refused: {failure.Message}");
            return ExitCodes.Failure;
        }
        catch (Exception bug)
        {
            screen.Messages.WriteLine($"error: This is a bug in SiteGen. Please report it with these lines.\n{bug}");
            return ExitCodes.Failure;
        }
    }

    /// <summary>'bench' has a list of its own.</summary>
    private static int UsageCode(ParseResult parsed)
    {
        for (SymbolResult? command = parsed.CommandResult; command is not null; command = command.Parent)
        {
            if (command is CommandResult { Command.Name: "bench" }) return Commands.Bench.BenchExitCodes.Usage;
        }
        return ExitCodes.Usage;
    }

    private static RootCommand Root(Screen screen, TimeProvider clock)
    {
        var root = new RootCommand("SiteGen builds documentation and blogs from Markdown. Without a command it previews the site in this folder.")
        {
            BuildCommand.Create(screen, clock),
            PreviewCommand.Create(),
            WhyCommand.Create(screen, clock),
            NewCommand.Create(screen, clock),
            PublishCommand.Create(screen, clock),
            Commands.CheckCommand.Create(screen, clock),
            Commands.Bench.BenchCommand.Create(screen, clock),
            Commands.Data.DataCommand.Create(screen, clock),
            ThemeCommand.Create(screen),
            CompletionCommand.Create(screen),
        };
        root.SetAction(static (_, cancellation) => PreviewCommand.RunHere(cancellation));
        return root;
    }
}
