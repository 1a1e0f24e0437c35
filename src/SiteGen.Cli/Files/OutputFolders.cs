using SiteGen.Bench.Storage;

namespace SiteGen.Cli.Files;

/// <summary>Deletes folders.</summary>
internal static class OutputFolders
{
    public static void DeleteTree(this IDisk disk, string folder)
    {
        foreach (var name in disk.List(folder))
        {
            var path = Path.Join(folder, name);
            if (disk.Look(path).Kind == FileKind.Folder) disk.DeleteTree(path);
            else disk.Delete(path);
        }
        disk.DeleteFolder(folder);
    }

    /// <summary>Deletes a folder that contains only folders.</summary>
    /// <exception cref="IOException">The folder contains a file.</exception>
    public static void DeleteEmptyTree(this IDisk disk, string folder)
    {
        foreach (var path in disk.List(folder).Select(name => Path.Join(folder, name)))
        {
            if (disk.Look(path).Kind == FileKind.Folder) disk.DeleteEmptyTree(path);
        }
        disk.DeleteFolder(folder);
    }

    /// <summary>Deletes the folders above deleted files that are empty now.</summary>
    /// <remarks>Each folder is listed once at most: a folder that a thousand files leave may hold thousands.</remarks>
    public static void DeleteEmptyFolders(this IDisk disk, OutputRoot root, IEnumerable<string> paths)
    {
        // The innermost folders first: a folder may be empty once those in it are gone.
        var folders = paths.SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal)
            .OrderByDescending(static folder => folder.Length).ThenBy(static folder => folder, StringComparer.Ordinal);
        var staying = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(folder => !staying.Contains(folder)))
        {
            var kind = disk.Look(root.At(folder)).Kind;
            if (kind == FileKind.Missing) continue;
            if (kind == FileKind.Folder && disk.List(root.At(folder)).Count == 0) disk.DeleteFolder(root.At(folder));
            else staying.UnionWith(FoldersAbove(folder));
        }
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var folder = OutputRoot.FolderOf(path); folder.Length > 0; folder = OutputRoot.FolderOf(folder))
            yield return folder;
    }
}
