using System.Collections.Immutable;

namespace SiteGen.Cli.Files;

/// <summary>An output folder, and where in it the site's files belong.</summary>
/// <param name="FullPath">Without a separator at its end.</param>
internal sealed record OutputRoot(string FullPath)
{
    public static OutputRoot Of(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <param name="path">Relative, with slashes; "" for the folder itself.</param>
    public string At(string path) => Path.Join(FullPath, Native(path));

    public string FolderAt(string path) => At(FolderOf(path));

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    public static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    public static bool IsBelowAny(string path, ImmutableArray<string> folders) =>
        folders.Any(folder => path.StartsWith($"{folder}/", StringComparison.Ordinal));
}
