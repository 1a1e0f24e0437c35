using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Files;
using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>Writes a planned move.</summary>
/// <remarks>
/// All new content is written to a scratch folder first, then a journal, then everything is put in place.
/// A process that is killed before the journal exists has changed nothing; after that, the next run finishes the move.
/// </remarks>
internal sealed class MoveWriter(string root, IDisk disk)
{
    public const string Scratch = ".sitegen-move";

    private readonly OutputRoot _root = OutputRoot.Of(root);

    /// <summary>The journal lies beside the scratch folder, because deleting it is the last step of a move.</summary>
    private string JournalPath => _root.At(SiteWalk.MoveJournal);

    /// <summary>Returns the move that was interrupted; null when there is none.</summary>
    public MoveJournal? Interrupted() =>
        disk.Look(JournalPath).Kind == FileKind.File ? MoveJournal.Parse(disk.Read(JournalPath)) : null;

    /// <returns>The reason why nothing was moved, or why the move is half done; null when it is complete.</returns>
    public Diagnostic? Write(MovePlan plan, ImmutableArray<string> request)
    {
        if (plan.Steps.Select(WhyNot).FirstOrDefault(static problem => problem is not null) is { } problem)
            return problem;
        var staged = new List<string>();
        try
        {
            var journal = new MoveJournal(request, Stage(plan, staged));
            var temporary = Staged(staged);
            disk.WriteNew(temporary, journal.ToBytes(), survivesPowerCut: true);
            // Fails if another process plans a move of the same site.
            disk.Move(temporary, JournalPath, overwrite: false);
            return Finish(journal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Temporaries.Discard(() => DeleteScratch(staged));
            return MoveProblems.NotMoved(failure);
        }
    }

    /// <summary>Puts everything in place that is not there yet.</summary>
    public Diagnostic? Finish(MoveJournal journal)
    {
        try
        {
            if (journal.Steps.FirstOrDefault(IsForeign) is { } changed)
                return MoveProblems.Unfinished(SourcePath.Parse(changed.Old ?? changed.New), Scratch);
            foreach (var step in journal.Steps) Switch(step);
            foreach (var path in journal.Steps.Select(static step => step.Old).OfType<string>())
                DeleteEmptyFolders(path);
            DeleteScratch([]);
            disk.Delete(JournalPath);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return MoveProblems.HalfMoved(failure);
        }
    }

    /// <summary>Compares a step with the file system, which may have changed since the site was read.</summary>
    private Diagnostic? WhyNot(FileStep step)
    {
        if ((LinkOnTheWay(step.New) ?? LinkOnTheWay(step.Old?.Path ?? step.New)) is { } link)
            return MoveProblems.LinkedFolder(link);
        if (step.Old is { } old && HashOf(_root.At(old.Path.Value)) != old.Fingerprint.ToString())
            return MoveProblems.Changed(old.Path);
        var isOther = step.Old is null || !IsSameButForCase(step.Old.Path.Value, step.New.Value);
        return isOther && disk.Look(_root.At(step.New.Value)).Kind != FileKind.Missing
            ? MoveProblems.Exists(step.New) : null;
    }

    private SourcePath? LinkOnTheWay(SourcePath path) =>
        path.Ancestors().Prepend(path).Where(static each => !each.IsRoot)
            .FirstOrDefault(each => disk.Look(_root.At(each.Value)).Kind == FileKind.Link);

    private ImmutableArray<JournalStep> Stage(MovePlan plan, List<string> names)
    {
        var scratch = _root.At(Scratch);
        disk.CreateFolder(scratch);
        Temporaries.Sweep(disk, scratch);
        var steps = ImmutableArray.CreateBuilder<JournalStep>(plan.Steps.Length);
        foreach (var step in plan.Steps)
        {
            var staged = step.Content is null ? null : Staged(names);
            if (staged is not null) disk.WriteNew(staged, step.Content!.Bytes.Span, survivesPowerCut: true);
            steps.Add(new JournalStep(
                step.Old?.Path.Value, step.New.Value, step.Old?.Fingerprint.ToString(), Path.GetFileName(staged)));
        }
        return steps.MoveToImmutable();
    }

    private string Staged(List<string> names)
    {
        names.Add(Temporaries.In(_root.At(Scratch)));
        return names[^1];
    }

    /// <summary>Returns true if somebody changed a file that this step would replace or move.</summary>
    private bool IsForeign(JournalStep step)
    {
        if (IsDone(step)) return false;
        if (step.Old is not null && HashOf(_root.At(step.Old)) != step.Hash) return true;
        return (step.Old is null || !IsSameButForCase(step.Old, step.New))
            && disk.Look(_root.At(step.New)).Kind != FileKind.Missing;
    }

    private bool IsDone(JournalStep step) =>
        disk.Look(_root.At(step.Staged is { } name ? $"{Scratch}/{name}" : step.Old!)).Kind == FileKind.Missing
            && disk.Look(_root.At(step.New)).Kind == FileKind.File;

    private void Switch(JournalStep step)
    {
        var (old, now) = (step.Old is null ? null : _root.At(step.Old), _root.At(step.New));
        if (!IsDone(step))
        {
            disk.CreateFolder(Path.GetDirectoryName(now)!);
            // Where names differ only in case, both may be one file.
            var isSame = step.Old is not null && IsSameButForCase(step.Old, step.New);
            if (step.Staged is null) disk.Move(old!, now, overwrite: isSame);
            else
            {
                if (isSame && old != now) disk.Delete(old!);
                disk.Move(_root.At($"{Scratch}/{step.Staged}"), now, overwrite: isSame);
            }
        }
        var isLeft = old is not null && !IsSameButForCase(step.Old!, step.New) && HashOf(old) == step.Hash;
        if (isLeft) disk.Delete(old!);
    }

    private void DeleteEmptyFolders(string path)
    {
        for (var folder = OutputRoot.FolderOf(path); folder.Contains('/'); folder = OutputRoot.FolderOf(folder))
        {
            var full = _root.At(folder);
            if (disk.Look(full).Kind != FileKind.Folder) continue;
            if (disk.List(full).Count > 0) return;
            disk.DeleteFolder(full);
        }
    }

    /// <summary>Deletes the scratch folder, unless another process stages a move in it.</summary>
    private void DeleteScratch(IEnumerable<string> staged)
    {
        var scratch = _root.At(Scratch);
        if (disk.Look(scratch).Kind != FileKind.Folder) return;
        foreach (var path in staged) disk.Delete(path);
        Temporaries.Sweep(disk, scratch);
        if (disk.List(scratch).Count == 0) disk.DeleteFolder(scratch);
    }

    /// <returns>Null for anything but a file.</returns>
    private string? HashOf(string path) =>
        disk.Look(path).Kind == FileKind.File ? Fingerprint.Of(disk.Read(path)).ToString() : null;

    private static bool IsSameButForCase(string one, string two) =>
        one.Equals(two, StringComparison.OrdinalIgnoreCase);
}
