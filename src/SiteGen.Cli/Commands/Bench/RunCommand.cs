using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;
using Profile = SiteGen.Bench.Running.Profile;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench run</c>: measures interpreters, and writes <c>data/bench/ID.json</c>.</summary>
internal static class RunCommand
{
    private const double MostMinutes = 7 * 24 * 60;
    private const double MostTimeoutSeconds = 24 * 60 * 60;

    /// <summary>The arguments of the command, as written.</summary>
    private sealed record Asked(
        string Root, ImmutableArray<string> Pythons, string? Configurations, ImmutableArray<string> Workloads,
        string? Suite, string? Claim, string? Threads,
        Profile Profile, long? Seed, double? MaxMinutes, string? Resume, double WaitQuietSeconds,
            double? TimeoutSeconds, string? Out)
    {
        public TimeSpan? Timeout => TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var (pythons, configurations, workloads, suite, profile) = (
            BenchOptions.Pythons(), BenchOptions.Configurations(), BenchOptions.Workloads(), BenchOptions.Suite(),
            BenchOptions.ProfileOption());
        var claim = new Option<string?>("--claim")
        {
            Description = "Measure the workloads of one statement of 'bench list --claims', such as C4.",
            HelpName = "NUMBER",
        };
        var threads = new Option<string?>("--threads")
        {
            Description = "Measure only cases with these thread counts, such as 1,2.",
            HelpName = "LIST",
        };
        var seed = new Option<long?>("--seed")
        {
            Description = "Seed of the order in blocks, and of the hash seeds. Default: taken from the clock.",
            HelpName = "N",
        };
        var budget = new Option<double?>("--max-minutes")
        {
            Description = "Start no block after this many minutes. The session is complete if every workload has its "
                + "minimum of blocks by then.",
            HelpName = "M",
        };
        var resume = new Option<string?>("--resume")
        {
            Description = "Resume the run of this journal.",
            HelpName = "FILE",
        };
        var quiet = new Option<double>("--wait-quiet")
        {
            Description = "Maximum time to wait for other processes to go idle, in seconds.",
            HelpName = "S",
            DefaultValueFactory = static _ => 60,
        };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "Maximum run time of a worker process, in seconds. Default: 30, or 20 times the expected "
                + "time if that is longer.",
            HelpName = "S",
        };
        timeout.Validators.Add(CheckTimeout);
        var output = new Option<string?>("--out")
        {
            Description = "File to write the session to. Default: data/bench/ID.json in the site's folder, "
                + "or data/bench/quick/ID.json for the profile quick.",
            HelpName = "FILE",
        };
        var command = new Command("run", "Measures interpreters and writes a session.") { root, pythons,
            configurations, workloads, suite, claim, threads, profile, seed, budget, resume, quiet, timeout, output };
        command.SetAction((parsed, cancellation) => Run(
            new Asked(parsed.GetValue(root)!, [.. parsed.GetValue(pythons)!], parsed.GetValue(configurations),
                [.. parsed.GetValue(workloads)!], parsed.GetValue(suite), parsed.GetValue(claim),
                parsed.GetValue(threads), parsed.GetValue(profile)!, parsed.GetValue(seed), parsed.GetValue(budget),
                    parsed.GetValue(resume), parsed.GetValue(quiet), parsed.GetValue(timeout), parsed.GetValue(output)),
            screen, clock, cancellation));
        return command;
    }

    /// <summary>Measures what a published site claims, and writes the session to a file.</summary>
    /// <param name="output">The path of the session.</param>
    public static Task<int> Reproduce(
        ImmutableArray<string> pythons, string configurations, ImmutableArray<string> workloads, Profile profile,
        string output, Screen screen, TimeProvider clock, CancellationToken cancellation) =>
        RunCPython(
            new Asked(Path.GetDirectoryName(Path.GetFullPath(output))!, pythons, configurations, workloads, null, null,
                null, profile, null, null, null, 60, null, output),
            screen, clock, cancellation);

    private static async Task<int> Run(Asked asked, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var isOfCPython = asked.Suite is not null || asked.Claim is not null || !asked.Pythons.IsEmpty;
        var (choice, problemsOfOwn) = OwnRun.Choose(asked.Root, asked.Configurations, asked.Workloads, isOfCPython);
        screen.Report(problemsOfOwn);
        if (problemsOfOwn.Any(static one => one.Severity == Severity.Error)) return BenchExitCodes.Usage;
        return choice is not null ? await RunOwn(asked, choice, screen, clock, cancellation)
            : await RunCPython(asked, screen, clock, cancellation);
    }

    /// <summary>Measures an author's own workloads.</summary>
    private static async Task<int> RunOwn(
        Asked asked, OwnChoice choice, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        if (asked.Resume is { } held && JournalLock.HolderOf(held) is { } holder)
            return screen.Refuse(BenchProblems.JournalInUse(held, holder), BenchExitCodes.Usage);
        JournalReplay? earlier = null;
        if (asked.Resume is { } journal)
        {
            (earlier, var problems) = Journal.Read(journal);
            if (earlier is null) return screen.Refuse(problems[0], BenchExitCodes.BadFile);
            if (!OwnRun.IsOwn(earlier, choice)) return await RunCPython(asked, screen, clock, cancellation);
        }
        var surroundings = Surroundings.OfThisMachine();
        var seed = asked.Seed ?? clock.GetUtcNow().ToUnixTimeSeconds();
        var (plan, notes, problem) = await OwnRun.PlanOf(
            choice, asked.Root, asked.Profile, seed, surroundings, cancellation);
        if (plan is null) return screen.Refuse(problem!, BenchExitCodes.NoInterpreter);
        if (earlier is not null)
        {
            var (restored, changed) = OwnRun.Resume(plan, earlier);
            if (restored is null) return screen.Refuse(changed!, BenchExitCodes.Usage);
            plan = restored;
        }
        return await Measure(asked, plan, earlier, surroundings, notes, screen, clock, cancellation);
    }

    private static async Task<int> RunCPython(
        Asked asked, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var (workloads, misnamed) = Selection.Workloads(asked.Workloads, asked.Suite, asked.Claim, asked.Threads);
        if (misnamed is not null) return screen.Refuse(misnamed, BenchExitCodes.Usage);
        if (asked.Resume is { } held && JournalLock.HolderOf(held) is { } holder)
            return screen.Refuse(BenchProblems.JournalInUse(held, holder), BenchExitCodes.Usage);
        var surroundings = Surroundings.OfThisMachine();
        var survey = await Discovery.Find(asked.Pythons, surroundings, cancellation);
        foreach (var refused in survey.Refused.Where(static one => one.WasAsked))
            screen.Messages.WriteLine($"Not measured: {refused.Path} {refused.Reason}.");
        var isWithoutAsked = !asked.Pythons.IsEmpty
            && !survey.Found.Any(static found => found.Identity.Source == "config");
        if (survey.Found.IsEmpty || isWithoutAsked)
            return screen.Refuse(BenchProblems.NoInterpreter(), BenchExitCodes.NoInterpreter);
        JournalReplay? earlier = null;
        if (asked.Resume is { } journal)
        {
            (earlier, var problems) = Journal.Read(journal);
            if (earlier is null) return screen.Refuse(problems[0], BenchExitCodes.BadFile);
        }
        var (plan, problem) = earlier is null ? NewPlan(asked, workloads, survey, clock)
            : ResumedPlan.Of(earlier, survey);
        return plan is null ? screen.Refuse(problem!, CodeOf(problem!))
            : await Measure(asked, plan, earlier, surroundings, [], screen, clock, cancellation);
    }

    private static int CodeOf(Diagnostic problem) =>
        problem.Code == BenchProblems.MissingConfigurationCode ? BenchExitCodes.NoInterpreter : BenchExitCodes.Usage;

    private static (RunPlan? Plan, Diagnostic? Problem) NewPlan(
        Asked asked, ImmutableArray<Workload> workloads, InterpreterSurvey survey, TimeProvider clock)
    {
        var arms = BenchOptions.ArmsOf(survey, asked.Configurations);
        if (BenchProblems.WhyNotAll(asked.Configurations, arms, survey) is { } missing) return (null, missing);
        var baseline = arms.FirstOrDefault(arm => arms.Any(other => other.Id == $"{arm.Id}#2")) ?? arms[0];
        return (new RunPlan(asked.Seed ?? clock.GetUtcNow().ToUnixTimeSeconds(), asked.Profile, arms, baseline,
            workloads), null);
    }

    private static void CheckTimeout(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.GetValueOrDefault<double?>() is { } seconds and not (>= 1 and <= MostTimeoutSeconds))
            result.AddError(
                string.Create(CultureInfo.InvariantCulture,
                $"'{seconds}' is not between 1 and {MostTimeoutSeconds} seconds."));
    }

    private static async Task<int> Measure(
        Asked asked, RunPlan plan, JournalReplay? earlier, Surroundings surroundings, ImmutableArray<string> notes,
        Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        plan = plan with { Timeout = asked.Timeout ?? plan.Timeout };
        var folder = FolderOf(asked.Root, plan.Profile);
        var id = earlier?.Session.Session.Id ?? NewId($"{clock.GetUtcNow():yyyyMMdd-HHmm}-{plan.Profile.Name}", folder);
        var output = Path.GetFullPath(asked.Out ?? earlier?.Header.Output ?? Path.Combine(folder, $"{id}.json"));
        var journal = asked.Resume ?? Path.Combine(Path.GetDirectoryName(output)!, ".journals", $"{id}.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(journal))!);
        var (taken, holder) = JournalLock.Take(journal);
        if (taken is null) return screen.Refuse(BenchProblems.JournalInUse(journal, holder!), BenchExitCodes.Usage);
        using var release = taken;
        var budget = asked.MaxMinutes is { } minutes ? TimeSpan.FromMinutes(Math.Clamp(minutes, 0, MostMinutes))
            : TimeSpan.MaxValue;
        var request = new RunRequest(
            plan, id, journal, Argv(asked), budget,
            TimeSpan.FromSeconds(Math.Clamp(asked.WaitQuietSeconds, 0, MostMinutes * 60)))
        {
            Output = output,
            Root = Path.GetFullPath(asked.Root),
            Notes = notes,
        };
        screen.Messages.WriteLine(
            $"Measuring {Counted.Of(plan.Workloads.Length, "workload")} on "
            + $"{string.Join(", ", plan.Arms.Select(static arm => arm.Id))}, profile {plan.Profile.Name}. Ctrl-C keeps "
            + $"what is measured.");
        var progress = new ProgressLines(screen.Messages, clock);
        var (end, session) = await new BenchRun(request, surroundings, clock)
            .Run(earlier, progress.Report, cancellation);
        progress.Finish();
        return Report(end, session, output, journal, screen);
    }

    /// <summary>
    /// Returns the folder for a new session. Sessions of the profile quick may not be quoted, so their folder is one
    /// where builds do not look for sessions.
    /// </summary>
    private static string FolderOf(string root, Profile profile) =>
        SessionFiles.In(root, profile == Profile.Quick ? SessionFiles.Drafts : SessionFiles.Folder);

    /// <summary>Returns an unused ID. A number keeps runs apart that begin in the same minute.</summary>
    private static string NewId(string id, string folder) =>
        Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? id : $"{id}-{number}")
            .First(name => !File.Exists(Path.Combine(folder, $"{name}.json"))
            && !File.Exists(Path.Combine(folder, ".journals", $"{name}.ndjson")));

    private static int Report(RunEnd end, BenchSession session, string output, string journal, Screen screen)
    {
        foreach (var happened in session.Events.Where(static one => one.Level != "info"))
            screen.Messages.WriteLine($"{happened.Level}: {happened.Text}");
        if (SessionFile.Write(session, output) is [var problem, ..])
            return screen.Refuse(problem, BenchExitCodes.BadFile);
        if (end == RunEnd.Complete) File.Delete(journal);
        else screen.Messages.WriteLine(
            $"Ended early ({session.Session.StoppedBy}). Resume with: sitegen bench run --resume {journal}");
        screen.Results.WriteLine(SessionSummary.Of(session, output));
        return end switch
        {
            RunEnd.Cancelled => BenchExitCodes.Cancelled,
            RunEnd.TimeBudget => BenchExitCodes.TimeBudget,
            _ when session.Results.Any(static cell => cell.Summary is null)
                || session.Events.Any(static happened => happened.Level == "error") => BenchExitCodes.CellsFailed,
            _ when session.Control is { Overall: not null, IsValid: false } => BenchExitCodes.Invalid,
            _ => BenchExitCodes.Ok,
        };
    }

    /// <summary>Returns the arguments to store in the session, without paths of the machine.</summary>
    private static ImmutableArray<string> Argv(Asked asked)
    {
        var words = new List<string> { "bench", "run", "--profile", asked.Profile.Name };
        if (asked.Configurations is { } configurations) words.AddRange(["--config", configurations]);
        foreach (var workload in asked.Workloads) words.AddRange(["--workload", workload]);
        if (asked.Suite is { } suite) words.AddRange(["--suite", suite]);
        if (asked.Claim is { } claim) words.AddRange(["--claim", claim]);
        if (asked.Threads is { } threads) words.AddRange(["--threads", threads]);
        if (asked.TimeoutSeconds is { } timeout) words.AddRange(
            ["--timeout", timeout.ToString(CultureInfo.InvariantCulture)]);
        if (asked.Seed is { } seed) words.AddRange(["--seed", seed.ToString(CultureInfo.InvariantCulture)]);
        return [.. words];
    }
}
