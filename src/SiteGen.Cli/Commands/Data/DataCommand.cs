using System.CommandLine;
using SiteGen.Bench.Results;
using SiteGen.Cli.Commands.Bench;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Data;

/// <summary><c>sitegen data accept</c>: accepts a new session, after showing the prose that it changes.</summary>
public static class DataCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var file = new Argument<string>("FILE") { Description = "A session file written by 'bench run'." };
        var yes = new Option<bool>("--yes") { Description = "Accept without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change." };
        var accept = new Command(
            "accept", "Accepts a new session, after showing what it changes in the articles.") { file, root, yes,
            dryRun, SiteOptions.All() };
        accept.SetAction(parsed => Run(parsed.GetValue(root)!, parsed.GetValue(file)!, parsed.GetValue(yes),
            parsed.GetValue(dryRun), screen.For(parsed), clock));
        return new Command("data", "Manages the data that a site quotes.")
        {
            accept, DataAdd.Create(screen), DataReleases.Create(screen),
        };
    }

    private static int Run(string root, string file, bool isSure, bool isDryRun, Screen screen, TimeProvider clock)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (SessionInput.ReadAsStored(file, screen) is not { } session) return ExitCodes.Errors;
        var check = SessionCheck.Check(session, DiskFile.Shown(file));
        screen.Report(check.Diagnostics);
        if (!check.IsPublishable) return screen.Refuse(DataProblems.NotQuotable(DiskFile.Shown(file), check.Reasons));
        var store = new SessionStore(root);
        if (WhyTaken(store, session) is { } taken) return screen.Refuse(taken);
        var tree = new SiteScanner(root).Scan();
        var replaced = store.List().Where(stored => stored.Id != session.Session.Id && IsReplacedBy(stored, session))
            .ToList();
        var (before, after) = (Built(tree, clock), Built(With(tree, session, replaced), clock));
        Show(before, after, screen);
        foreach (var old in replaced) screen.Results.WriteLine($"{old.Id} moves to the archive.");
        if (isDryRun) return ExitCodes.Ok;
        if (!isSure && !(screen.CanAsk && screen.Messages.Confirm($"Accept {session.Session.Id}?")))
            return screen.Refuse(DataProblems.NotAccepted());
        if (SessionFile.Write(session, store.PathOf(session.Session.Id)) is [var failure, ..])
            return screen.Refuse(failure);
        // Archived last: pages quote the old session until the new one is in place.
        foreach (var old in replaced)
        {
            if (store.Archive(old) is { } problem) return screen.Refuse(problem);
        }
        screen.Results.WriteLine($"Accepted: {store.PathOf(session.Session.Id)}");
        return ExitCodes.Ok;
    }

    /// <summary>
    /// Reports another session with the same ID: accepting would overwrite it, and no page could quote it again.
    /// </summary>
    private static Diagnostic? WhyTaken(SessionStore store, BenchSession session)
    {
        var stored = store.List().Concat(store.ListArchive()).FirstOrDefault(stored => stored.Id == session.Session.Id);
        return stored is null || SessionFile.Read(stored.Path).Session?.Integrity.Sha256 == session.Integrity.Sha256
            ? null : DataProblems.NameTaken(session.Session.Id, stored.Path);
    }

    /// <summary>Returns true for an older session whose cells are all in the new one.</summary>
    private static bool IsReplacedBy(StoredSession stored, BenchSession session)
    {
        var (old, _) = SessionFile.Read(stored.Path);
        var keys = session.Results.Select(static cell => cell.Key).ToHashSet();
        return old is not null && old.Session.StartedUtc <= session.Session.StartedUtc
            && old.Results.All(cell => keys.Contains(cell.Key));
    }

    private static BuildResult Built(SourceTree tree, TimeProvider clock) =>
        Pipeline.Build(tree, new BuildOptions(BuildTime.Now(clock)), new Memory(), SiteExtensions.All);

    private static SourceTree With(SourceTree tree, BenchSession session, IEnumerable<StoredSession> replaced)
    {
        var path = SessionFiles.Of(session.Session.Id);
        var edits = replaced.ToDictionary(static old => SessionFiles.Of(old.Id), static _ => (SourceFile?)null);
        edits[path] = new SourceFile(path, SessionJson.Write(session));
        return tree.With(edits, tree.Diagnostics);
    }

    private static void Show(BuildResult before, BuildResult after, Screen screen)
    {
        var changes = ProseDiff.Of(before, after).ToList();
        foreach (var change in changes)
        {
            screen.Results.MarkupLine($"[bold]{Markup.Escape(change.Page)}[/]");
            screen.Results.MarkupLine($"  [red]-[/] {Markup.Escape(change.Before)}");
            screen.Results.MarkupLine($"  [green]+[/] {Markup.Escape(change.After)}");
        }
        var pages = changes.Select(static change => change.Page).Distinct().Count();
        screen.Results.WriteLine(changes.Count == 0 ? "No sentence changes."
            : $"Changed: {Counted.Of(changes.Count, "sentence")} on {Counted.Of(pages, "page")}.");
        screen.Report(after.Diagnostics.Except(before.Diagnostics));
    }
}
