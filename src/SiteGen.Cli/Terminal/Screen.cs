using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Terminal;

/// <summary>Who a command talks to.</summary>
/// <param name="Messages">Problems, progress, questions.</param>
/// <param name="Results">What a command is asked for.</param>
/// <param name="CanAsk">Whether somebody is there to answer.</param>
public sealed record Screen(IAnsiConsole Messages, IAnsiConsole Results, bool CanAsk)
{
    /// <summary>Every problem is printed, however many there are of one code.</summary>
    public bool ShowsAllProblems { get; init; }

    public static Screen OfProcess { get; } = new(Consoles.Messages, Consoles.Results, IsAttended());

    /// <summary>Says why a command does nothing.</summary>
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
