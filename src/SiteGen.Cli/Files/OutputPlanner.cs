using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

/// <summary>Compares a build's result with a folder, and finds obstacles. Changes nothing.</summary>
internal sealed class OutputPlanner(IDisk disk, OutputRoot root, OutputState state)
{
    private readonly Dictionary<string, FolderLook> _folders = new(StringComparer.Ordinal)
    {
        [""] = new FolderLook(FileKind.Folder, ""),
    };

    /// <param name="Kind">A folder, or the kind of what is there instead.</param>
    /// <param name="At">The folder, or the first path from the top that is not a folder.</param>
    private readonly record struct FolderLook(FileKind Kind, string At);

    /// <param name="Kind">The kind of what is in the place of the file.</param>
    /// <param name="IsProven">True if the manifest proves the content that is there.</param>
    private readonly record struct Found(OutputFile File, FileChange Change, FileKind Kind, bool IsProven)
    {
        public string Path => File.Path.Value;
    }

    public (OutputPlan Plan, Diagnostic? Obstacle) Plan(BuildResult result, OutputManifest manifest)
    {
        var leaving = Leaving(manifest);
        var found = Concurrently.Select(
            result.Files.Zip(manifest.Files).ToList(), pair => Compare(pair.First, pair.Second));
        var changed = found.Where(IsToBeWritten(leaving)).ToList();
        foreach (var file in changed)
        {
            if (Obstacle(file, leaving) is { } obstacle) return (new OutputPlan(), obstacle);
        }
        var isProven = found.All(static file => file.IsProven || file.Change != FileChange.None);
        return (PlanOf(changed, leaving) with { IsProven = isProven }, null);
    }

    private OutputPlan PlanOf(List<Found> changed, HashSet<string> leaving)
    {
        var staging = new OutputStaging(root);
        ImmutableArray<PlannedFile> files =
            [.. changed.Select(file => staging.Stage(file.File, file.Change, BlockedAt(file.Path)))];
        ImmutableArray<string> ending =
            [.. changed.Where(static file => file.Kind == FileKind.Folder).Select(static file => file.Path)];
        var keys = Keys(leaving.Count == 0 ? [] : changed.Select(static file => file.File.Path));
        var makesRoom = leaving.ToLookup(path =>
            staging.IsBlocking(path) || OutputRoot.IsBelowAny(path, ending) || keys.Contains(KeyOf(path)));
        return new OutputPlan
        {
            Files = files,
            Folders = staging.Folders,
            NewFolders = [.. changed.Select(FolderOf).Distinct().Where(IsMissing).Select(root.At)],
            EndingFolders = [.. ending.Select(root.At)],
            MakingRoom = [.. makesRoom[true]],
            Leaving = [.. makesRoom[false]],
        };
    }

    /// <summary>Returns the existing files that SiteGen wrote and that are no longer part of the site.</summary>
    private HashSet<string> Leaving(OutputManifest manifest)
    {
        var staying = manifest.Files.Select(static entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        return state.Paths.Where(path => !staying.Contains(path) && IsFileInFolder(path))
            .ToHashSet(StringComparer.Ordinal);
    }

    private bool IsFileInFolder(string path) =>
        LookAtFolder(OutputRoot.FolderOf(path)).Kind == FileKind.Folder
        && disk.Look(root.At(path)).Kind == FileKind.File;

    private Found Compare(OutputFile file, ManifestEntry entry)
    {
        var look = disk.Look(root.At(entry.Path));
        if (look.Kind == FileKind.Missing) return new Found(file, FileChange.Added, look.Kind, IsProven: false);
        if (look.Kind != FileKind.File || look.Length != entry.Size)
            return new Found(file, FileChange.Changed, look.Kind, IsProven: false);
        var known = Known(entry.Path, look);
        var isSame = known is null ? HasBytesOf(file) : known.Hash == entry.Hash;
        return new Found(file, isSame ? FileChange.None : FileChange.Changed, look.Kind, known is not null);
    }

    /// <returns>Null when the manifest does not prove the content of the file.</returns>
    private ManifestEntry? Known(string path, FileLook look) =>
        look.WrittenUtc <= state.ProvenUtc && state.Known.TryGetValue(path, out var known) && known.Size == look.Length
            ? known : null;

    /// <remarks>An empty file is not read: it may be a named pipe, whose reader would wait forever.</remarks>
    private bool HasBytesOf(OutputFile file) =>
        file.Bytes.IsEmpty || disk.Read(root.At(file.Path.Value)).AsSpan().SequenceEqual(file.Bytes.Span);

    /// <remarks>
    /// Where the file system treats 'A' and 'a' as one file, deleting an old 'A' would delete the new 'a', so 'a' is
    /// always written.
    /// </remarks>
    private static Func<Found, bool> IsToBeWritten(HashSet<string> leaving)
    {
        var keys = Keys(leaving.Select(OutputPath.Parse));
        return file => file.Change != FileChange.None || (keys.Count > 0 && keys.Contains(file.File.Path.CollisionKey));
    }

    private Diagnostic? Obstacle(Found file, HashSet<string> leaving)
    {
        var folder = LookAtFolder(FolderOf(file));
        if (folder.Kind == FileKind.Link || (folder.Kind == FileKind.File && !leaving.Contains(folder.At)))
            return OutputProblems.InTheWay(root.At(folder.At), folder.Kind);
        return file.Kind == FileKind.Folder && !IsEnding(file.Path, leaving)
            ? OutputProblems.InTheWay(root.At(file.Path), FileKind.Folder) : null;
    }

    /// <summary>Returns true if nothing remains in the folder.</summary>
    private bool IsEnding(string folder, HashSet<string> leaving) =>
        disk.List(root.At(folder)).Where(name => state.IsWhole || !Temporaries.Is(name))
            .All(name => IsLeaving($"{folder}/{name}", leaving));

    private bool IsLeaving(string path, HashSet<string> leaving) =>
        leaving.Contains(path) || (disk.Look(root.At(path)).Kind == FileKind.Folder && IsEnding(path, leaving));

    private string? BlockedAt(string path) =>
        LookAtFolder(OutputRoot.FolderOf(path)) is { Kind: FileKind.File, At: var at } ? at : null;

    private bool IsMissing(string folder) => LookAtFolder(folder).Kind == FileKind.Missing;

    private FolderLook LookAtFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        var above = LookAtFolder(OutputRoot.FolderOf(folder));
        return _folders[folder] =
            above.Kind == FileKind.Folder ? new FolderLook(disk.Look(root.At(folder)).Kind, folder) : above;
    }

    private static string FolderOf(Found file) => OutputRoot.FolderOf(file.Path);

    private static HashSet<string> Keys(IEnumerable<OutputPath> paths) =>
        paths.Select(static path => path.CollisionKey).ToHashSet(StringComparer.Ordinal);

    private static string KeyOf(string path) => OutputPath.Parse(path).CollisionKey;
}
