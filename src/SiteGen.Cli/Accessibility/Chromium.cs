using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Cli.External;
using SiteGen.Cli.Files;

namespace SiteGen.Cli.Accessibility;

/// <summary>
/// A Chromium without windows, with a new profile and a scrubbed environment. It ends when it is disposed.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60), RunLimit = TimeSpan.FromHours(2);

    private static readonly ImmutableArray<string> Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly ImmutableArray<string> Arguments =
    [
        "--headless", "--remote-debugging-port=0", BrowserSwitches.NoNetwork, "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--hide-scrollbars",
    ];

    private readonly ScratchFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<ProcessOutcome> _run;

    private Chromium(string program, Surroundings surroundings) =>
        _run = ProcessRun.Run(
            new ProcessPlan(program, ArgumentsFor(_folder.Path), ProgramEnvironment.In(_folder.Path, surroundings),
                RunLimit, _folder.Path),
            _stop.Token);

    /// <summary>Returns the path of an installed browser; null without one.</summary>
    public static string? Find(Surroundings surroundings)
    {
        if (surroundings.Variable("CHROMIUM") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var onPath = surroundings.ListIn("PATH").SelectMany(static folder => Names.Select(name =>
            Path.Combine(folder, name)));
        var programFiles = new[] { "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA" }.Select(surroundings.Variable)
            .OfType<string>().SelectMany(static folder => new[]
            {
                Path.Combine(folder, "Google/Chrome/Application/chrome.exe"),
                Path.Combine(folder, "Microsoft/Edge/Application/msedge.exe"),
            });
        return onPath.Concat(programFiles)
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .Append("/Applications/Chromium.app/Contents/MacOS/Chromium").FirstOrDefault(File.Exists);
    }

    /// <exception cref="BrowserFailedException">It ended, or was not ready in time.</exception>
    public static async Task<(Chromium Browser, Uri DevTools)> Start(
        string program, Surroundings surroundings, CancellationToken cancellation)
    {
        var browser = new Chromium(program, surroundings);
        try
        {
            return (browser, await browser.Ready(cancellation));
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _run;
        }
        catch (OperationCanceledException)
        {
            // It was stopped.
        }
        _stop.Dispose();
        try
        {
            _folder.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // On Windows, a scanner may still hold a file of the profile; the system deletes the folder later.
        }
    }

    /// <summary>Waits for the file in which Chromium names the port that it chose.</summary>
    private async Task<Uri> Ready(CancellationToken cancellation)
    {
        var file = Path.Combine(Profile(_folder.Path), "DevToolsActivePort");
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < StartLimit)
        {
            if (_run.IsCompleted) throw new BrowserFailedException(ReasonOf(await _run));
            if (AddressIn(file) is { } address) return address;
            await Task.WhenAny(_run, Task.Delay(50, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
        throw new BrowserFailedException($"It was not ready within {StartLimit.TotalSeconds:0} seconds.");
    }

    /// <returns>Null while the file is missing or half written.</returns>
    private static Uri? AddressIn(string file)
    {
        try
        {
            return File.ReadAllLines(file) is [var port, ['/', ..] path, ..]
                && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Uri($"ws://127.0.0.1:{number.ToString(CultureInfo.InvariantCulture)}{path}") : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string ReasonOf(ProcessOutcome outcome)
    {
        var said = outcome.Stderr.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return outcome.StartFailure ?? $"It ended at once: {(said is [var first, ..] ? first : "no message")}.";
    }

    private static string Profile(string folder) => Path.Combine(folder, "profile");

    private static ImmutableArray<string> ArgumentsFor(string folder) =>
        [.. Arguments, $"--user-data-dir={Profile(folder)}", .. BrowserSwitches.ForUser, "about:blank"];
}
