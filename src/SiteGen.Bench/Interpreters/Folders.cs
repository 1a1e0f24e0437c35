namespace SiteGen.Bench.Interpreters;

/// <summary>Lists folders in ordinal order; a folder that is missing or cannot be read counts as empty.</summary>
internal static class Folders
{
    public static IEnumerable<string> In(string folder, string pattern = "*") =>
        Listed(folder, () => Directory.GetDirectories(folder, pattern));

    public static IEnumerable<string> FilesIn(string folder) => Listed(folder, () => Directory.GetFiles(folder));

    /// <summary>Returns the folders that match a pattern such as <c>/opt/python*/bin</c>.</summary>
    public static IEnumerable<string> Matching(string pattern)
    {
        if (!pattern.Contains('*')) return [pattern];
        var (starred, last) = (Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern));
        return In(Path.GetDirectoryName(starred)!, Path.GetFileName(starred)).Select(folder => Path.Join(folder, last));
    }

    private static IEnumerable<string> Listed(string folder, Func<string[]> list)
    {
        try
        {
            return Directory.Exists(folder) ? list().Order(StringComparer.Ordinal) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
