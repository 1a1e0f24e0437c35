using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Files;
using SiteGen.Cli.Moving;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen mv</c>: moves a page, a folder or a heading, and rewrites everything in the site that leads to it.
/// </summary>
public static class MoveCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var old = new Argument<string>("OLD")
        {
            Description = "A page, a folder or PAGE#HEADING-ID: a path in 'content' or an address.",
        };
        var now = new Argument<string>("NEW")
        {
            Description = "The new path or address; for a heading, its new text, or its new id as '#ID'.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change, and write nothing." };
        var command = new Command(
            "mv", "Moves a page, a folder or a heading, and rewrites the links to it.")
        {
            old, now, root, dryRun, SiteOptions.All(),
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(root)!, parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(dryRun),
            screen.For(parsed), clock, Disk.Real));
        return command;
    }

    public static int Run(
        string root, string old, string now, bool isDryRun, Screen screen, TimeProvider clock, IDisk disk)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var writer = new MoveWriter(root, disk);
        if (writer.Interrupted() is { } journal)
        {
            if (isDryRun) return screen.Refuse(MoveProblems.Pending());
            if (writer.Finish(journal) is { } obstacle) return screen.Refuse(obstacle);
            screen.Messages.WriteLine($"Finished the interrupted move: {string.Join(" -> ", journal.Request)}.");
            if (journal.Request is [var first, var second] && first == old && second == now) return ExitCodes.Ok;
        }
        try
        {
            return Move(root, old, now, isDryRun, screen, clock, writer);
        }
        catch (RefusedMove refused)
        {
            return screen.Refuse(refused.Problem);
        }
    }

    private static int Move(string root, string old, string now, bool isDryRun, Screen screen, TimeProvider clock,
        MoveWriter writer)
    {
        var memory = new Memory();
        var options = new BuildOptions(BuildTime.Now(clock)) { IncludesDrafts = true, IncludesFuture = true };
        var site = PlacedSite.Prepare(new SiteScanner(root).Scan(), options, memory);
        var planner = new MovePlanner(site, options, memory);
        var plan = PlanOf(site, planner, old, now);
        if (planner.Problems.Count > 0)
        {
            screen.Report(planner.Problems);
            return ExitCodes.Errors;
        }
        if (isDryRun) Print(plan, screen);
        else if (writer.Write(plan, [old, now]) is { } problem) return screen.Refuse(problem);
        screen.Messages.WriteLine(Summary(plan, isDryRun));
        return ExitCodes.Ok;
    }

    private static MovePlan PlanOf(PlacedSite site, MovePlanner planner, string old, string now)
    {
        var request = new MoveRequest(site);
        if (old.IndexOf('#') is not (>= 0 and var mark)) return planner.Plan(request.Read(old, now));
        var (name, id) = (old[..mark], Uri.UnescapeDataString(old[(mark + 1)..]));
        if (request.Find(name) is not var (source, _) || !site.Pages.TryGetValue(source, out var page))
            throw new RefusedMove(MoveProblems.NoSuchPage(name, null));
        var text = now.Contains('#') && now[..now.IndexOf('#')] == name ? now[now.IndexOf('#')..] : now;
        return planner.Plan(HeadingMove.EditOf(site, page, id, text));
    }

    private static void Print(MovePlan plan, Screen screen)
    {
        foreach (var step in plan.Steps)
        {
            if (step.Old is null) screen.Results.WriteLine($"add   {step.New}");
            else if (step.Old.Path != step.New) screen.Results.WriteLine($"move  {step.Old.Path} -> {step.New}");
        }
        foreach (var edit in plan.Edits) screen.Results.WriteLine($"link  {edit.Place}: {edit.Old} -> {edit.New}");
        foreach (var (page, old, _) in plan.Aliases) screen.Results.WriteLine($"alias {page}: {old}");
    }

    private static string Summary(MovePlan plan, bool isDryRun)
    {
        var moved = plan.Steps.Count(static step => step.Old is { } file && file.Path != step.New);
        var files = plan.Edits.Select(static edit => edit.Place.Path).Distinct().Count();
        var redirects = plan.Aliases.Length + plan.Steps.Count(static step => step.Old is null);
        ImmutableArray<string> parts =
        [
            .. moved > 0 ? [Counted.Of(moved, "file") + " moved"] : Array.Empty<string>(),
            $"{Counted.Of(plan.Edits.Length, "link")} in {Counted.Of(files, "file")} rewritten",
            .. redirects == 0 ? [] : new[] { Counted.Of(redirects, "redirect") + " added" },
        ];
        return (isDryRun ? "Would change: " : "Done: ") + string.Join(", ", parts) + ".";
    }
}
