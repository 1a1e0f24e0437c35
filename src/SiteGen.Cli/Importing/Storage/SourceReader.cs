using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Cli.Files;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Storage;

/// <summary>Lists the files of the site to import: regular ones, and links that stay inside. Writes nothing.</summary>
public sealed class SourceReader
{
    public const long MaxLength = 200_000_000;

    public const int MaxFiles = 200_000;

    private const int MaxDepth = 64;

    private static readonly string[] Skipped = ["node_modules", "__pycache__", "bower_components"];

    private readonly List<ForeignFile> _files = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly string _realRoot;

    private SourceReader(string root) => _realRoot = SiteWalk.RealPath(new DirectoryInfo(root)) ?? root;

    public static ForeignSite Read(string root)
    {
        var reader = new SourceReader(Path.GetFullPath(root));
        reader.Walk(new DirectoryInfo(reader._realRoot), SourcePath.Root, [reader._realRoot]);
        if (reader._files.Count > MaxFiles) reader._problems.Add(ImportProblems.TooMany(MaxFiles));
        return new ForeignSite(
            [.. reader._files.OrderBy(static file => file.Path)], [.. reader._problems.Order()]);
    }

    /// <param name="chain">The real paths of the folders above, to detect circles.</param>
    private void Walk(DirectoryInfo folder, SourcePath path, ImmutableList<string> chain)
    {
        foreach (var entry in Entries(folder, path))
        {
            if (_files.Count > MaxFiles) return;
            if (!path.TryResolve(entry.Name, out var child) || entry.Name.Contains('\\'))
                _problems.Add(ImportProblems.UnusableName(path, entry.Name));
            else if (entry is DirectoryInfo below) TakeFolder(below, child, chain);
            else TakeFile((FileInfo)entry, child);
        }
    }

    private void TakeFolder(DirectoryInfo folder, SourcePath path, ImmutableList<string> chain)
    {
        if (Skipped.Contains(folder.Name) || (SiteWalk.IsHidden(folder.Name) && folder.Name != ".vitepress")) return;
        if (Followed(folder, path) is not { } real) return;
        if (chain.Contains(real) || chain.Count > MaxDepth) _problems.Add(ImportProblems.DeadLink(path));
        else Walk(new DirectoryInfo(real), path, chain.Add(real));
    }

    private void TakeFile(FileInfo file, SourcePath path)
    {
        if (Followed(file, path) is not { } real) return;
        try
        {
            var info = new FileInfo(real);
            if (RegularFile.NotRegular(info) is { } kind) _problems.Add(ImportProblems.NotRegular(path, kind));
            else if (info.Length > MaxLength) _problems.Add(ImportProblems.TooLarge(path, info.Length, MaxLength));
            else _files.Add(new ForeignFile(path, info.Length, () => Bytes(real)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ImportProblems.Unreadable(path, failure.Message));
        }
    }

    /// <returns>Null when the file has gone, or cannot be read.</returns>
    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>The real path; null for a link that leads out or nowhere, which is reported.</returns>
    private string? Followed(FileSystemInfo entry, SourcePath path)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.LinkTarget is null) return entry.FullName;
        var target = SiteWalk.RealPath(entry);
        if (target is null) _problems.Add(ImportProblems.DeadLink(path));
        else if (!target.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            _problems.Add(ImportProblems.LinkOut(path));
        else return target;
        return null;
    }

    private IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, SourcePath path)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ImportProblems.Unreadable(path, failure.Message));
            return [];
        }
    }
}
