using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>A regular file of the source.</summary>
/// <param name="Info">The file itself; the target if the path is a link.</param>
/// <param name="RealPath">The full path of the file, with all links resolved.</param>
public sealed record FoundFile(SourcePath Path, FileInfo Info, string RealPath);

/// <summary>The names of everything that a site is made from, without the contents.</summary>
/// <param name="LinkTargets">The real paths of the files and folders that symbolic links of the source lead to.</param>
public sealed record SiteListing(
    string RealRoot,
    ImmutableArray<FoundFile> Files,
    ImmutableArray<Diagnostic> Problems,
    ImmutableHashSet<string> LinkTargets);

/// <summary>Lists a site's files: only regular ones, and only links that stay in the site's folder.</summary>
public sealed class SiteWalk
{
    /// <summary>
    /// The folders that a site is made from. Apart from the settings, and a README that quotes claims, everything else
    /// in its root is ignored.
    /// </summary>
    public static ImmutableArray<string> Folders { get; } = ["content", "data", "themes"];

    /// <summary>The file that <c>sitegen mv</c> deletes last.</summary>
    public const string MoveJournal = ".sitegen-move-journal";

    private const string Settings = "site.yaml", OtherSettings = "site.yml";

    private const int ReadmeByteLimit = 1024 * 1024;

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

    /// <summary>Resolves every link on the way to a file or folder.</summary>
    /// <returns>Null when the target does not exist.</returns>
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

    /// <remarks>Reading the target is a system call per file; the attributes come with the listing.</remarks>
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
        var readme = new FileInfo(Path.Combine(_root, ReadmeUses.File.Name));
        if (QuotesClaims(readme)) Take(readme, ReadmeUses.File, Path.Combine(_realRoot, readme.Name));
        if (File.Exists(Path.Combine(_root, MoveJournal))) _problems.Add(ScanProblems.UnfinishedMove());
    }

    /// <summary>Returns true for a README with marks that <c>sitegen sync</c> fills.</summary>
    private static bool QuotesClaims(FileInfo readme)
    {
        try
        {
            return readme is { Exists: true, LinkTarget: null, Length: < ReadmeByteLimit }
                && RegularFile.NotRegular(readme) is null
                && ReadmeUses.HasMarks(File.ReadAllBytes(readme.FullName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <param name="realPath">The real path of the folder, unless the folder is itself a link.</param>
    /// <param name="above">The real paths of the folders that contain this one, to detect circular links.</param>
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
            // Reading the file reports why, or that it is gone.
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

    /// <returns>The target of a link; null when the link is not followed, which is reported as a problem.</returns>
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
