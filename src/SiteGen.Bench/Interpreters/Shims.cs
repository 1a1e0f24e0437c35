namespace SiteGen.Bench.Interpreters;

/// <summary>
/// Recognizes files that must not be started: they are not interpreters, or they start one that depends on the current
/// folder and changes over time.
/// </summary>
internal static class Shims
{
    /// <returns>The reason, as a clause that follows the path; null when the file may be started.</returns>
    public static string? WhyNotStarted(string path, bool allowsScripts)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[2];
            var count = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
            if (count == 0) return "is an empty file, such as an app store alias";
            if (start.SequenceEqual("#!"u8) && !allowsScripts)
                return "is a script that starts another program: name the interpreter itself";
            return IsExecutable(path) ? null : "is not executable";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }

    /// <summary>
    /// Resolves a shim of pyenv: returns the file of the same name if exactly one installed version has it.
    /// </summary>
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
