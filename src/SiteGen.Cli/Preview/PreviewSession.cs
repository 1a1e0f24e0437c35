using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Cli.Derived;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Preview;

/// <summary>A run of the preview: serves, watches and rebuilds until it is stopped.</summary>
/// <param name="showsAllProblems">True to print every problem, however many there are of one code.</param>
/// <param name="cache">Keeps slow results for the next run; null to keep none.</param>
public sealed class PreviewSession(
    SiteScanner scanner, PreviewAddress address, Func<BuildOptions> options, bool opens, bool showsAllProblems = false,
    DerivedFolder? cache = null)
{
    /// <summary>The time without a save after which the pages that nobody looks at are checked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly LiveSite _site = new(scanner, options, derived: cache);
    private readonly PreviewTerminal _terminal = new(showsAllProblems);
    private bool _hasUnkept;

    public async Task<int> Run(CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(scanner.Root) is { } wrong)
        {
            PreviewTerminal.Warn(wrong);
            return ExitCodes.Errors;
        }
        if (PreviewProblems.Of(address) is { } warning) PreviewTerminal.Warn(warning);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await Serve(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        SaveCache();
        return ExitCodes.Ok;
    }

    private async Task Serve(CancellationTokenSource stop)
    {
        // Watching begins before the first look, so that no change between the two is missed.
        using var watcher = new SiteWatcher(scanner, PreviewTerminal.Warn);
        // Starting the server takes a tenth of the time of the first look. The look has a thread of its own, because
        // the threads of the pool parse pages.
        var looking = Task.Factory.StartNew(
            _site.Start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var channel = new LiveChannel(_site);
        var server = new PreviewServer(_site, channel, scanner.Root, address, PreviewTerminal.Failed);
        var running = await server.Start(looking, stop.Token).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            var host = $"http://{address.Name}:{server.Port}";
            PreviewTerminal.Listening(host + "/");
            var started = await looking.WaitAsync(stop.Token).ConfigureAwait(false);
            var url = $"{host}{started.State.BasePath}/";
            PreviewTerminal.Started(
                started.State, started.State.BasePath.Length == 0 ? null : url, started.Time, Keys.AreThere);
            _terminal.Problems(_site.Problems);
            if (opens) OpenBrowser(url);
            Keys.Listen(stop, () => OpenBrowser(url), watcher.Ask);
            await Watch(watcher, channel, stop.Token).ConfigureAwait(false);
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await running.StopAsync(limit.Token).ConfigureAwait(false);
        }
    }

    private async Task Watch(SiteWatcher watcher, LiveChannel channel, CancellationToken cancellation)
    {
        try
        {
            CheckInBackground(channel, cancellation);
            while (true)
            {
                var changes = await watcher.Next(cancellation).ConfigureAwait(false);
                var before = _site.State;
                // A page can take seconds, and Ctrl-C must not wait for it.
                var looking = Task.Run(() => _site.Look(changes), cancellation);
                var rebuilt = await looking.WaitAsync(cancellation).ConfigureAwait(false);
                if (rebuilt.State == before) continue;
                channel.Announce();
                PreviewTerminal.Changed(rebuilt, changes);
                _terminal.Problems(_site.Problems);
                CheckInBackground(channel, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    /// <summary>
    /// Checks the other pages once the author pauses, on a low-priority thread of its own, so that the visited page
    /// never waits.
    /// </summary>
    private void CheckInBackground(LiveChannel channel, CancellationToken cancellation)
    {
        var state = _site.State;
        var thread = new Thread(() =>
        {
            if (cancellation.WaitHandle.WaitOne(Pause) || !_site.CheckAll(state, cancellation)) return;
            SaveCache();
            _terminal.Problems(_site.Problems);
            channel.Announce();
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
    }

    /// <summary>Saves what is new, and warns once if it cannot be kept.</summary>
    private void SaveCache()
    {
        if (cache?.Save() is not { } problem || Interlocked.Exchange(ref _hasUnkept, true)) return;
        PreviewTerminal.Warn(problem);
    }

    private static void OpenBrowser(string url)
    {
        try
        {
            Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            Consoles.Messages.WriteLine($"No browser could be opened. The site is at {url}");
        }
    }
}
