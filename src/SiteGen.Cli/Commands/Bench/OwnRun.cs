using System.Collections.Immutable;
using System.IO.Enumeration;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>The part of an author's own plan that is measured.</summary>
internal sealed record OwnChoice(
    OwnPlan Plan, ImmutableArray<OwnConfiguration> Configurations, ImmutableArray<Workload> Workloads);

/// <summary>Measures the workloads of <c>data/workloads.yaml</c>.</summary>
internal static class OwnRun
{
    /// <returns>Neither when the site has no such file, or something else is asked for.</returns>
    public static (OwnChoice? Choice, ImmutableArray<Diagnostic> Problems) Choose(
        string root, string? configurations, ImmutableArray<string> globs, bool isOfCPython)
    {
        var path = Path.Combine(root, OwnPlan.File.Value);
        if (isOfCPython || !File.Exists(path)) return (null, []);
        if (DiskFile.Read(path, 1 << 20, out var unread) is not { } file) return (null, [unread!]);
        var (plan, problems) = OwnPlanReader.Read(
            new SourceFile(OwnPlan.File, file.Bytes), name => FileIn(root, name));
        if (plan is null) return (null, problems);
        var names = Names(configurations);
        var patterns = Selection.Globs(globs).ToList();
        var workloads = plan.Workloads.Where(one => patterns.Count == 0 || patterns.Any(glob =>
            FileSystemName.MatchesSimpleExpression(glob, one.Id, ignoreCase: false))).ToImmutableArray();
        // Names of CPython's configurations or workloads mean the built-in ones.
        if (workloads.IsEmpty || !names.All(plan.Has)) return (null, []);
        ImmutableArray<OwnConfiguration> chosen =
            [.. plan.Configurations.Where(one => names.IsEmpty || names.Contains(one.Name))];
        return (new OwnChoice(plan, chosen, workloads), problems);
    }

    /// <returns>A plan, with the packages of its configurations.</returns>
    public static async Task<(RunPlan? Plan, ImmutableArray<string> Notes, Diagnostic? Problem)> PlanOf(
        OwnChoice choice, string root, Profile profile, long seed, Surroundings surroundings,
        CancellationToken cancellation)
    {
        var needsPython = choice.Workloads.Any(static one => one.Tool is not { NeedsPython: false });
        var usual = !needsPython || choice.Configurations.All(static one => one.Python is not null) ? null
            : (await Discovery.Find([], surroundings, cancellation)).Found.FirstOrDefault();
        var baseline = choice.Configurations.Any(one => one.Name == choice.Plan.Baseline) ? choice.Plan.Baseline
            : choice.Configurations[0].Name;
        var (arms, problem) = await OwnArms.Of(
            choice.Plan with { Baseline = baseline }, choice.Configurations, root, usual, needsPython, surroundings,
            cancellation);
        if (arms is null) return (null, [], problem);
        var plan = new RunPlan(seed, profile, arms.All, arms.All.First(arm => arm.Id == baseline), choice.Workloads);
        return ToolCells(plan).Select(cell => ToolCommand.WhyNot(cell, root, surroundings))
            .FirstOrDefault(static problem => problem is not null) is { } missing
            ? (null, [], missing) : (plan, arms.Packages, null);
    }

    /// <summary>Returns the cells that the author's tools measure, without those of the second arm.</summary>
    public static IEnumerable<PlannedCell> ToolCells(RunPlan plan) =>
        from workload in plan.Workloads
        where workload.Tool is not null
        from cell in plan.CellsOf(workload, Environment.ProcessorCount)
        where !cell.Arm.IsSecond
        select cell;

    /// <summary>Returns true for a journal of own configurations.</summary>
    public static bool IsOwn(JournalReplay earlier, OwnChoice choice) =>
        earlier.Session.Configurations.All(one => choice.Plan.Has(one.Id.Split('#')[0]));

    /// <summary>Restores the plan of an interrupted run, if nothing that it measures has changed.</summary>
    public static (RunPlan? Plan, Diagnostic? Problem) Resume(RunPlan plan, JournalReplay earlier)
    {
        var header = earlier.Session.Session;
        if (header.Runner.WorkloadsSha256 != PythonFiles.Sha256)
            return Cannot("this version of SiteGen has different workloads.");
        if (earlier.Session.Machine.Id != MachineReader.Read().Id) return Cannot("it was started on another machine.");
        if (Profile.Find(header.Profile) is not { } profile)
            return Cannot($"there is no profile '{UnicodeText.Excerpt(header.Profile)}'.");
        var restored = plan with { Seed = header.Seed, Profile = profile };
        var here = restored.Workloads.SelectMany(one => restored.CellsOf(one, Environment.ProcessorCount))
            .ToDictionary(static cell => cell.Key, static cell => Text(cell.Case.Params));
        foreach (var cell in earlier.Header.Plan)
            if (here.GetValueOrDefault(cell.Key) != Text(cell.Params))
                return Cannot($"{cell.Key} has changed in {OwnPlan.File}, or in its file.");
        return (restored, null);
    }

    private static string Text(ImmutableSortedDictionary<string, System.Text.Json.JsonElement> parameters) =>
        string.Join('\n', parameters.Select(static one => $"{one.Key}: {one.Value.GetRawText()}"));

    private static (RunPlan?, Diagnostic?) Cannot(string why) => (null, BenchProblems.CannotResume(why));

    private static ImmutableArray<string> Names(string? configurations) =>
        [.. (configurations ?? "").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static byte[]? FileIn(string root, string name) =>
        SourcePath.TryParse(name, out var inside) && File.Exists(Path.Combine(root, inside.Value))
            ? File.ReadAllBytes(Path.Combine(root, inside.Value)) : null;
}
