using System.Collections.Concurrent;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Derived;

/// <summary>Keeps derived results in a folder from one run to the next, a subfolder for each kind.</summary>
/// <remarks>
/// Every file in it is written whole or not at all and is verified when it is read. Several processes can use one
/// folder: each finds what others have finished, and none waits. A failure of the disk costs only time.
/// </remarks>
public sealed class DerivedFolder : IDerivedStore
{
    /// <summary>The name of the folder in a site's folder.</summary>
    public const string Name = ".cache";

    private readonly ConcurrentDictionary<string, Lazy<DerivedShelf>> _shelves = new(StringComparer.Ordinal);
    private readonly Func<string, DerivedShelf> _open;

    public DerivedFolder(string folder, IDisk disk)
        : this(folder, disk, DerivedLimits.Usual)
    {
    }

    public DerivedFolder(string folder, IDisk disk, DerivedLimits limits) =>
        _open = kind => new DerivedShelf(kind, folder, disk, limits);

    /// <param name="root">The folder of a site.</param>
    public static DerivedFolder In(string root) => new(Path.Combine(root, Name), Disk.Real);

    public byte[]? Find(DerivedKey key) => Shelf(key.Kind).Find(key.Inputs);

    public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes) => Shelf(key.Kind).Keep(key.Inputs, bytes);

    /// <summary>Writes what is new, and deletes what has not been used for longest beyond the limits.</summary>
    /// <returns>The first reason why something could not be kept; null when there is none.</returns>
    public Diagnostic? Save()
    {
        var shelves = _shelves.OrderBy(static shelf => shelf.Key, StringComparer.Ordinal)
            .Select(static shelf => shelf.Value.Value).ToList();
        foreach (var shelf in shelves) shelf.Save();
        return shelves.Select(static shelf => shelf.Problem).FirstOrDefault(static problem => problem is not null);
    }

    private DerivedShelf Shelf(string kind) =>
        _shelves.GetOrAdd(kind, static (name, open) => new Lazy<DerivedShelf>(() => open(name)), _open).Value;
}
