using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>The places of sessions in a site.</summary>
public static class SessionFiles
{
    /// <summary>The sessions that pages quote.</summary>
    public static SourcePath Folder { get; } = SourcePath.Parse("data/bench");

    /// <summary>The sessions that newer ones have replaced.</summary>
    public static SourcePath Archive { get; } = SourcePath.Parse("data/bench/archive");

    /// <summary>
    /// The sessions of the profile <c>quick</c>. Builds do not quote them and do not warn about them.
    /// </summary>
    public static SourcePath Drafts { get; } = SourcePath.Parse("data/bench/quick");

    /// <summary>Returns the file of a session that pages quote.</summary>
    public static SourcePath Of(string id) => Folder / $"{id}.json";

    /// <summary>Returns a folder of a site as a path of this machine.</summary>
    public static string In(string root, SourcePath folder) =>
        Path.Combine([root, .. folder.Value.Split('/')]);
}
