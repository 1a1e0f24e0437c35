using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>One look-up in a source tree and what was there: a file's fingerprint, a folder's listing, or nothing.</summary>
public readonly record struct Read(SourcePath Path, bool IsFolder, Fingerprint? Seen)
{
    public bool StillHolds(SourceTree tree) => Seen == (IsFolder ? Listing(tree, Path) : tree.Find(Path)?.Fingerprint);

    internal static Fingerprint Listing(SourceTree tree, SourcePath folder)
    {
        var builder = new FingerprintBuilder();
        foreach (var path in tree.FilesIn(folder)) builder.Add(path.Value);
        return builder.Finish();
    }
}

/// <summary>The one door from a pure step to the source: every look-up is recorded, also of what was not there.</summary>
/// <remarks>Belongs to one step on one thread.</remarks>
public sealed class Reads(SourceTree tree)
{
    private readonly HashSet<Read> _recorded = [];

    public ImmutableArray<Read> Recorded => [.. _recorded];

    public SourceFile? File(SourcePath path)
    {
        var file = tree.Find(path);
        _recorded.Add(new Read(path, IsFolder: false, file?.Fingerprint));
        return file;
    }

    /// <summary>The files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder)
    {
        _recorded.Add(new Read(folder, IsFolder: true, Read.Listing(tree, folder)));
        return tree.FilesIn(folder);
    }
}
