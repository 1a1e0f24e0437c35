using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Cli.History;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>The differences in names, sizes and times between a site's files and their newest snapshot.</summary>
/// <param name="Paths">The full paths of what is new, changed or gone.</param>
/// <param name="LinkTargets">The targets of links, as in <see cref="SiteListing"/>.</param>
public sealed record SiteComparison(ImmutableArray<string> Paths, ImmutableHashSet<string> LinkTargets);

/// <summary>Takes snapshots of a site's folder.</summary>
/// <remarks>
/// The only place that reads the source.
/// A file is not read again if its size, its time and its real path are unchanged, the caller did not name it,
/// and it had settled when it was read.
/// </remarks>
/// <param name="list">Lists the files. Tests use it to change files before they are read.</param>
public sealed class SiteScanner(string root, Func<string, SiteListing> list)
{
    /// <summary>
    /// The age at which a file counts as settled. Before it, a second write can leave the time unchanged: the clock
    /// moves in steps, and some file systems count in seconds.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>The number of times that a scan is tried when files are renamed between listing and reading.</summary>
    private const int Attempts = 3;

    private readonly Lock _looking = new();
    private Dictionary<SourcePath, Known> _known = [];
    private SiteListing? _listing;
    private SourceTree? _tree;

    public SiteScanner(string root)
        : this(root, SiteWalk.Of)
    {
    }

    private sealed record Stamp(long Length, DateTime WrittenUtc, string RealPath);

    /// <param name="IsSettled">
    /// True if the file was not written shortly before it was read, so that its stamp identifies its content.
    /// </param>
    /// <param name="File">Null when reading failed.</param>
    private sealed record Known(Stamp? Stamp, bool IsSettled, SourceFile? File, Exception? Failure);

    public string Root { get; } = Path.GetFullPath(root);

    /// <param name="named">Full paths of files and folders to read even if their size and time are unchanged.</param>
    /// <returns>The site's own files over those of the default theme.</returns>
    public SourceTree Scan(params IReadOnlyCollection<string> named)
    {
        lock (_looking)
        {
            var doubts = Doubts.Of(named);
            var known = Read(_listing = list(Root), doubts);
            for (var attempt = 1; attempt < Attempts && known.Values.Any(HasVanished); attempt++)
                known = Read(_listing = list(Root), doubts);
            _known = known;
            return _tree = Tree(_listing.Problems);
        }
    }

    /// <summary>Updates the snapshot for a few files only, which a watcher reports as possibly changed.</summary>
    /// <param name="paths">Full paths. Anything but plain files, existing or deleted, requires a full scan.</param>
    public SourceTree Refresh(IReadOnlyCollection<string> paths)
    {
        lock (_looking)
        {
            // A watcher names the target of a link only by its own path.
            return _tree is { Diagnostics.IsEmpty: true } tree && _listing is { LinkTargets.IsEmpty: true } listing
                ? Refreshed(tree, listing, paths) ?? Scan(paths)
                : Scan(paths);
        }
    }

    /// <summary>Compares the names, sizes and times on disk with those of the newest snapshot. Reads no file.</summary>
    /// <remarks>Meant for a thread other than the one that scans; it blocks that thread only briefly.</remarks>
    public SiteComparison Compare()
    {
        if (_tree is null) return new SiteComparison([], []);
        var now = list(Root);
        var stamps = now.Files.Select(static file => (file.Path, Stamp: StampOf(file))).ToList();
        lock (_looking)
        {
            var files = stamps.Where(file => !IsKnown(file.Path, file.Stamp)).Select(static file => file.Path);
            var gone = _known.Keys.Except(stamps.Select(static file => file.Path));
            var problems = now.Problems.Except(_listing!.Problems).Concat(_listing.Problems.Except(now.Problems));
            var paths = files.Concat(gone).Concat(problems.Select(static problem => problem.Location.Path)).Distinct();
            return new SiteComparison([.. paths.Select(path => Path.Combine(Root, path.Value))], now.LinkTargets);
        }
    }

    private bool IsKnown(SourcePath path, Stamp? stamp) =>
        _known.TryGetValue(path, out var known) && known.Stamp == stamp && (known.Failure is null || !CanBeRead(path));

