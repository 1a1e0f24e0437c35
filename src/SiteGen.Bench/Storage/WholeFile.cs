namespace SiteGen.Bench.Storage;

/// <summary>Writes single files, each whole or not at all.</summary>
/// <remarks>A whole site is written by <c>Cli/Files/OutputWriter</c>.</remarks>
public static class WholeFile
{
    /// <summary>Replaces or adds a file. A reader sees the old or the new file, even after a power cut.</summary>
    public static void Replace(IDisk disk, string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        disk.CreateFolder(folder);
        Temporaries.Sweep(disk, folder);
        var temporary = Temporaries.In(folder);
        try
        {
            // A rename can reach the medium before the content does, and leave an empty file after a power cut.
            disk.WriteNew(temporary, bytes, survivesPowerCut: true);
            disk.Move(temporary, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Temporaries.Discard(() => disk.Delete(temporary));
            throw;
        }
    }

    /// <summary>Adds new files: all of them, or none if one cannot be written.</summary>
    /// <exception cref="IOException">One of them exists, or cannot be written.</exception>
    public static void AddAll(IDisk disk, IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var written = new List<(string Temporary, string Path)>();
        var added = new List<string>();
        var folders = new List<string>();
        try
        {
            foreach (var (path, bytes) in files) written.Add((Stage(disk, path, bytes.Span, folders), path));
            foreach (var (temporary, path) in written)
            {
                disk.Move(temporary, path, overwrite: false);
                added.Add(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            foreach (var path in added.Concat(written.Select(static file => file.Temporary)))
                Temporaries.Discard(() => disk.Delete(path));
            foreach (var folder in folders.AsEnumerable().Reverse())
                Temporaries.Discard(() => disk.DeleteFolder(folder));
            throw;
        }
    }

    /// <summary>Creates a folder and its missing parents, and lists the created ones from the top.</summary>
    public static void CreateFolder(IDisk disk, string path, List<string> created)
    {
        if (path.Length == 0 || disk.Look(path).Kind != FileKind.Missing) return;
        CreateFolder(disk, Path.GetDirectoryName(path) ?? "", created);
        disk.CreateFolder(path);
        created.Add(path);
    }

    private static string Stage(IDisk disk, string path, ReadOnlySpan<byte> bytes, List<string> folders)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        CreateFolder(disk, folder, folders);
        Temporaries.Sweep(disk, folder);
        var temporary = Temporaries.In(folder);
        try
        {
            disk.WriteNew(temporary, bytes);
            return temporary;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Temporaries.Discard(() => disk.Delete(temporary));
            throw;
        }
    }
}
