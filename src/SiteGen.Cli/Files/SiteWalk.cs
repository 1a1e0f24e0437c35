using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>A regular file of the source.</summary>
/// <param name="Info">The file itself, where the path is a link to it.</param>
/// <param name="RealPath">The full path of the file without any link in it.</param>
public sealed record FoundFile(SourcePath Path, FileInfo Info, string RealPath);

/// <summary>The names of everything that a site is made from, without the contents.</summary>
/// <param name="LinkTargets">The real paths of the files and folders that symbolic links of the source lead to.</param>
public sealed record SiteListing(
    string RealRoot,
    ImmutableArray<FoundFile> Files,
    ImmutableArray<Diagnostic> Problems,
    ImmutableHashSet<string> LinkTargets);

/// <summary>Lists a site's files: regular ones only, and links only as far as they stay in the site's folder.</summary>
public sealed class SiteWalk
{
    /// <summary>What a site is made from; everything else in its root is not looked at.</summary>
    public static ImmutableArray<string> Folders { get; } = ["content", "data", "themes"];

    private const string Settings = "site.yaml", OtherSettings = "site.yml";

    private readonly ImmutableArray<FoundFile>.Builder _files = ImmutableArray.CreateBuilder<FoundFile>();
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly string _root, _realRoot;

    private SiteWalk(string root) => (_root, _realRoot) = (root, RealPath(new DirectoryInfo(root)) ?? root);

    public static SiteListing Of(string root)
    {
        var walk = new SiteWalk(Path.GetFullPath(root));
        walk.Run();
        return new SiteListing(
            walk._realRoot, walk._files.DrainToImmutable(), walk._problems.DrainToImmutable(), [.. walk._targets]);
    }

    public static bool IsHidden(string name) => name.StartsWith('.') && name != ".well-known";

    /// <summary>Follows every link on the way to a file or folder.</summary>
    /// <returns>Null when it leads to nothing.</returns>
    public static string? RealPath(FileSystemInfo entry)
    {
        try
        {
            var target = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not { Exists: true }) return null;
            var parent = Path.GetDirectoryName(target.FullName);
            if (parent is null) return target.FullName;
            return Path.Combine(RealPath(new DirectoryInfo(parent)) ?? parent, target.Name);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <remarks>To ask for the target is a system call for each file; the attributes come with the listing.</remarks>
    private static bool IsLink(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private void Run()
    {
        foreach (var name in Folders)
        {
            var folder = new DirectoryInfo(Path.Combine(_root, name));
            if (folder.Exists) Walk(folder, SourcePath.Parse(name), Path.Combine(_realRoot, name), []);
        }
        var settings = new FileInfo(Path.Combine(_root, Settings));
        var path = SourcePath.Parse(Settings);
        if (File.Exists(Path.Combine(_root, OtherSettings)))
            _problems.Add(ScanProblems.ConfigNotNamed(SourcePath.Parse(OtherSettings), path, settings.Exists));
        if (IsLink(settings) || settings.Exists) Take(settings, path, Path.Combine(_realRoot, Settings));
    }

    /// <param name="realPath">Where the folder is, unless it is a link itself.</param>
    /// <param name="above">Real paths of the folders that hold this one, so that links in a circle end.</param>
    private void Walk(DirectoryInfo folder, SourcePath path, string realPath, ImmutableList<string> above)
    {
        if (IsLink(folder))
        {
            if (Followed(folder, path, above) is not { } target) return;
            realPath = target;
        }
        var chain = above.Add(realPath);
        foreach (var entry in Entries(folder, path))
        {
            if (IsHidden(entry.Name)) continue;
            if (!path.TryResolve(entry.Name, out var child) || entry.Name.Contains('\\'))
                _problems.Add(ScanProblems.BadName(path, entry.Name));
            else if (entry is DirectoryInfo below) Walk(below, child, Path.Combine(realPath, entry.Name), chain);
            else Take((FileInfo)entry, child, Path.Combine(realPath, entry.Name));
        }
    }

    private void Take(FileInfo file, SourcePath path, string realPath)
    {
        if (IsLink(file))
        {
            if (Followed(file, path, []) is not { } target) return;
            (file, realPath) = (new FileInfo(target), target);
        }
        try
        {
            if (RegularFile.NotRegular(file) is { } kind) _problems.Add(ScanProblems.NotRegular(path, kind));
            else _files.Add(new FoundFile(path, file, realPath));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Reading it says why, or that it has gone.
            _files.Add(new FoundFile(path, file, realPath));
        }
    }

    private IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, SourcePath path)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ScanProblems.Unreadable(path, failure));
            return [];
        }
    }

    /// <returns>Where a link leads; null when it is not followed, which is then a problem.</returns>
    private string? Followed(FileSystemInfo link, SourcePath path, ImmutableList<string> above)
    {
        var target = RealPath(link);
        if (target is null) _problems.Add(ScanProblems.DeadLink(path));
        else if (!target.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            _problems.Add(ScanProblems.LinkOutOfRoot(path));
        else if (above.Contains(target)) _problems.Add(ScanProblems.CircularLink(path));
        else
        {
            _targets.Add(target);
            return target;
        }
        return null;
    }
}
