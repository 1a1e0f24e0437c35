using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Terminal;

/// <summary>The consoles that a command writes to.</summary>
/// <param name="Messages">The console for problems, progress and questions.</param>
/// <param name="Results">The console for the results of a command.</param>
/// <param name="CanAsk">True if a user is there to answer questions.</param>
public sealed record Screen(IAnsiConsole Messages, IAnsiConsole Results, bool CanAsk)
{
    /// <summary>True to print every problem, however many there are of one code.</summary>
    public bool ShowsAllProblems { get; init; }

    public static Screen OfProcess { get; } = new(Consoles.Messages, Consoles.Results, IsAttended());

    /// <summary>Reports why a command does nothing, and returns its exit code.</summary>
    public int Refuse(Diagnostic problem, int exitCode = ExitCodes.Errors)
    {
        Report([problem]);
        return exitCode;
    }

    public void Report(IEnumerable<Diagnostic> problems) =>
        DiagnosticPrinter.Print(Messages, problems, ShowsAllProblems);

    private static bool IsAttended() =>
        !Console.IsInputRedirected && !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
}
