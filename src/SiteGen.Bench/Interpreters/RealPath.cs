namespace SiteGen.Bench.Interpreters;

internal static class RealPath
{
    private const int LinkLimit = 40;

    /// <summary>
    /// Resolves every link in a path, links to folders included; null when the file is missing or the links form a
    /// cycle.
    /// </summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var followed = 0; followed < LinkLimit; followed++)
        {
            if (FirstLink(full) is not { } link) return File.Exists(full) ? full : null;
            var target = Path.Combine(Path.GetDirectoryName(link.Path)!, link.Target);
            full = Path.GetFullPath(Path.Join(target, full[link.Path.Length..]));
        }
        return null;
    }

    private static (string Path, string Target)? FirstLink(string full)
    {
        for (var end = Path.GetPathRoot(full)!.Length; end < full.Length; end++)
        {
            end = full.IndexOf(Path.DirectorySeparatorChar, end) is >= 0 and var next ? next : full.Length;
            if (new FileInfo(full[..end]).LinkTarget is { } target) return (full[..end], target);
        }
        return null;
    }
}
