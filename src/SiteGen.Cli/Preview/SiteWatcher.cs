using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using SiteGen.Cli.Files;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>The changes that there may be since the last look.</summary>
/// <param name="Paths">The full paths of files and folders that have changed, or may have.</param>
/// <param name="IsComplete">False if reports were lost or a folder changed, so that a full scan is needed.</param>
/// <param name="WasMissed">True for a change that was not reported and that comparing the files found.</param>
public sealed record Changes(IReadOnlyCollection<string> Paths, bool IsComplete, bool WasMissed = false);

/// <summary>Waits for changes in a site's folder and groups those that come together.</summary>
/// <remarks>
/// Reports of the operating system come within milliseconds, but can be lost, and can stop silently.
/// A thread therefore also compares the names, sizes and times of all files with the newest snapshot, again and again.
/// If a difference was not reported, the thread reports it and renews the watch.
/// </remarks>
public sealed class SiteWatcher : IDisposable
{
    /// <summary>
    /// The pause that ends a group of changes, and the longest time that a group may take. Editors write a file in
    /// several steps a few milliseconds apart; a checkout takes much longer.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8), Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The time that a report may take: a difference that is still there afterwards was not reported.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// The limits of the rest between two comparisons, which is a multiple of the time that the last one took.
    /// </summary>
    /// <remarks>With 10,000 files a comparison takes 0.1 s of CPU time in a debug build, so it rests for 5 s.</remarks>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1), LongestRest = TimeSpan.FromSeconds(10);
    private const int RestFactor = 50;

    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>(new() { SingleReader = true });
    private readonly AutoResetEvent _wake = new(false);
    private readonly SiteScanner _scanner;
    private readonly Action<Diagnostic> _say;
    private readonly FolderWatch _watch;
    private ImmutableHashSet<string> _linkTargets = [];
    private volatile bool _isDisposed, _isLost, _isBlind;
    private bool _hasSaid, _wasMissed;

    private sealed record Told(string Path, bool IsComplete, bool WasMissed = false);

    /// <param name="scanner">The scanner whose snapshots are compared with the disk.</param>
    /// <param name="say">Called once when the operating system does not report changes.</param>
    /// <param name="open">Creates a watcher for a folder.</param>
    public SiteWatcher(SiteScanner scanner, Action<Diagnostic> say, Func<string, FileSystemWatcher>? open = null)
    {
        (_scanner, _say) = (scanner, say);
        _watch = new FolderWatch(scanner.Root, open ?? (static folder => new FileSystemWatcher(folder)), Hear, Lose);
        Renew();
        new Thread(Compare) { IsBackground = true, Name = "Comparing files" }.Start();
    }

    /// <summary>Requests a full look that reads every file, even if nothing changed on disk.</summary>
    public void Ask() => Tell(new Told(_scanner.Root, IsComplete: false));

    /// <returns>The changes, once nothing more has come for a moment.</returns>
    public async Task<Changes> Next(CancellationToken cancellation)
    {
        var all = new List<Told> { await _told.Reader.ReadAsync(cancellation).ConfigureAwait(false) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        while (await HasMore(limit.Token).ConfigureAwait(false))
        {
            while (_told.Reader.TryRead(out var told)) all.Add(told);
        }
        cancellation.ThrowIfCancellationRequested();
        return new Changes(
            all.Select(static told => told.Path).ToHashSet(StringComparer.Ordinal),
            all.TrueForAll(static told => told.IsComplete), all.Exists(static told => told.WasMissed));
    }

    public void Dispose()
    {
        _isDisposed = true;
        _wake.Set();
        _watch.Dispose();
    }

    private async Task<bool> HasMore(CancellationToken limit)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(limit);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _told.Reader.WaitToReadAsync(quiet.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Tell(Told told) => _told.Writer.TryWrite(told);

    private void Hear(string path, bool isFolder) => Tell(new Told(path, IsComplete: !isFolder));

    /// <summary>
    /// Wakes the comparing thread, which renews the watch: a watcher cannot be replaced within its own reports.
    /// </summary>
    private void Lose(Exception? reason)
    {
        if (reason is not null) GoBlind(reason);
        else _isLost = true;
        _wake.Set();
    }

    private void Renew()
    {
        _isBlind = false;
        if (_watch.Renew(_linkTargets) is { } failure) GoBlind(failure);
    }

    private void GoBlind(Exception reason)
    {
        _isBlind = true;
        if (Interlocked.Exchange(ref _hasSaid, true)) return;
        _say(PreviewProblems.NotReported(reason));
    }

    private void Compare()
    {
        var rest = TimeSpan.Zero;
        while (!_isDisposed)
        {
            if (!_wake.WaitOne(rest) || !_isLost) rest = CompareOnce();
            if (!_isLost) continue;
            _isLost = false;
            Renew();
            Ask();
        }
    }

    /// <returns>The rest before the next comparison.</returns>
    private TimeSpan CompareOnce()
    {
        var start = Stopwatch.GetTimestamp();
        var found = _scanner.Compare();
        var rest = RestFactor * Stopwatch.GetElapsedTime(start);
        Follow(found.LinkTargets);
        var isMissed = !found.Paths.IsEmpty && !_isBlind && IsStillThere(found);
        if (isMissed) Miss();
        else if (_isBlind) Report(found.Paths);
        // A difference that no scan resolves must not cause a full read every second.
        if (isMissed && _wasMissed) rest = LongestRest;
        _wasMissed = isMissed;
        return rest < ShortestRest ? ShortestRest : rest > LongestRest ? LongestRest : rest;
    }

    private void Follow(ImmutableHashSet<string> linkTargets)
    {
        if (_linkTargets.SetEquals(linkTargets)) return;
        _linkTargets = linkTargets;
        Renew();
    }

    private void Report(ImmutableArray<string> paths)
    {
        foreach (var path in paths) Tell(new Told(path, IsComplete: true));
    }

    /// <summary>Returns true if a difference outlasts the time that a report and a look take.</summary>
    private bool IsStillThere(SiteComparison found)
    {
        _wake.WaitOne(Patience);
        return !_isDisposed && !_isLost && _scanner.Compare().Paths.Intersect(found.Paths).Any();
    }

    /// <summary>Renews the watch and has every file read, because other changes may have been missed too.</summary>
    private void Miss()
    {
        Renew();
        Tell(new Told(_scanner.Root, IsComplete: false, WasMissed: true));
    }
}
