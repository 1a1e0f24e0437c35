using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>Reads and replaces files of measurements, and reports failures as diagnostics.</summary>
internal static class DiskFile
{
    public static SourceFile? Read(string path, long byteLimit, out Diagnostic? problem)
    {
        problem = null;
        var at = new SourceLocation(Shown(path));
        try
        {
            var file = new FileInfo(path);
            var length = file.Length;
            if (NotRegular(file) is { } kind)
            {
                problem = ResultProblems.Disk(at, $"It is {kind} and not a regular file, so it is not read.");
                return null;
            }
            if (length <= byteLimit) return new SourceFile(at.Path, File.ReadAllBytes(path));
            problem = ResultProblems.TooLarge(
                at, $"The file has {length:N0} bytes; the limit is {byteLimit:N0}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = ResultProblems.Disk(at, $"The file cannot be read: {UnicodeText.OneLine(failure.Message)}");
        }
        return null;
    }

    /// <summary>Replaces a file as a whole or not at all.</summary>
    /// <param name="disk">The real disk unless given.</param>
    public static Diagnostic? Replace(string path, ReadOnlyMemory<byte> bytes, IDisk? disk = null)
    {
        try
        {
            WholeFile.Replace(disk ?? Disk.Real, path, bytes.Span);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var message = $"The file cannot be written: {UnicodeText.OneLine(failure.Message)}";
            return ResultProblems.Disk(new SourceLocation(Shown(path)), message);
        }
    }

    /// <summary>
    /// Returns a file's name in messages: the path as given, or only the file name when the path is absolute.
    /// </summary>
    public static SourcePath Shown(string path) =>
        SourcePath.TryParse(path, out var shown) && !shown.IsRoot ? shown
            : SourcePath.Parse(Path.GetFileName(path) is { Length: > 0 } name ? name : "session");

    private static string? NotRegular(FileInfo file) =>
        RegularFile.NotRegular(file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file);
}
