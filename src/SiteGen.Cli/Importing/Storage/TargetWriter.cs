using System.Text;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Files;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Storage;

/// <summary>Writes the new site into a folder of its own. Replaces files only if asked, and deletes none.</summary>
public static class TargetWriter
{
    /// <returns>The reason why nothing may be written; null when everything may.</returns>
    public static Diagnostic? WhyNot(IDisk disk, string target, string source, bool replaces)
    {
        var (full, from) = (Path.GetFullPath(target), Path.GetFullPath(source));
        if (IsIn(full, from) || IsIn(from, full) || IsIn(Real(full), Real(from)) || IsIn(Real(from), Real(full)))
            return ImportProblems.Nested(target, source);
        return disk.Look(full).Kind switch
        {
            FileKind.Missing => null,
            FileKind.Folder => replaces || disk.List(full).Count == 0 ? null : ImportProblems.NotEmpty(target),
            _ => ImportProblems.NotAFolder(target),
        };
    }

    /// <summary>Writes each file whole or not at all.</summary>
    /// <returns>The reason why nothing was written; null when everything was.</returns>
    public static Diagnostic? Write(IDisk disk, string target, IReadOnlyList<ImportedFile> files)
    {
        var folders = files.Select(file => Path.GetDirectoryName(Place(target, file.Path))!)
            .Distinct(StringComparer.Ordinal).ToList();
        // A folder that is a link could lead anywhere.
        if (folders.SelectMany(folder => Above(folder, target))
            .FirstOrDefault(folder => disk.Look(folder).Kind is FileKind.Link or FileKind.File) is { } wrong)
            return ImportProblems.NotAFolder(wrong);
        foreach (var folder in folders)
        {
            disk.CreateFolder(folder);
            Temporaries.Sweep(disk, folder);
        }
        Concurrently.ForEach(files, file => Write(disk, Place(target, file.Path), BytesOf(file)));
        return null;
    }

    private static void Write(IDisk disk, string path, byte[]? bytes)
    {
        if (bytes is null) return;
        var temporary = Temporaries.In(Path.GetDirectoryName(path)!);
        try
        {
            disk.WriteNew(temporary, bytes);
            disk.Move(temporary, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Temporaries.Discard(() => disk.Delete(temporary));
            throw;
        }
    }

    private static byte[]? BytesOf(ImportedFile file) => file switch
    {
        WrittenFile written => Encoding.UTF8.GetBytes(written.Text),
        CopiedFile copied => copied.Source.Bytes(),
        _ => null,
    };

    private static string Place(string target, SourcePath path) =>
        Path.Combine(target, path.Value.Replace('/', Path.DirectorySeparatorChar));

    private static IEnumerable<string> Above(string folder, string target)
    {
        for (var path = folder; path.Length > target.Length; path = Path.GetDirectoryName(path)!) yield return path;
    }

    private static bool IsIn(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    /// <summary>Resolves links on the way to a folder that need not exist yet.</summary>
    private static string Real(string path) =>
        Directory.Exists(path) ? SiteWalk.RealPath(new DirectoryInfo(path)) ?? path
        : Path.GetDirectoryName(path) is { } parent ? Path.Combine(Real(parent), Path.GetFileName(path)) : path;
}
