using Spectre.Console;

namespace SiteGen.Cli.Terminal;

public static class Consoles
{
    /// <summary>Messages: problems, progress.</summary>
    public static IAnsiConsole Messages { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>What a command is asked for.</summary>
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
        // A message is one line, however narrow the window: editors and scripts read it.
        console.Profile.Width = isRedirected ? int.MaxValue / 4 : Math.Max(console.Profile.Width, 80);
        console.Pipeline.Attach(new VisibleSigns());
        return console;
    }
}
