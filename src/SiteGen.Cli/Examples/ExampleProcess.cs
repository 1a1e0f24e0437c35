using System.Collections.Immutable;
using System.Text;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Cli.External;
using SiteGen.Cli.Files;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>The output of an example, or the reason why it has none.</summary>
internal sealed record ExampleRun(string? Output, Diagnostic? Problem);

/// <summary>Runs one example in a new folder with a scrubbed environment, for a limited time.</summary>
/// <remarks>The code can still reach files, network and other processes: it is the author's own code.</remarks>
internal static class ExampleProcess
{
    private const int MaxVersionLength = 80;

    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(5);

    /// <returns>One run for each block of the batch.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing is left of it.</exception>
    public static async Task<ImmutableArray<ExampleRun>> Run(
        ExampleBatch batch, string name, RunWith with, Surroundings surroundings, CancellationToken cancellation)
    {
        var (first, isSession) = (batch.First, batch.First.Session is not null);
        using var folder = new ScratchFolder();
        var (work, home) = (Path.Combine(folder.Path, "work"), Path.Combine(folder.Path, "home"));
        Directory.CreateDirectory(work);
        Directory.CreateDirectory(home);
        WriteFiles(batch, work);
        ImmutableArray<string> arguments =
        [
            .. with.Arguments.Select(word => word != ExampleCommand.File ? word
                : isSession ? PythonSession.FileName : first.FileName),
            .. isSession ? PythonSession.Arguments(batch) : [],
        ];
        var plan = PlanOf(
            with.Executable, arguments, batch.TimeoutSeconds, work, EnvironmentOf(first, home, surroundings));
        var outcome = await ProcessRun.Run(plan, cancellation);
        var output = Clean(outcome.Stdout + outcome.Stderr, work);
        return !isSession ? [Judge(first, name, outcome, output)]
            : IsCut(outcome) ? [.. batch.Blocks.Select(block => new ExampleRun(null,
                block == first ? ExampleProblems.TooLong(first, name, ProcessRun.OutputByteLimit) : null))]
            : PythonSession.Judge(batch, name, outcome, output);
    }

    private static void WriteFiles(ExampleBatch batch, string folder)
    {
        foreach (var (index, block) in batch.Blocks.Index())
        {
            var name = block.Session is null ? block.FileName : PythonSession.FileOf(index);
            File.WriteAllText(Path.Combine(folder, name), block.Code + "\n");
            foreach (var file in block.Files)
                File.WriteAllBytes(Path.Combine(folder, file.Path.Name), file.Bytes.ToArray());
        }
        if (batch.First.Session is not null)
            File.WriteAllText(Path.Combine(folder, PythonSession.FileName), PythonSession.Code);
    }

    /// <summary>Returns the first line that a program prints for <c>--version</c>; "" if it prints none.</summary>
    public static async Task<string> VersionOf(
        string executable, Surroundings surroundings, CancellationToken cancellation)
    {
        using var folder = new ScratchFolder();
        var outcome = await ProcessRun.Run(new ProcessPlan(
            executable, ["--version"], Scrubbed(folder.Path, surroundings), VersionTimeout, folder.Path), cancellation);
        var line = UnicodeText.Visible(outcome.Stdout.Split('\n')[0].Trim());
        return !outcome.Succeeded ? "" : line.Length <= MaxVersionLength ? line : line[..MaxVersionLength];
    }

    // Both streams share one pipe where a shell can join them, so that their lines keep their order.
    private static ProcessPlan PlanOf(string executable, ImmutableArray<string> arguments, int timeoutSeconds,
        string folder, ImmutableSortedDictionary<string, string> environment)
    {
        var timeout = TimeSpan.FromSeconds(timeoutSeconds);
        return OperatingSystem.IsWindows()
            ? new ProcessPlan(executable, arguments, environment, timeout, folder)
            : new ProcessPlan("/bin/sh", ["-c", "exec \"$@\" 2>&1", "sh", executable, .. arguments], environment,
                timeout, folder);
    }

    private static ImmutableSortedDictionary<string, string> EnvironmentOf(
        Example example, string home, Surroundings surroundings) =>
        Scrubbed(home, surroundings).SetItems(example.Environment);

    private static ImmutableSortedDictionary<string, string> Scrubbed(string home, Surroundings surroundings) =>
        ProgramEnvironment.In(home, surroundings).SetItem("TZ", "UTC").SetItem("NO_COLOR", "1")
            .SetItem("PYTHONHASHSEED", "0").SetItem("PYTHONUNBUFFERED", "1");

    private static ExampleRun Judge(Example example, string name, ProcessOutcome outcome, string output)
    {
        var problem = outcome switch
        {
            { StartFailure: { } reason } => ExampleProblems.NotStarted(example, name, reason),
            { TimedOut: true } => ExampleProblems.TimedOut(example, name),
            _ when IsCut(outcome) => ExampleProblems.TooLong(example, name, ProcessRun.OutputByteLimit),
            { ExitCode: 126 or 127 } when !example.ExpectsError =>
                ExampleProblems.NotStarted(example, name, LastLine(output)),
            { ExitCode: not 0 } when !example.ExpectsError =>
                ExampleProblems.Failed(example, name, outcome.ExitCode, LastLine(output)),
            { ExitCode: 0 } when example.ExpectsError => ExampleProblems.Succeeded(example, name),
            _ => null,
        };
        return new ExampleRun(problem is null ? output : null, problem);
    }

    private static bool IsCut(ProcessOutcome outcome) =>
        new[] { outcome.Stdout, outcome.Stderr }.Any(static stream =>
            Encoding.UTF8.GetByteCount(stream) >= ProcessRun.OutputByteLimit - 3);

    /// <summary>Returns the output without the folder, which has another name in every run.</summary>
    private static string Clean(string output, string folder) => output.ReplaceLineEndings("\n")
        .Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(folder, ".", StringComparison.Ordinal).TrimEnd('\n');

    internal static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : "it printed nothing";
}
