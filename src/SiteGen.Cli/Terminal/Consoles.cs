using Spectre.Console;

namespace SiteGen.Cli.Terminal;

public static class Consoles
{
    /// <summary>The console for problems and progress, on standard error.</summary>
    public static IAnsiConsole Messages { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>The console for the results of a command, on standard output.</summary>
    public static IAnsiConsole Results { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isRedirected ? AnsiSupport.No
            : AnsiSupport.Detect
            });
        // Redirected messages are never wrapped: editors and scripts read one message per line.
        console.Profile.Width = isRedirected ? int.MaxValue / 4 : Math.Max(console.Profile.Width, 80);
        console.Pipeline.Attach(new VisibleSigns());
        return console;
    }
}
