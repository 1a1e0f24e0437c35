using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests.Interpreters;
using Xunit;

namespace SiteGen.Bench.Tests.Machines;

public sealed class DoctorReportTests
{
    private static readonly Machine Quiet = MachineReader.Named(
        LinuxMachine.Read(MachineReaderTests.Files([]), "none", "x64")) with
    {
        LogicalCpuCount = 4,
    };

    [Fact]
    public void A_good_machine_has_no_warnings() => Assert.Empty(Codes(Quiet, 0.01, "same", "same"));

    [Fact]
    public void Everything_that_disturbs_is_told()
    {
        var bad = Quiet with
        {
            Governor = "powersave",
            PowerSource = "battery",
            TransparentHugePages = "always",
            CgroupCpuLimit = 1.5,
        };
        Assert.Equal(["SG0718", "SG0713", "SG0714", "SG0715", "SG0717", "SG0716"], Codes(bad, 0.8, "one", "other"));
    }

    [Fact]
    public void One_CPU_is_too_few_and_an_unknown_load_is_told() =>
        Assert.Equal(["SG0717", "SG0719"],
            Codes(Quiet with { LogicalCpuCount = 1, Governor = "performance", PowerSource = "mains" }, null, "same"));

    [Fact]
    public void What_somebody_asked_for_and_did_not_get_is_an_error_and_the_rest_is_not()
    {
        var survey = new InterpreterSurvey(
            [], [new Refused("~/py", "config", "does not exist", WasAsked: true),
            new Refused("/usr/bin/python3", "path", "is Python 3.11.2", WasAsked: false)]);
        Assert.Equal(["'~/py' does not exist.", "No Python that can be measured was found."],
            DoctorReport.Of(Quiet, survey, 0).Warnings.Select(static warning => warning.Message));
    }

    private static IEnumerable<string> Codes(Machine machine, double? foreignCpu, params string[] flagsClasses)
    {
        var found = flagsClasses.Select((flags, index) => new FoundInterpreter(
            FakePython.Interpreter($"31{index}", 0x030E0000 + index, flagsClass: flags), ""));
        return DoctorReport.Of(machine, new InterpreterSurvey([.. found], []), foreignCpu)
            .Warnings.Select(static warning => warning.Code);
    }
}
