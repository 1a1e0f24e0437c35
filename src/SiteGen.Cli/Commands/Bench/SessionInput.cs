using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Reads the sessions that a command is given.</summary>
internal static class SessionInput
{
    /// <summary>
    /// Reads a session, checks its stored numbers against its samples, and words its verdicts by today's rule.
    /// </summary>
    /// <returns>Null when there is no such session; the problems have been reported.</returns>
    public static BenchSession? Read(string path, Screen screen) =>
        ReadAsStored(path, screen) is { } session ? SessionAnalysis.InTodaysWords(session) : null;

    /// <summary>
    /// Reads and checks a session like <see cref="Read"/>, but keeps its stored words, for a command that passes it on
    /// unchanged.
    /// </summary>
    public static BenchSession? ReadAsStored(string path, Screen screen)
    {
        if (Look(path, screen) is not { } session) return null;
        var altered = SessionGate.OfAll(session, DiskFile.Shown(path));
        screen.Report(altered);
        return altered.IsEmpty ? session : null;
    }

    /// <summary>
    /// Reads a session without checking its numbers, for a command that reports what is wrong with it.
    /// </summary>
    /// <returns>Null when it cannot be read; the problems have been reported.</returns>
    /// <param name="isForced">True to read a file even if it was changed after it was written.</param>
    public static BenchSession? Look(string path, Screen screen, bool isForced = false)
    {
        var (session, problems) = SessionFile.Read(path);
        screen.Report(problems);
        return problems.Any(static problem => problem.Severity == Severity.Error) && !isForced ? null : session;
    }
}
