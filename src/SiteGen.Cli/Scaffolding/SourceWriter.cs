using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Adds files to a site's source, and never changes an existing one.</summary>
public static class SourceWriter
{
    /// <returns>The reason why nothing was written; null when everything was.</returns>
    public static Diagnostic? Write(string root, IReadOnlyList<NewFile> files)
    {
        foreach (var file in files)
        {
            if (File.Exists(Place(root, file.Path)) || Directory.Exists(Place(root, file.Path)))
                return ScaffoldProblems.Exists(file.Path);
            if (LinkedFolder(root, file.Path) is { } folder) return ScaffoldProblems.LinkedFolder(folder);
        }
        // Never overwrites, so a file that appeared since the check is not lost.
        WholeFile.AddAll(Disk.Real, [.. files.Select(file => (Place(root, file.Path), file.Bytes))]);
        return null;
    }

    public static string Place(string root, SourcePath path) =>
        Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Returns the path relative to the current folder.</summary>
    public static string Shown(string root, SourcePath path) => root == "." ? path.Value : Place(root, path);

    private static SourcePath? LinkedFolder(string root, SourcePath path)
    {
        var inside = Path.GetFullPath(root) + Path.DirectorySeparatorChar;
        foreach (var folder in path.Ancestors().Where(static folder => !folder.IsRoot))
        {
            var directory = new DirectoryInfo(Place(root, folder));
            var target = directory.Exists ? directory.ResolveLinkTarget(returnFinalTarget: true) : null;
            if (target is not null && !target.FullName.StartsWith(inside, StringComparison.Ordinal)) return folder;
        }
        return null;
    }
}
