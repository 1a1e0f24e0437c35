using System.Collections.Immutable;

namespace SiteGen.Cli.Files;

/// <summary>An output folder, and the paths of the site's files in it.</summary>
/// <param name="FullPath">The full path, without a trailing separator.</param>
internal sealed record OutputRoot(string FullPath)
{
    public static OutputRoot Of(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <param name="path">A relative path with slashes; "" for the folder itself.</param>
    public string At(string path) => Path.Join(FullPath, Native(path));

    public string FolderAt(string path) => At(FolderOf(path));

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    public static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    public static bool IsBelowAny(string path, ImmutableArray<string> folders) =>
        folders.Any(folder => path.StartsWith($"{folder}/", StringComparison.Ordinal));
}
