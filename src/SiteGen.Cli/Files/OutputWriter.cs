using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <param name="Problem">The reason why the folder does not hold the site; null when it does.</param>
/// <param name="IsDiskFailure">True if the file system failed; false for a problem found before writing.</param>
public sealed record WriteOutcome(SiteChanges Changes, Diagnostic? Problem = null, bool IsDiskFailure = false);

/// <summary>Makes an output folder match the result of a build.</summary>
/// <remarks>
/// The only place that writes a site. It writes all new bytes beside the old files, then replaces the old files.
/// It deletes only what its own manifest and journal list.
/// A process that is killed leaves every file whole, and the next run completes the work:
/// <c>docs/decisions/writing.md</c>.
/// </remarks>
public sealed class OutputWriter(string folder, IDisk disk, TimeSpan patience)
{
    /// <summary>The name of the file that marks a folder as SiteGen's.</summary>
    public const string Marker = ".sitegen";

    /// <summary>The time to wait for another process. Writing a large site takes a few seconds.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    private static readonly string[] Sources = ["content", "data", "themes", "src"];

    private readonly OutputRoot _root = OutputRoot.Of(folder);

    private string StagedManifest => _root.At($"{Temporaries.Prefix}manifest");

    /// <returns>The reason why the folder must not be written to; null when it may.</returns>
    public static Diagnostic? WhyNot(string root, string folder)
    {
        var output = WithSeparator(folder);
        var sources = Sources.Select(name => WithSeparator(Path.Combine(root, name)));
        return sources.Any(source => IsWithin(source, output) || IsWithin(output, source))
            ? ScanProblems.OutputInSource(folder)
            : IsForeign(folder) ? ScanProblems.ForeignOutput(folder) : null;
    }

    public static WriteOutcome Write(BuildResult result, string folder) =>
        new OutputWriter(folder, Disk.Real, UsualPatience).Write(result);

    /// <summary>Returns what <see cref="Write(BuildResult, string)"/> would do, without changing anything.</summary>
    public static WriteOutcome Compare(BuildResult result, string folder)
    {
        var root = OutputRoot.Of(folder);
        var planner = new OutputPlanner(Disk.Real, root, OutputState.Read(Disk.Real, root));
        var (plan, obstacle) = planner.Plan(result, OutputManifest.Of(result));
        return new WriteOutcome(plan.Changes, obstacle);
    }

    public WriteOutcome Write(BuildResult result)
    {
        try
        {
            using var held = OutputLock.Take(disk, _root, patience);
            if (held is null) return Failed(OutputProblems.InUse(folder, OutputLock.Owner(disk, _root)));
            held.Sign();
            return WriteAlone(result);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(OutputProblems.NotWritten(folder, failure), isDiskFailure: true);
        }
    }

    private WriteOutcome WriteAlone(BuildResult result)
    {
        var manifest = OutputManifest.Of(result);
        var state = OutputState.Read(disk, _root);
        if (!state.IsWhole) new OutputSweep(disk, _root, state).Run();
        var (plan, obstacle) = new OutputPlanner(disk, _root, state).Plan(result, manifest);
        if (obstacle is not null) return Failed(obstacle);
        var bytes = manifest.ToBytes();
        if (plan.IsEmpty && plan.IsProven && state.IsProvenBy(bytes)) return new WriteOutcome(SiteChanges.None);
        Stage(plan, bytes, state);
        return Switch(plan, state);
    }

    /// <summary>Does everything that needs space or permissions, while the site is still unchanged.</summary>
    private void Stage(OutputPlan plan, byte[] manifest, OutputState state)
    {
        var created = new List<string>();
        try
        {
            OutputJournal.Write(disk, _root, plan.Touched);
            foreach (var path in plan.NewFolders) WholeFile.CreateFolder(disk, path, created);
            var inFolders = plan.Files.Where(static file => file.ComesWithFolder);
            foreach (var path in FoldersOf(inFolders)) disk.CreateFolder(path);
            Concurrently.ForEach(plan.Files, file => disk.WriteNew(file.Staged, file.File.Bytes.Span));
            foreach (var path in FoldersOfDeletions(plan)) Probe(path);
            // Written last, so that no file of the site is newer.
            disk.WriteNew(StagedManifest, manifest);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var isClean = Discard(plan);
            foreach (var path in created.AsEnumerable().Reverse())
                isClean &= Temporaries.Discard(() => disk.DeleteFolder(path));
            // Otherwise this run or an earlier one left something for the next run to clean up.
            if (isClean && !state.HasJournal) Temporaries.Discard(() => OutputJournal.Delete(disk, _root));
            throw;
        }
    }