    private bool CanBeRead(SourcePath path)
    {
        try
        {
            using var file = File.OpenHandle(Path.Combine(Root, path.Value));
            RandomAccess.Read(file, new byte[1], fileOffset: 0);
            return RandomAccess.GetLength(file) <= Array.MaxLength;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Dictionary<SourcePath, Known> Read(SiteListing listing, Doubts doubts)
    {
        var read = Concurrently.Select(listing.Files, file => Read(file, doubts.Concern(file.RealPath)));
        return listing.Files.Zip(read).ToDictionary(static pair => pair.First.Path, static pair => pair.Second);
    }

    private SourceTree Tree(IEnumerable<Diagnostic> found)
    {
        var unreadable = _known.Where(static pair => pair.Value.Failure is not null)
            .Select(static pair => ScanProblems.Unreadable(pair.Key, pair.Value.Failure!));
        var problems = found.Concat(unreadable).ToList();
        var files = _known.Values.Select(static known => known.File).OfType<SourceFile>().ToList();
        var tree = SourceTree.Of(files, problems, EmbeddedTheme.Files);
        if (!SiteConfigReader.Read(tree.Find(SiteConfigReader.Path)).Config.HasLastChangeFromGit) return tree;
        var (times, historyProblems) = SourceHistory.Read(Root);
        return SourceTree.Of(files, problems.Concat(historyProblems), EmbeddedTheme.Files, times);
    }

    /// <returns>Null when only a full scan can tell.</returns>
    private SourceTree? Refreshed(SourceTree tree, SiteListing listing, IReadOnlyCollection<string> paths)
    {
        var changes = new Dictionary<SourcePath, SourceFile?>();
        foreach (var full in paths)
        {
            if (Placed(full) is not { } path) continue;
            var info = new FileInfo(full);
            if (Directory.Exists(full) || info.LinkTarget is not null || info.Name.Contains('\\')) return null;
            if (!IsPlain(path) || path == SiteConfigReader.Path) return null;
            if (info.Exists)
            {
                if (IsSpecial(info)) return null;
                var read = Read(new FoundFile(path, info, Path.Combine(listing.RealRoot, path.Value)), isDoubted: true);
                if (read.Failure is not null) return null;
                if (_known.GetValueOrDefault(path)?.File != read.File) changes[path] = read.File;
                _known[path] = read;
            }
            else if (_known.Remove(path)) changes[path] = null;
            // A folder was moved away, and watchers do not name its files one by one.
            else if (_known.Keys.Any(known => known.IsUnder(path))) return null;
        }
        return changes.Count == 0 ? tree : _tree = tree.With(changes, []);
    }

    /// <summary>Returns the path in the site; null for a file that is not part of it.</summary>
    private SourcePath? Placed(string full)
    {
        var relative = Path.GetRelativePath(Root, full).Replace(Path.DirectorySeparatorChar, '/');
        var isOutside = relative.StartsWith("..", StringComparison.Ordinal);
        if (isOutside || relative.Split('/').Any(SiteWalk.IsHidden)) return null;
        if (!SourcePath.TryParse(relative, out var path)) return null;
        if (path == SiteConfigReader.Path) return path;
        return SiteWalk.Folders.Any(folder => path.IsUnder(SourcePath.Parse(folder))) ? path : null;
    }

    /// <summary>Returns true if no folder on the way is a link. Links need a full scan.</summary>
    private bool IsPlain(SourcePath path) =>
        path.Ancestors().Where(static folder => !folder.IsRoot)
            .All(folder => new DirectoryInfo(Path.Combine(Root, folder.Value)) is { Exists: true, LinkTarget: null });

    private static bool IsSpecial(FileInfo file)
    {
        try
        {
            return RegularFile.NotRegular(file) is not null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <param name="isDoubted">True to read the file even if its stamp is unchanged.</param>
    private Known Read(FoundFile file, bool isDoubted)
    {
        var stamp = StampOf(file);
        try
        {
            var known = _known.GetValueOrDefault(file.Path);
            if (!isDoubted && known is { IsSettled: true, File: not null } && known.Stamp == stamp) return known;
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var isSettled = stamp is not null && now - stamp.WrittenUtc > Settling;
            // Opening something else of length 0, such as a pipe, could wait forever.
            var bytes = stamp is { Length: 0 } ? [] : File.ReadAllBytes(file.Info.FullName);
            var isSame = known?.File?.Bytes.Span.SequenceEqual(bytes) == true;
            return new Known(stamp, isSettled, isSame ? known!.File : new SourceFile(file.Path, bytes), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Known(stamp, IsSettled: false, null, failure);
        }
    }

    private static bool HasVanished(Known known) =>
        known.Failure is FileNotFoundException or DirectoryNotFoundException;

    /// <returns>Null when the file is gone or cannot be examined.</returns>
    private static Stamp? StampOf(FoundFile file)
    {
        try
        {
            return new Stamp(file.Info.Length, file.Info.LastWriteTimeUtc, file.RealPath);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The real paths of files and folders whose stamps cannot be trusted.</summary>
    private sealed class Doubts(ImmutableHashSet<string> paths)
    {
        public static Doubts Of(IEnumerable<string> named) => new([.. named.SelectMany(RealPaths)]);

        public bool Concern(string realPath)
        {
            if (paths.IsEmpty) return false;
            for (var path = realPath; path is not null; path = Path.GetDirectoryName(path))
            {
                if (paths.Contains(path)) return true;
            }
            return false;
        }

        /// <returns>The real path; for a link, both its own path and that of its target.</returns>
        private static IEnumerable<string> RealPaths(string full)
        {
            if (Path.GetDirectoryName(full) is { } folder && SiteWalk.RealPath(new DirectoryInfo(folder)) is { } real)
                yield return Path.Combine(real, Path.GetFileName(full));
            if (SiteWalk.RealPath(new DirectoryInfo(full)) is { } target) yield return target;
        }
    }
}
