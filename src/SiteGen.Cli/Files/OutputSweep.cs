using SiteGen.Bench.Storage;

namespace SiteGen.Cli.Files;

/// <summary>
/// Deletes what an interrupted run left behind: temporary files, and folders whose files were never written.
/// </summary>
internal sealed class OutputSweep(IDisk disk, OutputRoot root, OutputState state)
{
    /// <summary>The suffix of temporary files in versions whose manifest had no format number.</summary>
    private const string OldSuffix = ".sitegen-new";

    public void Run()
    {
        Sweep(root.FullPath);
        disk.DeleteEmptyFolders(root, state.Paths);
    }

    private void Sweep(string folder)
    {
        foreach (var name in disk.List(folder))
        {
            var path = Path.Join(folder, name);
            var isFolder = disk.Look(path).Kind == FileKind.Folder;
            if (IsTemporary(name)) Delete(path, isFolder);
            else if (isFolder) Sweep(path);
        }
    }

    private bool IsTemporary(string name) =>
        Temporaries.Is(name) || (!state.HasJournal && name.EndsWith(OldSuffix, StringComparison.Ordinal));

    private void Delete(string path, bool isFolder)
    {
        if (isFolder) disk.DeleteTree(path);
        else disk.Delete(path);
    }
}
