using System.Collections.Concurrent;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>Takes snapshots of a site's folder. A file whose size and time are the same is not read again.</summary>
/// <remarks>The only place that reads the source.</remarks>
public sealed class SiteScanner(string root)
{
    /// <summary>What a site is made from; everything else in its root is not looked at.</summary>
    private static readonly string[] Folders = ["content", "data", "themes"];

    /// <summary>Two writings one after the other can have one time: of the clock's last step, or of a file system that counts in seconds.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly string _realRoot = RealPath(new DirectoryInfo(root)) ?? Path.GetFullPath(root);
    private Dictionary<SourcePath, Known> _known = [];
    private SourceTree? _tree;
    private bool _hasLinks;

    /// <param name="IsSettled">The file was not written in the moments before it was read, so that its size and time stand for its content.</param>
    private sealed record Known(long Length, DateTime WrittenUtc, bool IsSettled, SourceFile File);

    private sealed record Found(SourcePath Path, FileInfo Info);

    public string Root { get; } = Path.GetFullPath(root);

    /// <returns>The site's own files over those of the default theme.</returns>
    public SourceTree Scan()
    {
        _hasLinks = false;
        var problems = new ConcurrentBag<Diagnostic>();
        var found = Folders.Select(folder => new DirectoryInfo(Path.Combine(Root, folder))).Where(static folder => folder.Exists)
            .SelectMany(folder => Walk(folder, SourcePath.Parse(folder.Name), [], problems)).ToList();
        var config = new FileInfo(Path.Combine(Root, "site.yaml"));
        if (File.Exists(Path.Combine(Root, "site.yml"))) problems.Add(ScanProblems.ConfigNotNamed(SourcePath.Parse("site.yml"), SourcePath.Parse("site.yaml"), config.Exists));
        if (config.LinkTarget is not null ? IsInside(config, SourcePath.Parse("site.yaml"), [], problems) : config.Exists) found.Add(FileAt(config, SourcePath.Parse("site.yaml")));

        _known = Concurrently.Select(found, file => Read(file, problems)).OfType<Known>().ToDictionary(static known => known.File.Path);
        var tree = SourceTree.Of(_known.Values.Select(static file => file.File), problems, EmbeddedTheme.Files);
        return _tree = SiteConfigReader.Read(tree.Find(SiteConfigReader.Path)).Config.HasLastChangeFromGit ? WithHistory(problems) : tree;
    }

    private SourceTree WithHistory(IEnumerable<Diagnostic> problems)
    {
        var (times, historyProblems) = SourceHistory.Read(Root);
        return SourceTree.Of(_known.Values.Select(static file => file.File), problems.Concat(historyProblems), EmbeddedTheme.Files, times);
    }

    /// <summary>Looks again at a few files only: what a watcher says may have changed.</summary>
    /// <param name="paths">Full paths. Anything but plain files that are or were there makes it a whole scan.</param>
    public SourceTree Refresh(IReadOnlyCollection<string> paths)
    {
        // What a link leads to is named by its own path only.
        if (_hasLinks || _tree is not { Diagnostics.IsEmpty: true } tree) return Scan();
        var changes = new Dictionary<SourcePath, SourceFile?>();
        var problems = new ConcurrentBag<Diagnostic>();
        foreach (var full in paths)
        {
            if (Placed(full) is not { } path) continue;
            var info = new FileInfo(full);
            if (Directory.Exists(full) || info.LinkTarget is not null || info.Name.Contains('\\') || !IsPlain(path) || path == SiteConfigReader.Path) return Scan();
            if (!info.Exists)
            {
                if (_known.Remove(path)) changes[path] = null;
                // A folder was moved away: its files are not named one by one.
                else if (_known.Keys.Any(known => known.IsUnder(path))) return Scan();
            }
            else if (Read(new Found(path, info), problems, isNamed: true) is { } read)
            {
                if (_known.GetValueOrDefault(path)?.File != read.File) changes[path] = read.File;
                _known[path] = read;
            }
            else return Scan();
        }
        return changes.Count == 0 ? tree : _tree = tree.With(changes, problems);
    }

