using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <param name="Id">The file's name without extension, which is the session's id.</param>
public sealed record StoredSession(string Id, string Path);

/// <summary>
/// The sessions of a site: <c>data/bench/</c> holds those that pages use, <c>data/bench/archive/</c> the older ones.
/// </summary>
/// <param name="siteRoot">The folder of <c>site.yaml</c>.</param>
public sealed class SessionStore(string siteRoot)
{
    private readonly string _folder = SessionFiles.In(siteRoot, SessionFiles.Folder);

    private readonly string _archive = SessionFiles.In(siteRoot, SessionFiles.Archive);

    /// <summary>Returns the sessions, newest first: ids begin with the time.</summary>
    public ImmutableArray<StoredSession> List() => In(_folder);

    public ImmutableArray<StoredSession> ListArchive() => In(_archive);

    /// <summary>Returns the path to which a session of this id is written.</summary>
    public string PathOf(string id) => Path.Combine(_folder, $"{id}.json");

    /// <summary>Moves a session to the archive.</summary>
    /// <returns>The problem that prevented the move; null after success.</returns>
    public Diagnostic? Archive(StoredSession older)
    {
        try
        {
            var place = Path.Combine(_archive, Path.GetFileName(older.Path));
            // Another process may have archived it in the meantime.
            if (!File.Exists(older.Path) && File.Exists(place)) return null;
            Directory.CreateDirectory(_archive);
            // Without overwriting: an archived session is never replaced.
            Disk.Real.Move(older.Path, place, overwrite: false);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ResultProblems.Disk(
                new SourceLocation(DiskFile.Shown(older.Path)),
                $"The session cannot be moved to the archive: {UnicodeText.OneLine(failure.Message)}");
        }
    }

    private static ImmutableArray<StoredSession> In(string folder) =>
        !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*.json")
        .Select(static path => new StoredSession(Path.GetFileNameWithoutExtension(path), path))
            .OrderByDescending(static session => session.Id, StringComparer.Ordinal)];
}
