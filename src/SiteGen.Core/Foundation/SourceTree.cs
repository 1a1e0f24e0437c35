using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Foundation;

/// <summary>One file of the source, with its content as it was when it was scanned.</summary>
public sealed class SourceFile(SourcePath path, ReadOnlyMemory<byte> bytes)
{
    private readonly Lazy<Fingerprint> _fingerprint = new(() => Fingerprint.Of(bytes.Span));

    public SourcePath Path { get; } = path;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

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

    // A name for this snapshot that keeps nothing of it alive.
    private readonly object _identity = new();
    private Origin? _origin;

    /// <param name="Paths">Where it differs from the snapshot that it was made of.</param>
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

    /// <summary>What went wrong while scanning: files that could not be read, links that leave the root.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// When a file was last changed in the history of the source; empty where that was not asked for.
    /// </summary>
    public IReadOnlyDictionary<SourcePath, DateTimeOffset> LastChanges { get; private init; } =
        FrozenDictionary<SourcePath, DateTimeOffset>.Empty;

    /// <param name="defaults">
    /// What the program brings: each is found unless <paramref name="files"/> has one of its path.
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

    /// <summary>The file that the program brings, also where the site has its own.</summary>
    public SourceFile? FindDefault(SourcePath path) => _defaults.GetValueOrDefault(path);

    /// <summary>The files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder) => _folders.Value.GetValueOrDefault(folder, []);

    /// <summary>The files in a folder and everything below it, in order.</summary>
    /// <remarks>
    /// In ordinal order they stand together: after "folder/", and before "folder0", as '0' comes after '/'.
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
    /// The same snapshot with some files new, different or (null) gone; in place of one that is gone there may be a
    /// default.
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

    /// <summary>The files that may be new, different or gone since an earlier snapshot.</summary>
    /// <returns>Null when this one was not made of that one by <see cref="With"/>.</returns>
    public IReadOnlySet<SourcePath>? ChangesSince(SourceTree earlier) =>
        ReferenceEquals(_origin?.Identity, earlier._identity) ? _origin.Paths : null;
}
