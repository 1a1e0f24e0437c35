using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>One file of the source, with its content as it was when it was scanned.</summary>
public sealed class SourceFile(SourcePath path, ReadOnlyMemory<byte> bytes)
{
    private readonly Lazy<Fingerprint> _fingerprint = new(() => Fingerprint.Of(bytes.Span));

    public SourcePath Path { get; } = path;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public Fingerprint Fingerprint => _fingerprint.Value;
}

/// <summary>An immutable snapshot of everything a site is made from. The pure stages read it through <see cref="Reads"/>.</summary>
public sealed class SourceTree
{
    private readonly FrozenDictionary<SourcePath, SourceFile> _files;
    private readonly Lazy<FrozenDictionary<SourcePath, ImmutableArray<SourcePath>>> _folders;

    private SourceTree(FrozenDictionary<SourcePath, SourceFile> files, ImmutableArray<Diagnostic> diagnostics)
    {
        _files = files;
        Diagnostics = diagnostics;
        Paths = [.. files.Keys.Order()];
        _folders = new(() => Paths.GroupBy(static path => path.Folder)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray()).ToFrozenDictionary());
    }

    /// <summary>Every file's path, in order.</summary>
    public ImmutableArray<SourcePath> Paths { get; }

    /// <summary>What went wrong while scanning: files that could not be read, links that leave the root.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public static SourceTree Of(IEnumerable<SourceFile> files, IEnumerable<Diagnostic>? diagnostics = null) =>
        new(files.ToDictionary(static file => file.Path).ToFrozenDictionary(), [.. (diagnostics ?? []).Order()]);

    public SourceFile? Find(SourcePath path) => _files.GetValueOrDefault(path);

    /// <summary>The files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder) => _folders.Value.GetValueOrDefault(folder, []);

    /// <summary>The files in a folder and everything below it, in order.</summary>
    public IEnumerable<SourcePath> FilesUnder(SourcePath folder) => Paths.Where(path => path.IsUnder(folder));
}
