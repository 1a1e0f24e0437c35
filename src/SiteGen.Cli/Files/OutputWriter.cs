using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>Brings an output folder to what a build gave: changed files are replaced one by one, whole or not at all.</summary>
/// <remarks>The only place that writes a site. It deletes only what its own manifest lists.</remarks>
public static class OutputWriter
{
    /// <summary>Tells the generator that a folder is its own.</summary>
    public const string Marker = ".sitegen";

    /// <returns>Why the folder must not be written to; null when it may.</returns>
    public static Diagnostic? WhyNot(string root, string folder)
    {
        var output = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        string[] sources = [.. new[] { "content", "data", "themes", "src" }.Select(name => Path.Combine(Path.GetFullPath(root), name) + Path.DirectorySeparatorChar)];
        if (sources.Any(source => source.StartsWith(output, StringComparison.Ordinal) || output.StartsWith(source, StringComparison.Ordinal))) return ScanProblems.OutputInSource(folder);
        var isForeign = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Marker));
        return isForeign ? ScanProblems.ForeignOutput(folder) : null;
    }

    /// <returns>How many files were new or different.</returns>
    public static int Write(BuildResult result, string folder)
    {
        var manifest = OutputManifest.Of(result);
        var old = OutputManifest.Read(folder);
        var oldEntries = old?.Files.ToDictionary(static entry => entry.Path) ?? [];
        Directory.CreateDirectory(folder);
        Replace(Path.Combine(folder, Marker), "This folder is written by SiteGen; what is not listed in build.json is left alone.\n"u8);
        // Until everything is in place the manifest lists old and new, so that a run which is cut off leaves nothing unknown behind.
        var leaving = old?.Files.ExceptBy(manifest.Files.Select(static entry => entry.Path), static entry => entry.Path).ToImmutableArray() ?? [];
        WriteManifest(folder, manifest with { Files = [.. manifest.Files, .. leaving] });

        var changed = result.Files.Zip(manifest.Files)
            .Where(pair => !(oldEntries.TryGetValue(pair.Second.Path, out var known) && known.Hash == pair.Second.Hash && SizeOf(folder, pair.Second.Path) == pair.Second.Size))
            .Select(static pair => pair.First).ToList();
        // First, because a file that leaves may have the name of a folder that comes.
        foreach (var entry in leaving) Delete(folder, entry.Path);
        foreach (var directory in changed.Select(file => Path.GetDirectoryName(Place(folder, file.Path.Value))!).Distinct())
        {
            if (LinkOnTheWay(folder, directory) is { } link) throw new IOException($"'{link}' is a symbolic link, and nothing is written through one. Delete it.");
            Directory.CreateDirectory(directory);
        }
        Concurrently.ForEach(changed, file => Replace(Place(folder, file.Path.Value), file.Bytes.Span));
        WriteManifest(folder, manifest);
        return changed.Count;
    }

    private static void WriteManifest(string folder, OutputManifest manifest) => Replace(Path.Combine(folder, OutputManifest.FileName), manifest.ToBytes());

    private static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // No page can have this name, and a link that waits there is not written through.
        var temporary = path + ".sitegen-new";
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)) stream.Write(bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private static long SizeOf(string folder, string path) => new FileInfo(Place(folder, path)) is { Exists: true } file ? file.Length : -1;

    /// <summary>Deletes a file and the folders that it leaves empty.</summary>
    private static void Delete(string folder, string path)
    {
        if (!OutputPathIsSafe(path) || LinkOnTheWay(folder, Path.GetDirectoryName(Place(folder, path))!) is not null) return;
        if (!File.Exists(Place(folder, path))) return;
        File.Delete(Place(folder, path));
        var root = Path.GetFullPath(folder);
        for (var parent = Path.GetDirectoryName(Place(folder, path))!; parent.Length > root.Length && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }

    /// <summary>The first link on the way from the output folder down to a directory.</summary>
    private static string? LinkOnTheWay(string folder, string directory)
    {
        var root = Path.GetFullPath(folder);
        string? link = null;
        for (var parent = directory; parent.Length > root.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (new DirectoryInfo(parent).LinkTarget is not null) link = parent;
        }
        return link;
    }

    /// <summary>A manifest is a file that anybody may have changed.</summary>
    private static bool OutputPathIsSafe(string path)
    {
        try
        {
            return OutputPath.Parse(path).Value == path;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Place(string folder, string path) => Path.Combine(Path.GetFullPath(folder), path.Replace('/', Path.DirectorySeparatorChar));
}
