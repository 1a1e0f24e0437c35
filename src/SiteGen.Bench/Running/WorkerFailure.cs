using SiteGen.Bench.Processes;

namespace SiteGen.Bench.Running;

/// <summary>Describes why a worker failed.</summary>
public static class WorkerFailure
{
    // A message is shown in a terminal; the sample contains the whole tail.
    private const int MostLetters = 300;

    /// <returns>Null when the worker succeeded.</returns>
    public static string? Of(ProcessOutcome outcome) => outcome switch
    {
        { StartFailure: { } why } => $"It could not be started: {why}",
        { Signal: { } signal } => $"It was killed by signal {signal}.",
        { ExitCode: 0 } => null,
        { Stderr: var text } when text.Contains(
            "Disabling the GIL is not supported by this build", StringComparison.Ordinal) =>
            "The GIL of this build cannot be disabled; only a free-threaded build can run without it.",
        { Stderr: var text } when LastLine(text) is { Length: > 0 } line =>
            $"It ended with code {outcome.ExitCode}: {line}",
        _ => $"It ended with code {outcome.ExitCode}.",
    };

    private static string LastLine(string text)
    {
        var line = text.TrimEnd().Split('\n')[^1].Trim();
        if (line.Length <= MostLetters) return line;
        var start = line.Length - MostLetters;
        return "…" + line[(char.IsLowSurrogate(line[start]) ? start + 1 : start)..];
    }
}
