using System.Threading.Channels;

namespace SiteGen.Cli.Preview;

/// <summary>What may have changed since the last look.</summary>
/// <param name="Paths">Full paths of files that the system named.</param>
/// <param name="IsComplete">False when the system lost count, or a folder changed: then everything must be looked at again.</param>
public sealed record Changes(IReadOnlyCollection<string> Paths, bool IsComplete);

/// <summary>Waits for changes in a site's folder and gathers those that come together.</summary>
public sealed class SiteWatcher : IDisposable
{
    private static readonly string[] Folders = ["content", "data", "themes"];

    /// <summary>Editors write a file in several steps a few milliseconds apart; a checkout goes on much longer.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8), Longest = TimeSpan.FromMilliseconds(250);

    private readonly Channel<string?> _events = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string _root;
    private bool _isDisposed;

    public SiteWatcher(string root)
    {
        _root = Path.GetFullPath(root);
        Watch(_root, isRecursive: false);
        foreach (var folder in Folders.Select(name => Path.Combine(_root, name)).Where(Directory.Exists)) Watch(folder, isRecursive: true);
    }

    /// <summary>Asks for a whole look without a change on disk.</summary>
    public void Ask() => _events.Writer.TryWrite(null);

    /// <returns>Once something changed and nothing more came for a moment.</returns>
    public async Task<Changes> Next(CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var isComplete = true;
        Take(await _events.Reader.ReadAsync(cancellation).ConfigureAwait(false));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        while (await HasMore(limit.Token).ConfigureAwait(false))
        {
            while (_events.Reader.TryRead(out var path)) Take(path);
        }
        cancellation.ThrowIfCancellationRequested();
        return new Changes(paths, isComplete);

        void Take(string? path)
        {
            if (path is null) isComplete = false;
            else paths.Add(path);
        }
    }

    public void Dispose()
    {
        lock (_watchers)
        {
            _isDisposed = true;
            foreach (var watcher in _watchers) watcher.Dispose();
        }
    }

    private async Task<bool> HasMore(CancellationToken limit)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(limit);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _events.Reader.WaitToReadAsync(quiet.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Watch(string folder, bool isRecursive)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isRecursive,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Report(change.FullPath, isRecursive, change.ChangeType);
        watcher.Created += (_, change) => Report(change.FullPath, isRecursive, change.ChangeType);
        watcher.Deleted += (_, change) => Report(change.FullPath, isRecursive, change.ChangeType);
        watcher.Renamed += (_, change) =>
        {
            Report(change.OldFullPath, isRecursive, WatcherChangeTypes.Deleted);
            Report(change.FullPath, isRecursive, WatcherChangeTypes.Created);
        };
        // When the system lost count, folders may have come that are not watched.
        watcher.Error += (_, _) =>
        {
            if (isRecursive) WatchAnew(folder);
            else Ask();
        };
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    /// <summary>At the root only the settings and the source folders themselves matter.</summary>
    private void Report(string path, bool isInSource, WatcherChangeTypes type)
    {
        if (!isInSource)
        {
            if (Path.GetFileName(path) == "site.yaml") _events.Writer.TryWrite(path);
            else if (type != WatcherChangeTypes.Changed && Folders.Contains(Path.GetFileName(path))) WatchAnew(path);
            return;
        }
        if (type != WatcherChangeTypes.Changed && Directory.Exists(path)) Ask();
        else _events.Writer.TryWrite(path);
    }

    private void WatchAnew(string folder)
    {
        lock (_watchers)
        {
            foreach (var old in _watchers.Where(watcher => watcher.Path == folder).ToList())
            {
                old.Dispose();
                _watchers.Remove(old);
            }
            try
            {
                if (!_isDisposed && Directory.Exists(folder)) Watch(folder, isRecursive: true);
            }
            catch (Exception failure) when (failure is ArgumentException or IOException)
            {
                // It went again; when it comes back, the root tells.
            }
        }
        Ask();
    }
}
