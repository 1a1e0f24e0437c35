using System.Collections.Immutable;
using System.Text;
using SiteGen.Bench.Storage;

namespace SiteGen.Cli.Files;

/// <summary>The files that a run is about to write or delete.</summary>
/// <remarks>The journal exists from before the first change until the manifest is accurate again.</remarks>
internal static class OutputJournal
{
    public const string FileName = ".sitegen-journal";

    /// <returns>Null when no run was interrupted here.</returns>
    public static ImmutableArray<string>? Read(IDisk disk, OutputRoot root)
    {
        var path = root.At(FileName);
        if (disk.Look(path).Kind != FileKind.File) return null;
        // The last line of an incomplete journal may be only part of a path.
        return [.. Encoding.UTF8.GetString(disk.Read(path)).Split('\n')[..^1]];
    }

    public static void Write(IDisk disk, OutputRoot root, IEnumerable<string> paths)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(paths.Select(static path => path + "\n")));
        // Even half of a first journal shows that a run was interrupted, and that run had changed nothing yet.
        var isFirst = disk.Look(root.At(FileName)).Kind == FileKind.Missing;
        var target = isFirst ? root.At(FileName) : root.At($"{Temporaries.Prefix}journal");
        disk.WriteNew(target, bytes);
        if (!isFirst) disk.Move(target, root.At(FileName));
    }

    public static void Delete(IDisk disk, OutputRoot root) => disk.Delete(root.At(FileName));
}
