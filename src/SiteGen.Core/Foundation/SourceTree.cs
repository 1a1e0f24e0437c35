using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Foundation;

/// <summary>A file of the source, with its content at the time of the scan.</summary>
public sealed class SourceFile
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Lazy<ReadOnlyMemory<byte>>? _later;
    private readonly Lazy<Fingerprint> _fingerprint;

    public SourceFile(SourcePath path, ReadOnlyMemory<byte> bytes)
    {
        (Path, _bytes) = (path, bytes);
        _fingerprint = new(() => Fingerprint.Of(Bytes.Span));
    }

    /// <param name="later">Returns the content, which never changes. Called when something reads the file.</param>
    public SourceFile(SourcePath path, Func<ReadOnlyMemory<byte>> later)
        : this(path, ReadOnlyMemory<byte>.Empty) => _later = new(later);

    public SourcePath Path { get; }

    public ReadOnlyMemory<byte> Bytes => _later?.Value ?? _bytes;

    public Fingerprint Fingerprint => _fingerprint.Value;
}

/// <summary>
/// An immutable snapshot of everything a site is made from. The pure stages read it through <see cref="Reads"/>.
/// </summary>
public sealed class SourceTree
{
    private readonly Dictionary<SourcePath, SourceFile> _files;
    private readonly Dictionary<SourcePath, SourceFile> _defaults;
    private readonly Lazy<FrozenDictionary<SourcePath, ImmutableArray<SourcePath>>> _folders;

    // Identifies this snapshot without keeping its content alive.
    private readonly object _identity = new();
    private Origin? _origin;

    /// <param name="Paths">The paths that may differ from the snapshot that this one was made from.</param>
    private sealed record Origin(object Identity, IReadOnlySet<SourcePath> Paths);

    private SourceTree(Dictionary<SourcePath, SourceFile> files, Dictionary<SourcePath, SourceFile> defaults,
        ImmutableArray<Diagnostic> diagnostics, ImmutableArray<SourcePath> paths)
    {
        _files = files;
        _defaults = defaults;
        Diagnostics = diagnostics;
        Paths = paths;
        _folders = new(() => Paths.GroupBy(static path => path.Folder)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray()).ToFrozenDictionary());
    }

    /// <summary>Every file's path, in order.</summary>
    public ImmutableArray<SourcePath> Paths { get; }

    /// <summary>The problems of the scan: files that could not be read, links that leave the root.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The time of each file's last change in the history of the source; empty unless requested.</summary>
    public IReadOnlyDictionary<SourcePath, DateTimeOffset> LastChanges { get; private init; } =
        FrozenDictionary<SourcePath, DateTimeOffset>.Empty;

    /// <param name="defaults">
    /// The built-in files. Each is found unless <paramref name="files"/> has a file at the same path.
    /// </param>
    public static SourceTree Of(
        IEnumerable<SourceFile> files, IEnumerable<Diagnostic>? diagnostics = null,
        IEnumerable<SourceFile>? defaults = null, IReadOnlyDictionary<SourcePath, DateTimeOffset>? lastChanges = null)
    {
        var beneath = (defaults ?? []).ToDictionary(static file => file.Path);
        var byPath = files.ToDictionary(static file => file.Path);
        foreach (var (path, file) in beneath) byPath.TryAdd(path, file);
        return new SourceTree(byPath, beneath, [.. (diagnostics ?? []).Order()], [.. byPath.Keys.Order()])
        {
            LastChanges = lastChanges ?? FrozenDictionary<SourcePath, DateTimeOffset>.Empty,
        };
    }

    public SourceFile? Find(SourcePath path) => _files.GetValueOrDefault(path);

    /// <summary>Returns the built-in file, even where the site has its own.</summary>
    public SourceFile? FindDefault(SourcePath path) => _defaults.GetValueOrDefault(path);

    /// <summary>Returns true for a built-in file in whose place the site has none of its own.</summary>
    public bool IsBuiltIn(SourcePath path) =>
        _defaults.TryGetValue(path, out var file) && ReferenceEquals(_files.GetValueOrDefault(path), file);

    /// <summary>Returns the files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder) => _folders.Value.GetValueOrDefault(folder, []);

    /// <summary>Returns the files in a folder and everything below it, in order.</summary>
    /// <remarks>
    /// They are contiguous in ordinal order: after "folder/" and before "folder0", because '0' follows '/'.
    /// </remarks>
    public ArraySegment<SourcePath> FilesUnder(SourcePath folder)
    {
        var paths = ImmutableCollectionsMarshal.AsArray(Paths)!;
        if (folder.IsRoot) return paths;
        var (start, end) = (FirstFrom(folder.Value + "/"), FirstFrom(folder.Value + "0"));
        return new ArraySegment<SourcePath>(paths, start, end - start);
    }

    private int FirstFrom(string value)
    {
        var index = Paths.BinarySearch(SourcePath.OfValue(value));
        return index < 0 ? ~index : index;
    }

    /// <summary>
    /// Returns this snapshot with some files added, changed or (null) removed. A built-in file takes the place of a
    /// removed one.
    /// </summary>
    public SourceTree With(IReadOnlyDictionary<SourcePath, SourceFile?> changes, IEnumerable<Diagnostic> diagnostics)
    {
        var files = new Dictionary<SourcePath, SourceFile>(_files);
        var hasSamePaths = true;
        foreach (var (path, change) in changes)
        {
            var file = change ?? FindDefault(path);
            hasSamePaths &= files.ContainsKey(path) == file is not null;
            if (file is null) files.Remove(path);
            else files[path] = file;
        }
        return new SourceTree(files, _defaults, [.. diagnostics.Order()], hasSamePaths ? Paths
            : [.. files.Keys.Order()])
        {
            LastChanges = LastChanges,
            _origin = new Origin(_identity, changes.Keys.ToHashSet()),
        };
    }

    /// <summary>Returns the files that may have been added, changed or removed since an earlier snapshot.</summary>
    /// <returns>Null when this snapshot was not made from that one by <see cref="With"/>.</returns>
    public IReadOnlySet<SourcePath>? ChangesSince(SourceTree earlier) =>
        ReferenceEquals(_origin?.Identity, earlier._identity) ? _origin.Paths : null;
}
