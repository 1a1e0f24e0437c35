using System.Collections.Immutable;

namespace SiteGen.Foundation;

public enum ReadKind
{
    File,
    Folder,

    /// <summary>Something that only the whole site knows, such as where a link leads.</summary>
    Fact,
}

/// <summary>
/// A look-up and its result: a file's fingerprint, a folder's listing, a fact of the site, or nothing.
/// </summary>
/// <param name="Name">A path, or the name of the fact.</param>
public readonly record struct Read(ReadKind Kind, string Name, Fingerprint? Seen)
{
    public bool StillHolds(Snapshot snapshot) => Seen == snapshot.Look(Kind, Name);
}

/// <summary>
/// Everything that steps can look up at one moment: the source, and the facts of the site made from it.
/// </summary>
/// <param name="Fact">The fingerprint of a fact by its name; null when there is none.</param>
public sealed record Snapshot(SourceTree Tree, Func<string, Fingerprint?> Fact)
{
    public static Snapshot Of(SourceTree tree) => new(tree, static _ => null);

    public Fingerprint? Look(ReadKind kind, string name) => kind switch
    {
        ReadKind.File => Tree.Find(SourcePath.OfValue(name))?.Fingerprint,
        ReadKind.Folder => Listing(Tree, SourcePath.OfValue(name)),
        _ => Fact(name),
    };

    internal static Fingerprint Listing(SourceTree tree, SourcePath folder)
    {
        var builder = new FingerprintBuilder();
        foreach (var path in tree.FilesIn(folder)) builder.Add(path.Value);
        return builder.Finish();
    }
}

/// <summary>
/// A pure step's only access to the source. Records every look-up, including those that found nothing.
/// </summary>
/// <remarks>Belongs to one step on one thread.</remarks>
public sealed class Reads(SourceTree tree)
{
    private readonly HashSet<Read> _recorded = [];

    public ImmutableArray<Read> Recorded => [.. _recorded];

    public SourceFile? File(SourcePath path)
    {
        var file = tree.Find(path);
        _recorded.Add(new Read(ReadKind.File, path.Value, file?.Fingerprint));
        return file;
    }

    /// <summary>Returns the files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder)
    {
        _recorded.Add(new Read(ReadKind.Folder, folder.Value, Snapshot.Listing(tree, folder)));
        return tree.FilesIn(folder);
    }

    /// <summary>Returns separate reads for another step on the same source.</summary>
    public Reads Apart() => new(tree);

    /// <summary>Records the reads of another step whose result is used here.</summary>
    public void Add(ImmutableArray<Read> others) => _recorded.UnionWith(others);

    /// <summary>Records the use of a fact of the site.</summary>
    public void Fact(string name, Fingerprint? seen) => _recorded.Add(new Read(ReadKind.Fact, name, seen));
}
