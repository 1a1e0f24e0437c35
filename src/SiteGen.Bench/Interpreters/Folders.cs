namespace SiteGen.Bench.Interpreters;

/// <summary>Listings that are empty where there is nothing, or nothing that may be seen; by ordinal.</summary>
internal static class Folders
{
    public static IEnumerable<string> In(string folder, string pattern = "*") =>
        Listed(folder, () => Directory.GetDirectories(folder, pattern));

    public static IEnumerable<string> FilesIn(string folder) => Listed(folder, () => Directory.GetFiles(folder));

    /// <summary>The folders that <c>/opt/python*/bin</c> stands for.</summary>
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
