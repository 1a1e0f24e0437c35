using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.History;

/// <summary>The result of a run of git.</summary>
/// <param name="ExitCode">Null when it did not start or was stopped.</param>
/// <param name="Output">The standard output of git, up to a limit.</param>
public sealed record GitAnswer(string Command, int? ExitCode, byte[] Output, string Error)
{
    /// <summary>The reason why there is no exit code.</summary>
    public Diagnostic? Problem { get; init; }

    public bool IsOk => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The error output of git, on one line.</summary>
    public string Said
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(static line => !line.StartsWith("hint:", StringComparison.Ordinal));
            var text = GitRemotes.Shown(string.Join("; ", lines));
            return text.Length == 0 ? $"exit code {ExitCode}." : text.Length <= 600 ? text : text[..600] + "…";
        }
    }

    public Diagnostic ToProblem() => Problem ?? GitProblems.Failed(Command, Said);
}

/// <summary>Runs git as a process: arguments as a list, no shell, no questions, bounded in time and output.</summary>
public static class Git
{
    private const int OutputLimit = 64 * 1024 * 1024, ErrorLimit = 64 * 1024;

    /// <summary>Enough for a large site over a slow connection.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(15);

    /// <summary>The wait for output after git has ended: a grandchild may hold the pipes open.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // Set by a hook or an alias for its own repository when it starts this program (git rev-parse --local-env-vars).
    private static readonly string[] OfOtherRepository =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
            "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE",
        "GIT_GRAFT_FILE", "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX",
        "GIT_SHALLOW_FILE", "GIT_COMMON_DIR", "GIT_QUARANTINE_PATH",
    ];

    public static GitAnswer Run(IReadOnlyList<string> arguments) =>
        Run(arguments, null, CancellationToken.None).GetAwaiter().GetResult();

    /// <param name="input">Writes the standard input of git; null for none.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled, and git was stopped.</exception>
    public static async Task<GitAnswer> Run(
        IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task>? input, CancellationToken cancellation)
    {
        var command = arguments.First(static argument => !argument.StartsWith('-') && !argument.Contains('/')
            && !argument.Contains('=') && !argument.Contains('\\'));
        using var process = new Process { StartInfo = StartInfo(arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new GitAnswer(command, null, [], "") { Problem = GitProblems.NoGit() };
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        var output = Read(process.StandardOutput.BaseStream, OutputLimit, limit.Token);
        var error = Read(process.StandardError.BaseStream, ErrorLimit, limit.Token);
        try
        {
            await Write(process, input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await Task.WhenAll(output, error).WaitAsync(Grace, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            // A grandchild still holds a pipe open; the output of that pipe is dropped.
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new GitAnswer(command, null, [], "") { Problem = GitProblems.TooSlow(command, TimeLimit) };
        }
        return new GitAnswer(command, process.ExitCode, Finished(output), Encoding.UTF8.GetString(Finished(error)));
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in OfOtherRepository) start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // Leaves out 'ext::', which runs a command.
        start.Environment["GIT_ALLOW_PROTOCOL"] = "file:git:http:https:ssh";
        // Failures are told apart by their messages, which must be in English.
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static async Task Write(
        Process process, Func<Stream, CancellationToken, Task>? input, CancellationToken cancellation)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            if (input is not null) await input(stream, cancellation);
        }
        catch (IOException)
        {
            // git ended before it read everything; its exit code tells why.
        }
    }

    /// <summary>Reads everything, so that git never waits, and drops what exceeds the limit.</summary>
    private static async Task<byte[]> Read(Stream stream, int byteLimit, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
            kept.Write(buffer, 0, (int)Math.Min(count, byteLimit - kept.Length));
        return kept.ToArray();
    }

    private static byte[] Finished(Task<byte[]> read) => read.IsCompletedSuccessfully ? read.Result : [];
}
