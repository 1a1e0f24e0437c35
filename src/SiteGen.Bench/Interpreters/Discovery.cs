using System.Collections.Immutable;

namespace SiteGen.Bench.Interpreters;

/// <summary>Finds the interpreters of a machine and identifies each of them once.</summary>
public static class Discovery
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <param name="asked">Paths, or names on the PATH, that the user gave; they come first.</param>
    public static Task<InterpreterSurvey> Find(
        ImmutableArray<string> asked, Surroundings surroundings, CancellationToken cancellation) =>
        Find(asked, surroundings, Timeout, cancellation);

    internal static async Task<InterpreterSurvey> Find(
        ImmutableArray<string> asked, Surroundings surroundings, TimeSpan timeout, CancellationToken cancellation)
    {
        var found = new List<FoundInterpreter>();
        var refused = new List<Refused>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in await Candidates.Find(asked, surroundings, cancellation).ConfigureAwait(false))
        {
            var candidate = BehindShim(place);
            if (!seen.Add(RealPath.Of(candidate.Path) ?? candidate.Path)) continue;
            var (interpreter, reason) = await Look(candidate, surroundings, timeout, cancellation)
                .ConfigureAwait(false);
            if (interpreter is null)
                refused.Add(new Refused(
                    surroundings.WithoutHome(candidate.Path), candidate.Source, reason, candidate.WasAsked));
            else if (!found.Any(other => IsSame(other, interpreter))) found.Add(interpreter);
            if (interpreter is not null) seen.Add(interpreter.ExecutablePath);
        }
        return new InterpreterSurvey(InterpreterIdentity.WithUniqueIds(found), [.. refused]);
    }

    /// <summary>Identifies the interpreter at a path; a virtual environment's is the one behind it.</summary>
    /// <returns>The reason as a clause that follows the path when there is none.</returns>
    public static Task<(FoundInterpreter? Found, string Reason)> Identify(
        string path, Surroundings surroundings, CancellationToken cancellation) =>
        Look(new Candidate(path, "config", WasAsked: true), surroundings, Timeout, cancellation);

    private static Candidate BehindShim(Candidate candidate) =>
        Shims.Resolve(candidate.Path) is { } target
            ? candidate with { Path = target, Source = candidate.WasAsked ? candidate.Source : "pyenv" } : candidate;

    private static async Task<(FoundInterpreter? Found, string Reason)> Look(
        Candidate candidate, Surroundings surroundings, TimeSpan timeout, CancellationToken cancellation)
    {
        if (RealPath.Of(candidate.Path) is not { } path) return (null, "does not exist");
        if (Shims.WhyNotStarted(path, surroundings.AllowsScripts) is { } shim) return (null, shim);
        var (answer, silence) = await Interpreters.Identify.Ask(
            path, WorkerEnvironment.Scrubbed(surroundings), timeout, cancellation).ConfigureAwait(false);
        if (answer is null) return (null, silence);
        if (InterpreterIdentity.WhyNotMeasured(answer) is { } reason) return (null, reason);
        return Describe(answer, path, candidate.Source, surroundings);
    }

    // A virtual environment or a launcher starts another executable, and that one is measured.
    private static (FoundInterpreter? Found, string Reason) Describe(
        Identification answer, string path, string source, Surroundings surroundings)
    {
        try
        {
            var real = answer.BaseExecutable is { } executable && RealPath.Of(executable) is { } behind ? behind : path;
            return (new FoundInterpreter(InterpreterIdentity.Of(answer, real, source, surroundings), real), "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, "cannot be read");
        }
    }

    private static bool IsSame(FoundInterpreter one, FoundInterpreter other) =>
        one.ExecutablePath == other.ExecutablePath && one.Identity.Sha256 == other.Identity.Sha256
            && one.Identity.LibpythonSha256 == other.Identity.LibpythonSha256;
}
