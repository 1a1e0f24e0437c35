using System.Collections.Immutable;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

internal enum FileChange
{
    None,
    Added,
    Changed,
}

/// <summary>A file to be written.</summary>
/// <param name="Place">The final path of the file.</param>
/// <param name="Staged">The temporary path that holds the bytes until those of all files are written.</param>
/// <param name="ComesWithFolder">True if the file is staged in a <see cref="PlannedFolder"/>.</param>
internal sealed record PlannedFile(
    OutputFile File, FileChange Change, string Place, string Staged, bool ComesWithFolder);

/// <summary>A folder that replaces a file. It is staged beside that file, with its own files in it.</summary>
internal sealed record PlannedFolder(string Place, string Staged);

/// <summary>The changes that make an output folder match a build's result.</summary>
internal sealed record OutputPlan
{
    public ImmutableArray<PlannedFile> Files { get; init; } = [];

    public ImmutableArray<PlannedFolder> Folders { get; init; } = [];

    /// <summary>Missing folders that receive files.</summary>
    public ImmutableArray<string> NewFolders { get; init; } = [];

    /// <summary>Folders of the site that files replace.</summary>
    public ImmutableArray<string> EndingFolders { get; init; } = [];

    /// <summary>Paths of the site that are deleted first, because something takes their place.</summary>
    public ImmutableArray<string> MakingRoom { get; init; } = [];

    /// <summary>Paths of the site that are deleted last, once everything new is in place.</summary>
    public ImmutableArray<string> Leaving { get; init; } = [];

    /// <summary>True if the manifest proves the content of every file that is not rewritten.</summary>
    public bool IsProven { get; init; }

    public bool IsEmpty => Files.IsEmpty && Leaving.IsEmpty && MakingRoom.IsEmpty;

    public IEnumerable<string> Deleted => MakingRoom.Concat(Leaving);

    public SiteChanges Changes => new(Sorted(Of(FileChange.Added)), Sorted(Of(FileChange.Changed)), Sorted(Deleted));

    /// <summary>Every file of the site that the plan may change.</summary>
    public IEnumerable<string> Touched => Files.Select(static file => file.File.Path.Value).Concat(Deleted);

    private IEnumerable<string> Of(FileChange change) =>
        Files.Where(file => file.Change == change).Select(static file => file.File.Path.Value);

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
