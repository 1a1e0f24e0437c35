namespace SiteGen.Bench.Storage;

public enum FileKind
{
    Missing,
    File,
    Folder,

    /// <summary>A symbolic link, whatever its target.</summary>
    Link,
}

/// <param name="Length">In bytes; 0 unless it is a file.</param>
public readonly record struct FileLook(FileKind Kind, long Length, DateTime WrittenUtc);

/// <summary>All calls by which the program changes files that others see.</summary>
/// <remarks>
/// Tests make each call fail, or make it the last call of a killed process.
/// A call that fails throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </remarks>
public interface IDisk
{
    /// <summary>Inspects the path itself, without following a link.</summary>
    FileLook Look(string path);

    byte[] Read(string path);

    /// <summary>Returns the names in a folder.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>Creates a folder and those above it; does nothing when it exists.</summary>
    void CreateFolder(string path);

    /// <summary>Creates a file, replacing a leftover of that name. Does not follow a link of that name.</summary>
    /// <param name="survivesPowerCut">Waits until the bytes are on the medium.</param>
    void WriteNew(string path, ReadOnlySpan<byte> bytes, bool survivesPowerCut = false);

    /// <summary>Renames a file. At the new name, a reader sees either the old file or this one.</summary>
    void Move(string from, string to, bool overwrite = true);

    /// <summary>Renames a folder to an unused name.</summary>
    void MoveFolder(string from, string to);

    /// <summary>Deletes a file or a link; does nothing when there is none.</summary>
    void Delete(string path);

    /// <summary>Deletes an empty folder.</summary>
    void DeleteFolder(string path);

    /// <summary>Locks an existing file until the result is disposed of or the process ends, however it ends.</summary>
    /// <returns>Null when another process holds the lock.</returns>
    IDisposable? Lock(string path);
}
