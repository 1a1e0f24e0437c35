using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>A session that a command is given.</summary>
internal static class SessionInput
{
    /// <returns>Null when it cannot be read, which has been said.</returns>
    /// <param name="isForced">Look at a file that was changed after it was written.</param>
    public static BenchSession? Read(string path, Screen screen, bool isForced = false)
    {
        var (session, problems) = SessionFile.Read(path);
        DiagnosticPrinter.Print(screen.Messages, problems);
        return problems.Any(static problem => problem.Severity == Severity.Error) && !isForced ? null : session;
    }
}
