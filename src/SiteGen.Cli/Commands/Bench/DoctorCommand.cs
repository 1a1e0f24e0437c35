using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;
using Profile = SiteGen.Bench.Running.Profile;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench doctor</c>: reports what a run would measure, how long it would take, and what would disturb it.
/// </summary>
internal static class DoctorCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var (pythons, configurations, workloads, suite, profile) = (
            BenchOptions.Pythons(), BenchOptions.Configurations(), BenchOptions.Workloads(), BenchOptions.Suite(),
            BenchOptions.ProfileOption());
        var command = new Command(
            "doctor", "Reports what a run would measure here, how long it would take, and what would "
                + "disturb it.") { root, pythons, configurations, workloads, suite, profile };
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = await DoctorReport.Make(
                [.. parsed.GetValue(pythons)!], Surroundings.OfThisMachine(), clock, cancellation);
            Print(report, screen);
            screen.Report(report.Warnings);
            var (own, mistakes) = OwnRun.Choose(parsed.GetValue(root)!, parsed.GetValue(configurations),
                [.. parsed.GetValue(workloads)!],
                parsed.GetValue(suite) is not null || parsed.GetValue(pythons)!.Length > 0);
            screen.Report(mistakes);
            if (own is not null)
                return await PrintOwn(own, parsed.GetValue(root)!, parsed.GetValue(profile)!, screen, cancellation);
            if (report.Survey.Found.IsEmpty) return BenchExitCodes.NoInterpreter;
            var (chosen, problem) = Selection.Workloads(
                [.. parsed.GetValue(workloads)!], parsed.GetValue(suite), null, null);
            if (problem is not null) return screen.Refuse(problem, BenchExitCodes.Usage);
            var asked = parsed.GetValue(configurations);
            var arms = BenchOptions.ArmsOf(report.Survey, asked);
            if (BenchProblems.WhyNotAll(asked, arms, report.Survey) is { } missing)
                return screen.Refuse(missing, BenchExitCodes.NoInterpreter);
            var plan = new RunPlan(0, parsed.GetValue(profile)!, arms, arms[0], chosen);
            Lines.Table(screen.Results, $"A run with the profile {plan.Profile.Name}", ["What", "How much"],
                Estimate(plan));
            return BenchExitCodes.Ok;
        });
        return command;
    }

    /// <summary>Prints what a run of own workloads would start. Nothing but the interpreters is started here.</summary>
    private static async Task<int> PrintOwn(
        OwnChoice own, string root, Profile profile, Screen screen, CancellationToken cancellation)
    {
        var (plan, notes, problem) = await OwnRun.PlanOf(
            own, root, profile, 0, Surroundings.OfThisMachine(), cancellation);
        if (plan is null) return screen.Refuse(problem!, BenchExitCodes.NoInterpreter);
        Lines.Table(screen.Results, "Own workloads", ["Name", "Cases", "What runs"],
            own.Workloads.Select(static one => (string[])[one.Id, $"{one.Cases.Length}", WhatRuns(one)]));
        foreach (var cell in OwnRun.ToolCells(plan)) screen.Results.WriteLine(WhatIsCalled(cell, root));
        foreach (var note in notes) screen.Results.WriteLine(note);
        Lines.Table(screen.Results, $"A run with the profile {plan.Profile.Name}", ["What", "How much"],
            Estimate(plan));
        return BenchExitCodes.Ok;
    }

    /// <summary>Returns the command of a tool as it would run, and where its results are read.</summary>
    private static string WhatIsCalled(PlannedCell cell, string root)
    {
        var command = ToolCommand.Of(
            cell, Path.Combine(Path.GetTempPath(), "SCRATCH"), root, Surroundings.OfThisMachine());
        var results = command.Results is null ? "its standard output" : command.ShownResults;
        return $"{cell.Key}: {string.Join(' ', command.Call)}; {cell.Workload.Tool!.Reads} from {results}";
    }

    private static string WhatRuns(Workload own)
    {
        var parameters = own.Cases[0].Params;
        return parameters.TryGetValue("command", out var command) ? command.ToString()
            : $"{parameters["file"]}:{parameters["function"]}";
    }

    private static void Print(DoctorReport report, Screen screen)
    {
        var machine = report.Machine;
        Lines.Table(screen.Results, "Machine", ["What", "Value"],
        [
            ["name", machine.Label],
            ["processor", $"{machine.CpuModel}, {Counted.Of(machine.LogicalCpuCount, "CPU")}"],
            ["memory", $"{(machine.MemoryBytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture)} GB"],
            ["system", $"{machine.Os} {machine.OsVersion}, kernel {machine.Kernel}, {machine.Architecture}"],
            ["virtual", machine.Virtualization],
            ["governor", machine.Governor ?? "unknown"],
            ["used by others", report.ForeignCpu is { } foreign
                ? $"{foreign.ToString("0.00", CultureInfo.InvariantCulture)} CPUs" : "unknown"],
        ]);
        ListCommand.Interpreters(screen.Results, report.Survey);
        Lines.Table(screen.Results, "Configurations", ["Name", "Interpreter", "Set"],
            report.Configurations.Select(static one => (string[])
            [one.Id, one.Interpreter,
                string.Join(' ', one.Environment.Select(static pair => $"{pair.Key}={pair.Value}"))]));
        if (!report.Impossible.IsEmpty)
            Lines.Table(screen.Results, "Not possible", ["Name", "Why"],
                report.Impossible.Select(static one => (string[])[one.Id, one.Reason]));
    }

    private static IEnumerable<string[]> Estimate(RunPlan plan)
    {
        var most = plan.Blocks(Environment.ProcessorCount).ToList();
        var least = RunEstimate.Least(plan, most).ToList();
        yield return ["configurations", string.Join(", ", plan.Arms.Select(static arm => arm.Id))];
        yield return ["workloads", $"{plan.Workloads.Length}"];
        yield return ["blocks", Range(least.Count, most.Count)];
        yield return ["worker processes", Range(ProcessCount(least), ProcessCount(most))];
        if (plan.Workloads.Any(static one => one.Tool is not null))
            yield return ["calls of own tools", Range(CallCount(least), CallCount(most))];
        if (plan.Workloads.All(static one => one.Tool is not null)) yield break;
        yield return ["time", $"about {Range(Minutes(least), Minutes(most))} min if undisturbed"
            + (plan.Workloads.All(static one => one.Tool is null) ? "" : ", and the calls of own tools")];

        int Minutes(List<PlannedBlock> blocks) =>
            (int)Math.Max(1, Math.Round(RunEstimate.Of(plan, blocks).TotalMinutes));
    }

    private static int ProcessCount(List<PlannedBlock> blocks) =>
        blocks.Where(static block => block.Workload.Tool is null).Sum(static block => block.Order.Length);

    private static int CallCount(List<PlannedBlock> blocks) =>
        blocks.Where(static block => block.Workload.Tool is not null).Sum(static block => block.Order.Length);

    /// <summary>Formats the least and the largest number.</summary>
    private static string Range(int least, int most) => least == most ? $"{least}" : $"{least} to {most}";
}
