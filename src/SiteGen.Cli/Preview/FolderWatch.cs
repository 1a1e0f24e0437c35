using System.Collections.Immutable;
using SiteGen.Cli.Files;

namespace SiteGen.Cli.Preview;

/// <summary>Receives what the operating system reports of a site's folders.</summary>
/// <param name="open">Creates a watcher for a folder; throws when the operating system has none left.</param>
/// <param name="told">Called with the full path of what changed, and whether it is or was a folder.</param>
/// <param name="lost">
/// Called when reports are missing: with the reason if renewing the watch will not help, and with null if it will.
/// </param>
/// <remarks>
/// FileSystemWatcher can stop silently. On Linux (seen with .NET 10), the thread that reads from the kernel ends after
/// a folder is moved away and immediately back. For that reason, <see cref="SiteWatcher"/> also compares the files.
/// </remarks>
public sealed class FolderWatch(
    string root, Func<string, FileSystemWatcher> open, Action<string, bool> told, Action<Exception?> lost) : IDisposable
{
    private readonly Lock _changing = new();
    private List<FileSystemWatcher> _watchers = [];
    private bool _isDisposed;

    /// <summary>Watches the current folders, and only then disposes of the old watchers.</summary>
    /// <param name="linkTargets">Real paths of files and folders that links lead to.</param>
    /// <returns>The reason why the operating system does not report changes; null when it does.</returns>
    public Exception? Renew(ImmutableHashSet<string> linkTargets)
    {
        lock (_changing)
        {
            if (_isDisposed) return null;
            var old = _watchers;
            _watchers = [];
            var failure = TryWatch(linkTargets);
            foreach (var watcher in old) watcher.Dispose();
            return failure;
        }
    }

    public void Dispose()
    {
        lock (_changing)
        {
            _isDisposed = true;
            foreach (var watcher in _watchers) watcher.Dispose();
        }
    }

    private Exception? TryWatch(ImmutableHashSet<string> linkTargets)
    {
        try
        {
            Watch(root, isRecursive: false, ReportOfRoot);
            foreach (var folder in SiteWalk.Folders) Watch(Path.Combine(root, folder), isRecursive: true, Report);
            foreach (var target in linkTargets.Where(IsElsewhere)) WatchTarget(target);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure;
        }
    }

    /// <summary>Returns true for a target outside the source folders, which are watched anyway.</summary>
    private bool IsElsewhere(string target)
    {
        if (SiteWalk.RealPath(new DirectoryInfo(root)) is not { } realRoot) return false;
        var folders = SiteWalk.Folders.Select(folder => Path.Combine(realRoot, folder) + Path.DirectorySeparatorChar);
        return !folders.Any(folder => target.StartsWith(folder, StringComparison.Ordinal));
    }

    private void WatchTarget(string target)
    {
        var isFolder = Directory.Exists(target);
        if (isFolder) Watch(target, isRecursive: true, Report);
        // Only the folder that holds it reports when something else is put in its place.
        Watch(Path.GetDirectoryName(target)!, isRecursive: false, (path, type) =>
        {
            if (path != target) return;
            if (isFolder && type != WatcherChangeTypes.Changed) lost(null);
            else Report(path, type);
        });
    }

    private void Watch(string folder, bool isRecursive, Action<string, WatcherChangeTypes> report)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            var watcher = open(folder);
            _watchers.Add(watcher);
            watcher.IncludeSubdirectories = isRecursive;
            watcher.InternalBufferSize = 64 * 1024;
            watcher.NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Changed += (_, change) => report(change.FullPath, change.ChangeType);
            watcher.Created += (_, change) => report(change.FullPath, change.ChangeType);
            watcher.Deleted += (_, change) => report(change.FullPath, change.ChangeType);
            watcher.Renamed += (_, change) =>
            {
                report(change.OldFullPath, WatcherChangeTypes.Deleted);
                report(change.FullPath, WatcherChangeTypes.Created);
            };
            watcher.Error += (_, error) =>
                lost(error.GetException() is var failure and not InternalBufferOverflowException ? failure : null);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception gone) when (gone is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            // The folder is gone; comparing files finds it when it is back.
        }
    }

    /// <summary>
    /// Reports a change in the root, where only the settings and the source folders themselves matter.
    /// </summary>
    private void ReportOfRoot(string path, WatcherChangeTypes type)
    {
        var name = Path.GetFileName(path);
        if (name == "site.yaml") told(path, false);
        else if (type != WatcherChangeTypes.Changed && SiteWalk.Folders.Contains(name)) lost(null);
    }

    private void Report(string path, WatcherChangeTypes type) =>
        told(path, type != WatcherChangeTypes.Changed && Directory.Exists(path));
}
