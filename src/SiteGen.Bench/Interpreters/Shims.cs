namespace SiteGen.Bench.Interpreters;

/// <summary>
/// What must not be started: it is no interpreter, or it starts one that depends on the folder and on time.
/// </summary>
internal static class Shims
{
    /// <returns>Why not, as a clause that follows the path; null when it may be started.</returns>
    public static string? WhyNotStarted(string path, bool allowsScripts)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[2];
            var count = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
            if (count == 0) return "is an empty file, as an alias of an app store is";
            if (start.SequenceEqual("#!"u8) && !allowsScripts)
                return "is a script that starts another program: name the interpreter itself";
            return IsExecutable(path) ? null : "may not be executed";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }

    /// <summary>What a shim of pyenv can only mean: the file of its name in the one version that has it.</summary>
    public static string? Resolve(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (Path.GetFileName(folder) != "shims") return null;
        var versions = Path.Join(Path.GetDirectoryName(folder), "versions");
        var targets = Folders.In(versions).Select(version => Path.Join(version, "bin", Path.GetFileName(path)))
            .Where(File.Exists).Take(2).ToList();
        return targets is [var only] ? only : null;
    }

    private static bool IsExecutable(string path) =>
        OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (
                UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
