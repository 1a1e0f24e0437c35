namespace SiteGen.Bench.Storage;

/// <summary>The file system of this machine.</summary>
public sealed class Disk : IDisk
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    private Disk()
    {
    }

    public static IDisk Real { get; } = new Disk();

    public FileLook Look(string path)
    {
        var info = new FileInfo(path);
        var attributes = info.Attributes;
        return (int)attributes == -1 ? default
            : attributes.HasFlag(FileAttributes.ReparsePoint) ? new FileLook(FileKind.Link, 0, info.LastWriteTimeUtc)
            : attributes.HasFlag(FileAttributes.Directory) ? new FileLook(FileKind.Folder, 0, info.LastWriteTimeUtc)
            : new FileLook(FileKind.File, info.Length, info.LastWriteTimeUtc);
    }

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public IReadOnlyList<string> List(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(static path => Path.GetFileName(path))];

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void WriteNew(string path, ReadOnlySpan<byte> bytes, bool survivesPowerCut)
    {
        using var stream = Create(path);
        try
        {
            stream.Write(bytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            // .NET reports EFBIG this way: the file system or the user's limit allows no file of this size.
            throw new IOException($"The file is larger than allowed here: '{path}'");
        }
        if (survivesPowerCut) stream.Flush(flushToDisk: true);
    }

    public void Move(string from, string to, bool overwrite) => File.Move(from, to, overwrite);

    public void MoveFolder(string from, string to) => Directory.Move(from, to);

    public void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // If its folder is missing, so is the file.
        }
    }

    public void DeleteFolder(string path) => Directory.Delete(path);

    public IDisposable? Lock(string path)
    {
        try
        {
            return Open(path, FileAccess.ReadWrite);
        }
        catch (UnauthorizedAccessException)
        {
            // In a shared folder, the file may belong to another user. Only NFS requires write access for a lock.
            return Open(path, FileAccess.Read);
        }
    }

    /// <summary>Creates a file, in place of the one that an interrupted run may have left.</summary>
    /// <remarks>Deleting first would cost two calls for each file of a site, and there is hardly ever one.</remarks>
    private FileStream Create(string path)
    {
        try
        {
            return CreateNew(path);
        }
        catch (IOException) when (Look(path).Kind is FileKind.File or FileKind.Link)
        {
            File.Delete(path);
            return CreateNew(path);
        }
    }

    private static FileStream CreateNew(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private static FileStream? Open(string path, FileAccess access)
    {
        try
        {
            return new FileStream(path, FileMode.Open, access, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (InUse.Contains(failure.HResult))
        {
            return null;
        }
    }
}
