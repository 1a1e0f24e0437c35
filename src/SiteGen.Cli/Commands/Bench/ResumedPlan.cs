using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Restores the plan of an interrupted run, if nothing that it measures has changed.</summary>
internal static class ResumedPlan
{
    public static (RunPlan? Plan, Diagnostic? Problem) Of(JournalReplay earlier, InterpreterSurvey survey)
    {
        var header = earlier.Session.Session;
        if (header.Runner.WorkloadsSha256 != PythonFiles.Sha256)
            return Cannot("this version of SiteGen has different workloads.");
        if (earlier.Session.Machine.Id != MachineReader.Read().Id) return Cannot("it was started on another machine.");
        if (Profile.Find(header.Profile) is not { } profile)
            return Cannot($"there is no profile '{UnicodeText.Excerpt(header.Profile)}'.");
        var arms = ImmutableArray.CreateBuilder<Arm>();
        foreach (var configuration in earlier.Session.Configurations)
        {
            var identity = earlier.Session.Interpreters.First(one => one.Id == configuration.Interpreter);
            var found = survey.Found.FirstOrDefault(one => one.Identity.Sha256 == identity.Sha256
                && one.Identity.LibpythonSha256 == identity.LibpythonSha256);
            if (found is null) return Cannot($"{identity.Label} ({identity.Executable}) is no longer available.");
            arms.Add(new Arm(configuration with { Verified = null }, identity, found.ExecutablePath));
        }
        var baseline = arms.FirstOrDefault(arm => arms.Any(other => other.Id == $"{arm.Id}#2")) ?? arms[0];
        var plan = new RunPlan(header.Seed, profile, arms.ToImmutable(), baseline, WorkloadsOf(earlier))
        {
            Timeout = earlier.Header.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return (plan, null);
    }

    /// <summary>Returns the planned workloads, each with only its planned cases.</summary>
    private static ImmutableArray<Workload> WorkloadsOf(JournalReplay earlier)
    {
        var planned = earlier.Header.Plan.Select(static cell => (cell.Workload, cell.Case)).ToHashSet();
        return [.. Catalogue.All.Select(workload =>
            workload with { Cases = [.. workload.Cases.Where(item => planned.Contains((workload.Id, item.Name)))] })
                .Where(static workload =>
                !workload.Cases.IsEmpty)];
    }

    private static (RunPlan?, Diagnostic?) Cannot(string why) => (null, BenchProblems.CannotResume(why));
}
