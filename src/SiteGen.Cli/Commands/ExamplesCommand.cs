using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Cli.Examples;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen examples update</c>: runs the examples of a site and stores what they print.</summary>
public static class ExamplesCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var again = new Option<bool>("--again")
        {
            Description = "Run all examples, also those whose output is stored.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list what would be run and deleted." };
        var pythons = Pythons();
        var update = new Command(
            "update", "Runs the examples whose output is not stored, and stores what they print.")
        {
            root, again, dryRun, pythons, SiteOptions.All(),
        };
        update.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(root)!, parsed.GetValue(again), parsed.GetValue(dryRun), [.. parsed.GetValue(pythons)!],
            screen.For(parsed), clock, cancellation));
        return new Command("examples", "Manages the outputs of code blocks that are run.") { update };
    }

    public static Option<string[]> Pythons() => new("--python")
    {
        Description = "Python to run examples with; may be given several times. Default: the interpreters found in "
            + "SITEGEN_PYTHONS, PATH, pyenv, uv and the usual folders.",
        HelpName = "PATH",
        DefaultValueFactory = static _ => [],
    };

    private static async Task<int> Run(string root, bool again, bool isDryRun, ImmutableArray<string> pythons,
        Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var plan = PlanOf(root, clock);
        // What cannot be read looks like something that the author removed.
        ImmutableArray<Diagnostic> errors =
            [.. plan.Diagnostics.Where(static problem => problem.Severity == Severity.Error)];
        if (!errors.IsEmpty)
        {
            screen.Report(errors);
            return ExitCodes.Errors;
        }
        var site = SiteExamples.Of(plan);
        if (isDryRun)
        {
            foreach (var line in OutputsUpdate.Plan(site, again)) screen.Results.WriteLine(line);
            return ExitCodes.Ok;
        }
        // Beside the folder, with a dot, so that no build reads it.
        var folder = Path.Combine(root, StoredOutputs.Folder.Folder.Value);
        Directory.CreateDirectory(folder);
        var (taken, holder) = JournalLock.Take(Path.Combine(folder, ".outputs"));
        if (taken is null) return screen.Refuse(ExampleProblems.Locked(holder!.ProcessId));
        using (taken) return await Update(root, plan, site, again, pythons, screen, clock, cancellation);
    }

    private static async Task<int> Update(string root, SitePlan plan, SiteExamples site, bool again,
        ImmutableArray<string> pythons, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var surroundings = Surroundings.OfThisMachine();
        var today = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var programs = new Programs(root, plan.Site.Model.Config.ExampleCommands, pythons, surroundings);
        var update = new OutputsUpdate(root, programs, surroundings, again, today, screen.Results.WriteLine);
        try
        {
            await update.Run(site, cancellation);
        }
        catch (OperationCanceledException)
        {
            screen.Messages.WriteLine("Stopped. Every file that was written is complete.");
            return ExitCodes.Failure;
        }
        screen.Report(update.Problems);
        return update.Problems.IsEmpty ? ExitCodes.Ok : ExitCodes.Errors;
    }

    /// <summary>Reads the site with its drafts and future pages, whose outputs are kept too.</summary>
    internal static SitePlan PlanOf(string root, TimeProvider clock) => Pipeline.Prepare(
        new SiteScanner(root).Scan(), new BuildOptions(BuildTime.Now(clock))
        {
            IncludesDrafts = true,
            IncludesFuture = true,
        }, new Memory(), SiteExtensions.All);
}
