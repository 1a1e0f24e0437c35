using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>
/// Finds names that would have to be both a file and a folder, as for 'license' and 'license/index.html'.
/// </summary>
public static class FolderCheck
{
    /// <param name="taken">Every route by the collision key of its path.</param>
    /// <returns>Each such file with the first route in the folder of the same name.</returns>
    public static IEnumerable<(Route File, Route Below)> Find(Dictionary<string, Route> taken)
    {
        var folders = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var (key, route) in taken) AddFolders(folders, key, route);
        foreach (var (folder, below) in folders)
        {
            if (taken.TryGetValue(folder, out var file)) yield return (file, below);
        }
    }

    private static void AddFolders(Dictionary<string, Route> folders, string key, Route route)
    {
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
        {
            if (!known.TryAdd(key.AsSpan(0, slash), route)) return;
        }
    }
}
