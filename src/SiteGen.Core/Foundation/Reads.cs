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
/// One look-up and what was there: a file's fingerprint, a folder's listing, a fact of the site, or nothing.
/// </summary>
/// <param name="Name">A path, or what the fact is called.</param>
public readonly record struct Read(ReadKind Kind, string Name, Fingerprint? Seen)
{
    public bool StillHolds(Snapshot snapshot) => Seen == snapshot.Look(Kind, Name);
}

/// <summary>What can be looked up at one moment: the source, and the facts of the site that was made from it.</summary>
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
/// The one door from a pure step to the source: every look-up is recorded, also of what was not there.
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

    /// <summary>The files directly in a folder, in order.</summary>
    public ImmutableArray<SourcePath> FilesIn(SourcePath folder)
    {
        _recorded.Add(new Read(ReadKind.Folder, folder.Value, Snapshot.Listing(tree, folder)));
        return tree.FilesIn(folder);
    }

    /// <summary>For a step of its own on the same source.</summary>
    public Reads Apart() => new(tree);

    /// <summary>Records what a step read whose result is used here.</summary>
    public void Add(ImmutableArray<Read> others) => _recorded.UnionWith(others);

    /// <summary>Records that something the site knows was used.</summary>
    public void Fact(string name, Fingerprint? seen) => _recorded.Add(new Read(ReadKind.Fact, name, seen));
}
