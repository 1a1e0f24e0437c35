using System.Collections.Immutable;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>Identifies interpreters, and verifies the state in which a configuration runs.</summary>
public static class Identify
{
    // -P exists since 3.11, -X utf8 since 3.7. The script achieves the same by itself, so every Python can answer.
    private static readonly string Script = ReadScript();
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Returns the actual state of a configuration, with the hits of its JIT canary; null when there is no answer.
    /// </summary>
    public static async Task<VerifiedState?> Verify(
        FoundInterpreter interpreter, Results.Configuration configuration, Surroundings surroundings,
        CancellationToken cancellation)
    {
        var environment = WorkerEnvironment.Of(configuration, hashSeed: 0, surroundings);
        var (answer, _) = await Ask(interpreter.ExecutablePath, environment, Timeout, cancellation)
            .ConfigureAwait(false);
        return answer is null ? null
            : new VerifiedState(answer.GilAtStart, answer.GilAtEnd, answer.JitEnabled ?? false, answer.JitCanaryHits);
    }

    /// <returns>An answer, or the reason why there is none, as a clause that follows the path.</returns>
    internal static async Task<(Identification? Answer, string Reason)> Ask(
        string executable, ImmutableSortedDictionary<string, string> environment, TimeSpan timeout,
        CancellationToken cancellation)
    {
        var plan = new ProcessPlan(executable, ["-s", "-c", Script], environment, timeout, Path.GetTempPath());
        var outcome = await ProcessRun.Run(plan, cancellation).ConfigureAwait(false);
        if (outcome.StartFailure is { } failure) return (null, $"cannot be started: {failure}");
        if (outcome.TimedOut)
            return (null, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"did not answer within {timeout.TotalSeconds:0.#} seconds"));
        if (outcome.Signal is { } signal) return (null, $"crashed with signal {signal}{LastLine(outcome.Stderr)}");
        if (outcome.ExitCode != 0) return (null, $"ended with exit code {outcome.ExitCode}{LastLine(outcome.Stderr)}");
        return Identification.Parse(outcome.Stdout) is { } answer ? (answer, "")
            : (null, "did not report which Python it is");
    }

    private static string LastLine(string stderr) =>
        stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last]
            ? $": {Foundation.UnicodeText.Excerpt(last)}" : "";

    private static string ReadScript()
    {
        using var stream = typeof(Identify).Assembly.GetManifestResourceStream("python/identify.py")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
