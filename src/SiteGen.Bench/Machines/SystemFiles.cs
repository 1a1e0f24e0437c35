using System.Globalization;

namespace SiteGen.Bench.Machines;

/// <summary>The files in which a system describes itself, under /proc and /sys.</summary>
/// <param name="Text">Returns the trimmed text of a file; null when it cannot be read.</param>
/// <param name="Folders">Returns the names in a folder; none when it cannot be read.</param>
internal sealed record SystemFiles(Func<string, string?> Text, Func<string, IEnumerable<string>> Folders)
{
    public static SystemFiles OnDisk { get; } = new(ReadText, ListNames);

    public double? Number(string path) =>
        double.TryParse(Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim().TrimEnd('\0');
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> ListNames(string folder)
    {
        try
        {
            return [.. Directory.GetFileSystemEntries(folder).Select(static path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