    /// <summary>Its place in the site; null for what is not part of it.</summary>
    private SourcePath? Placed(string full)
    {
        var relative = Path.GetRelativePath(Root, full).Replace(Path.DirectorySeparatorChar, '/');
        if (relative.StartsWith("..", StringComparison.Ordinal) || relative.Split('/').Any(IsHidden)) return null;
        if (!SourcePath.TryParse(relative, out var path)) return null;
        return path.Value == "site.yaml" || Folders.Any(folder => path.IsUnder(SourcePath.Parse(folder))) ? path : null;
    }

    /// <summary>A folder on the way that is a link is the whole scan's business.</summary>
    private bool IsPlain(SourcePath path) =>
        path.Ancestors().Where(static folder => !folder.IsRoot).All(folder => new DirectoryInfo(Path.Combine(Root, folder.Value)) is { Exists: true, LinkTarget: null });

    /// <param name="isNamed">The system says that the file changed: it is read even if size and time are the same.</param>
    private Known? Read(Found file, ConcurrentBag<Diagnostic> problems, bool isNamed = false)
    {
        try
        {
            var (length, written) = (file.Info.Length, file.Info.LastWriteTimeUtc);
            var known = _known.GetValueOrDefault(file.Path);
            if (!isNamed && known is { IsSettled: true } && known.Length == length && known.WrittenUtc == written) return known;
            var isSettled = TimeProvider.System.GetUtcNow().UtcDateTime - written > Settling;
            var bytes = File.ReadAllBytes(file.Info.FullName);
            var isSame = known is not null && known.File.Bytes.Span.SequenceEqual(bytes);
            return new Known(length, written, isSettled, isSame ? known!.File : new SourceFile(file.Path, bytes));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(ScanProblems.Unreadable(file.Path, failure));
            return null;
        }
    }

    /// <param name="above">Real paths of the folders that hold this one, so that links in a circle end.</param>
    private IEnumerable<Found> Walk(DirectoryInfo folder, SourcePath path, IReadOnlyList<string> above, ConcurrentBag<Diagnostic> problems)
    {
        _hasLinks |= folder.LinkTarget is not null;
        if (folder.LinkTarget is not null && !IsInside(folder, path, above, problems)) yield break;
        string[] chain = [.. above, RealPath(folder) ?? folder.FullName];
        foreach (var entry in Entries(folder, path, problems))
        {
            if (IsHidden(entry.Name)) continue;
            if (!path.TryResolve(entry.Name, out var child) || entry.Name.Contains('\\'))
            {
                problems.Add(ScanProblems.BadName(path, entry.Name));
                continue;
            }
            if (entry is DirectoryInfo below)
            {
                foreach (var file in Walk(below, child, chain, problems)) yield return file;
            }
            else if (entry.LinkTarget is null || IsInside(entry, child, [], problems))
            {
                yield return FileAt((FileInfo)entry, child);
            }
        }
    }

    private Found FileAt(FileInfo file, SourcePath path)
    {
        if (file.LinkTarget is null) return new Found(path, file);
        _hasLinks = true;
        return new Found(path, (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!);
    }

    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, SourcePath path, ConcurrentBag<Diagnostic> problems)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(ScanProblems.Unreadable(path, failure));
            return [];
        }
    }

    private bool IsInside(FileSystemInfo link, SourcePath path, IReadOnlyList<string> above, ConcurrentBag<Diagnostic> problems)
    {
        var target = RealPath(link);
        if (target is null) problems.Add(ScanProblems.DeadLink(path));
        else if (!target.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal)) problems.Add(ScanProblems.LinkOutOfRoot(path));
        else if (above.Contains(target)) problems.Add(ScanProblems.CircularLink(path));
        else return true;
        return false;
    }

    /// <summary>Where a file or folder is when every link on the way is followed; null when it is nowhere.</summary>
    private static string? RealPath(FileSystemInfo entry)
    {
        try
        {
            var target = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not { Exists: true }) return null;
            var parent = Path.GetDirectoryName(target.FullName);
            return parent is null ? target.FullName : Path.Combine(RealPath(new DirectoryInfo(parent)) ?? parent, target.Name);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsHidden(string name) => name.StartsWith('.') && name != ".well-known";
}