    /// <summary>Renames and deletes. What a page needs is put in place before the page, and deleted after it.</summary>
    private WriteOutcome Switch(OutputPlan plan, OutputState state)
    {
        try
        {
            foreach (var path in plan.MakingRoom) disk.Delete(_root.At(path));
            foreach (var path in plan.EndingFolders) disk.DeleteEmptyTree(path);
            MoveAll(plan, FileChange.Added);
            foreach (var planned in plan.Folders) disk.MoveFolder(planned.Staged, planned.Place);
            MoveAll(plan, FileChange.Changed);
            foreach (var path in plan.Leaving) disk.Delete(_root.At(path));
            disk.DeleteEmptyFolders(_root, plan.Deleted);
            disk.Move(StagedManifest, _root.At(OutputManifest.FileName));
            if (state.HasOldManifest) disk.Delete(_root.At(OutputManifest.OldFileName));
            OutputJournal.Delete(disk, _root);
            return new WriteOutcome(plan.Changes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Discard(plan);
            return Failed(OutputProblems.HalfWritten(folder, failure), isDiskFailure: true);
        }
    }

    private void MoveAll(OutputPlan plan, FileChange change)
    {
        var files = plan.Files.Where(file => file.Change == change && !file.ComesWithFolder).ToList();
        Concurrently.ForEach(files, file => disk.Move(file.Staged, file.Place));
    }

    /// <summary>
    /// Tests that files can be deleted from a folder, which needs the same permissions as creating them.
    /// </summary>
    private void Probe(string path)
    {
        disk.WriteNew(ProbeIn(path), []);
        disk.Delete(ProbeIn(path));
    }

    /// <summary>Deletes the temporary files of a plan that failed.</summary>
    /// <returns>True if all of them are gone.</returns>
    private bool Discard(OutputPlan plan)
    {
        var files = plan.Files.Where(static file => !file.ComesWithFolder).Select(static file => file.Staged);
        var isClean = true;
        foreach (var path in files.Concat(FoldersOfDeletions(plan).Select(ProbeIn)).Append(StagedManifest))
            isClean &= Temporaries.Discard(() => disk.Delete(path));
        foreach (var planned in plan.Folders) isClean &= Temporaries.Discard(() => DeleteStaged(planned));
        return isClean;
    }

    private void DeleteStaged(PlannedFolder planned)
    {
        if (disk.Look(planned.Staged).Kind == FileKind.Folder) disk.DeleteTree(planned.Staged);
    }

    /// <summary>Returns the folders from which files are deleted and in which none is staged.</summary>
    private IEnumerable<string> FoldersOfDeletions(OutputPlan plan) =>
        plan.Deleted.Select(_root.FolderAt).Distinct().Except(FoldersOf(plan.Files));

    private static IEnumerable<string> FoldersOf(IEnumerable<PlannedFile> files) =>
        files.Select(static file => Path.GetDirectoryName(file.Staged)!).Distinct();

    private static string ProbeIn(string path) => Path.Join(path, $"{Temporaries.Prefix}probe");

    /// <summary>
    /// Returns true if a folder holds only files of others. Temporary files do not count: a run that is killed at once
    /// leaves no marker.
    /// </summary>
    private static bool IsForeign(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path.Combine(folder, Marker))
        && Directory.EnumerateFileSystemEntries(folder).Any(static path => !Temporaries.Is(Path.GetFileName(path)));

    private static string WithSeparator(string folder) => Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    private static bool IsWithin(string inner, string outer) => inner.StartsWith(outer, StringComparison.Ordinal);

    private static WriteOutcome Failed(Diagnostic problem, bool isDiskFailure = false) =>
        new(SiteChanges.None, problem, isDiskFailure);
}
