using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Accessibility;

/// <summary>Finds axe-core, the rules of accessibility as a script. It is never downloaded.</summary>
internal static class AxeScript
{
    private const int MaxLength = 16 * 1024 * 1024;

    /// <param name="given">The file that the user named; null to look where npm installs packages.</param>
    /// <returns>The script, or the reason why there is none.</returns>
    public static (string? Script, Diagnostic? Problem) Find(string root, string? given)
    {
        var path = given ?? Installed(root);
        if (path is null) return (null, AccessibilityProblems.NoAxe());
        if (!File.Exists(path)) return (null, AccessibilityProblems.NoAxeAt(path));
        return DiskFile.Read(path, MaxLength, out var problem) is { } file
            ? (Encoding.UTF8.GetString(file.Bytes.Span), null) : (null, problem);
    }

    /// <summary>Looks in the site's folder and those above it, as Node.js does.</summary>
    private static string? Installed(string root)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(root)); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
