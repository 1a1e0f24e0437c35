using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>A session that a command is given.</summary>
internal static class SessionInput
{
    /// <summary>
    /// Reads a session whose every number is the one that its samples give, with today's words for them.
    /// </summary>
    /// <returns>Null when there is no such session, which has been said.</returns>
    public static BenchSession? Read(string path, Screen screen) =>
        ReadAsStored(path, screen) is { } session ? SessionAnalysis.InTodaysWords(session) : null;

    /// <summary>As <see cref="Read"/>, for a command that passes the session on as it is.</summary>
    public static BenchSession? ReadAsStored(string path, Screen screen)
    {
        if (Look(path, screen) is not { } session) return null;
        var altered = SessionGate.OfAll(session, DiskFile.Shown(path));
        screen.Report(altered);
        return altered.IsEmpty ? session : null;
    }

    /// <summary>Reads a session as it is, for a command that says what is wrong with it.</summary>
    /// <returns>Null when it cannot be read, which has been said.</returns>
    /// <param name="isForced">Look at a file that was changed after it was written.</param>
    public static BenchSession? Look(string path, Screen screen, bool isForced = false)
    {
        var (session, problems) = SessionFile.Read(path);
        screen.Report(problems);
        return problems.Any(static problem => problem.Severity == Severity.Error) && !isForced ? null : session;
    }
}
