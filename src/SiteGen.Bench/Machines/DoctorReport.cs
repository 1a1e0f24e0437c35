using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Machines;

/// <summary>Reports what a run would measure, on which machine, and what would disturb it.</summary>
/// <param name="ForeignCpu">CPUs that other processes use now; null where the system does not report it.</param>
public sealed record DoctorReport(
    Machine Machine,
    InterpreterSurvey Survey,
    ImmutableArray<Results.Configuration> Configurations,
    ImmutableArray<ImpossibleConfiguration> Impossible,
    double? ForeignCpu,
    ImmutableArray<Diagnostic> Warnings)
{
    /// <param name="asked">Interpreters that the user named; the search finds others too.</param>
    public static async Task<DoctorReport> Make(
        ImmutableArray<string> asked, Surroundings surroundings, TimeProvider clock, CancellationToken cancellation)
    {
        var survey = await Discovery.Find(asked, surroundings, cancellation).ConfigureAwait(false);
        var foreignCpu = await Quietness.Now(clock, cancellation).ConfigureAwait(false);
        return Of(MachineReader.Read(), survey, foreignCpu);
    }

    internal static DoctorReport Of(Machine machine, InterpreterSurvey survey, double? foreignCpu)
    {
        ImmutableArray<Interpreter> interpreters = [.. survey.Found.Select(static found => found.Identity)];
        return new DoctorReport(
            machine, survey, Interpreters.Configurations.Of(interpreters),
            Interpreters.Configurations.Impossible(interpreters), foreignCpu,
            [.. Problems(survey, interpreters), .. Disturbances(machine, foreignCpu)]);
    }

    private static IEnumerable<Diagnostic> Problems(InterpreterSurvey survey, ImmutableArray<Interpreter> interpreters)
    {
        foreach (var refused in survey.Refused.Where(static refused => refused.WasAsked))
            yield return InterpreterProblems.Refused(refused);
        if (interpreters.IsEmpty) yield return InterpreterProblems.NoInterpreter();
        if (interpreters.DistinctBy(static one => one.FlagsClass).Count() > 1)
            yield return InterpreterProblems.BuildsDiffer(Groups(interpreters));
    }

    private static IEnumerable<Diagnostic> Disturbances(Machine machine, double? foreignCpu)
    {
        if (machine.Governor is not (null or "performance"))
            yield return InterpreterProblems.Governor(machine.Governor);
        if (machine.PowerSource == "battery") yield return InterpreterProblems.OnBattery();
        if (machine.TransparentHugePages == "always") yield return InterpreterProblems.HugePages();
        if (Math.Min(machine.LogicalCpuCount, machine.CgroupCpuLimit ?? double.MaxValue) is < 2 and var count)
            yield return InterpreterProblems.FewCpus(count);
        if (foreignCpu is null) yield return InterpreterProblems.QuietnessUnknown();
        else if (foreignCpu >= Quietness.QuietBelow) yield return InterpreterProblems.Busy(foreignCpu.Value);
    }

    private static string Groups(ImmutableArray<Interpreter> interpreters) =>
        string.Join(" | ", interpreters.GroupBy(static one => one.FlagsClass)
            .Select(static group => string.Join(", ", group.Select(static one => one.Id))));
}
