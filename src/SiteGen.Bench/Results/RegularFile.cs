using System.Formats.Tar;

namespace SiteGen.Bench.Results;

/// <summary>Distinguishes regular files from all other entries of a folder.</summary>
/// <remarks>Opening a named pipe waits for its writer, possibly forever.</remarks>
public static class RegularFile
{
    /// <summary>The offset of the type in the header of a tar entry (POSIX.1-1988, ustar).</summary>
    private const int TypeOffset = 156;

    /// <param name="file">A file, not a link to one.</param>
    /// <returns>The kind of file, such as "a named pipe"; null for a regular file.</returns>
    /// <exception cref="IOException">The file does not exist, or cannot be inspected.</exception>
    public static string? NotRegular(FileInfo file) =>
        // Pipes, sockets and devices have no length, so only empty files need a closer look.
        OperatingSystem.IsWindows() || file.Length > 0 ? null : OfEmpty(file);

    /// <remarks>
    /// .NET has no property for a file's type.
    /// Its tar writer reads the type on every Unix, and opens only regular files.
    /// </remarks>
    private static string? OfEmpty(FileInfo file)
    {
        using var header = new MemoryStream();
        try
        {
            using var tar = new TarWriter(header, TarEntryFormat.Gnu, leaveOpen: true);
            tar.WriteEntry(file.FullName, "file");
        }
        catch (UnauthorizedAccessException)
        {
            // Only a regular file is opened.
            return null;
        }
        catch (IOException) when (File.Exists(file.FullName))
        {
            return "a socket";
        }
        return (TarEntryType)header.GetBuffer()[TypeOffset] switch
        {
            TarEntryType.Fifo => "a named pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}
