using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

/// <summary>Gives every file a temporary name in the folder that will hold it.</summary>
/// <remarks>Writing it there proves that the folder is writable and that there is enough space.</remarks>
internal sealed class OutputStaging(OutputRoot root)
{
    private readonly Dictionary<string, PlannedFolder> _folders = new(StringComparer.Ordinal);
    private int _count;

    public ImmutableArray<PlannedFolder> Folders => [.. _folders.Values];

    /// <summary>Returns true if a folder replaces this file.</summary>
    public bool IsBlocking(string path) => _folders.ContainsKey(path);

    /// <param name="blockedAt">The file that a folder for this one replaces; usually null.</param>
    public PlannedFile Stage(OutputFile file, FileChange change, string? blockedAt)
    {
        var path = file.Path.Value;
        return blockedAt is null
            ? new PlannedFile(file, change, root.At(path), Beside(path), ComesWithFolder: false)
            : new PlannedFile(file, change, root.At(path), InFolder(blockedAt, path), ComesWithFolder: true);
    }

    private string InFolder(string blockedAt, string path)
    {
        if (!_folders.TryGetValue(blockedAt, out var folder))
            _folders[blockedAt] = folder = new PlannedFolder(root.At(blockedAt), Beside(blockedAt));
        return Path.Join(folder.Staged, OutputRoot.Native(path[blockedAt.Length..]));
    }

    private string Beside(string path) => Path.Join(root.FolderAt(path), $"{Temporaries.Prefix}{_count++}");
}
