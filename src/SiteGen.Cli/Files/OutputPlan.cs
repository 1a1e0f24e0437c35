using System.Collections.Immutable;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

internal enum FileChange
{
    None,
    Added,
    Changed,
}

/// <summary>A file that is to be written.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Staged">Where its bytes wait until all are there.</param>
/// <param name="ComesWithFolder">It waits in a <see cref="PlannedFolder"/>.</param>
internal sealed record PlannedFile(
    OutputFile File, FileChange Change, string Place, string Staged, bool ComesWithFolder);

/// <summary>A folder that takes the place of a file: it waits, with its files in it, beside that file.</summary>
internal sealed record PlannedFolder(string Place, string Staged);

/// <summary>What brings an output folder to a build's result.</summary>
internal sealed record OutputPlan
{
    public ImmutableArray<PlannedFile> Files { get; init; } = [];

    public ImmutableArray<PlannedFolder> Folders { get; init; } = [];

    /// <summary>Folders that are not there and receive files.</summary>
    public ImmutableArray<string> NewFolders { get; init; } = [];

    /// <summary>Folders of the site in whose place there will be a file.</summary>
    public ImmutableArray<string> EndingFolders { get; init; } = [];

    /// <summary>Paths of the site that are deleted before something takes their place.</summary>
    public ImmutableArray<string> MakingRoom { get; init; } = [];

    /// <summary>Paths of the site that are deleted when everything new is there.</summary>
    public ImmutableArray<string> Leaving { get; init; } = [];

    /// <summary>Every file that stays is what the manifest says.</summary>
    public bool IsProven { get; init; }

    public bool IsEmpty => Files.IsEmpty && Leaving.IsEmpty && MakingRoom.IsEmpty;

    public IEnumerable<string> Deleted => MakingRoom.Concat(Leaving);

    public SiteChanges Changes => new(Sorted(Of(FileChange.Added)), Sorted(Of(FileChange.Changed)), Sorted(Deleted));

    /// <summary>Every file of the site that may be different in a moment.</summary>
    public IEnumerable<string> Touched => Files.Select(static file => file.File.Path.Value).Concat(Deleted);

    private IEnumerable<string> Of(FileChange change) =>
        Files.Where(file => file.Change == change).Select(static file => file.File.Path.Value);

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
