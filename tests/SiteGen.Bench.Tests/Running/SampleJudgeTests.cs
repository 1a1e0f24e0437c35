using System.Globalization;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class SampleJudgeTests
{
    private static readonly MachineActivity Quiet = new(Wall: 1, ClockDrift: 0, ForeignCpu: 0.01, Steal: 0);
    private static readonly MachineActivity Unreported = new(Wall: 1, ClockDrift: 0, ForeignCpu: null, Steal: null);

    [Theory]
    [InlineData("314", true, true, false, 0)]
    [InlineData("314-jit", true, true, true, 5000)]
    [InlineData("314t", false, false, false, 0)]
    [InlineData("314t-gil", true, true, false, 0)]
    [InlineData("314#2", true, true, false, 0)]
    public void The_state_that_was_asked_for_is_right(
        string arm, bool gilAtStart, bool gilAtEnd, bool jit, int canaryHits) =>
        Assert.Null(SampleJudge.WrongState(Arms.Of(arm), Reports.Of(gilAtStart, gilAtEnd, jit, canaryHits)));

    [Theory]
    [InlineData("314", false, false, false, 0, "The GIL was off at the start, but 314 requires it on.")]
    [InlineData("314t", true, true, false, 0, "The GIL was on at the start, but 314t requires it off.")]
    [InlineData("314t-gil", false, false, false, 0, "The GIL was off at the start, but 314t-gil requires it on.")]
    [InlineData("314t", false, true, false, 0,
        "The GIL was on at the end: an extension module of the workload switched it.")]
    [InlineData("314t-gil", true, false, false, 0,
        "The GIL was off at the end: an extension module of the workload switched it.")]
    [InlineData("314-jit", true, true, false, 0, "The JIT was off, but 314-jit requires it on.")]
    [InlineData("314", true, true, true, 0, "The JIT was on, but 314 requires it off.")]
    [InlineData("314-jit", true, true, true, 0,
        "The JIT was on, but no compiled code ran in 20,000 iterations of a loop: this build interprets what it "
        + "should compile.")]
    [InlineData("314", true, true, false, 3, "Compiled code ran although the JIT was off.")]
    public void Another_state_is_said(
        string arm, bool gilAtStart, bool gilAtEnd, bool jit, int canaryHits, string says) =>
        Assert.Equal(says, SampleJudge.WrongState(Arms.Of(arm), Reports.Of(gilAtStart, gilAtEnd, jit, canaryHits)));

    [Theory]
    [InlineData(1, 0.01, 0, 0, "")]
    [InlineData(1, 0.11, 0, 0, "")]
    [InlineData(1, 0.13, 0, 0, "foreign-cpu")]
    [InlineData(0.1, 0.29, 0, 0, "")] // Of a short worker one tick is a large share.
    [InlineData(0.1, 0.31, 0, 0, "foreign-cpu")]
    [InlineData(1, 0, 0.06, 0, "")]
    [InlineData(1, 0, 0.08, 0, "steal")]
    [InlineData(1, 0, 0, 0.4, "")]
    [InlineData(1, 0, 0, 0.6, "clock-step")]
    [InlineData(1, 0, 0, -0.6, "clock-step")]
    [InlineData(1, 2, 1, 3600, "foreign-cpu steal clock-step")]
    public void What_others_did_is_flagged(
        double wall, double foreignCpu, double steal, double clockDrift, string flags) =>
        Assert.Equal(flags, Flags("nbody", "", "314", new MachineActivity(wall, clockDrift, foreignCpu, steal), 4, 1));

    [Theory]
    [InlineData("threads=1", 0.13, "foreign-cpu")]
    [InlineData("threads=2", 0.30, "")] // Of 1.9 CPUs a tenth may be the kernel's.
    [InlineData("threads=2", 0.33, "foreign-cpu")]
    public void Threads_that_take_turns_wake_CPUs_at_nobodys_expense(string name, double foreignCpu, string flags) =>
        Assert.Equal(flags, Flags(
            "cpu_sieve", name, "314t", new MachineActivity(1, 0, foreignCpu, 0, OwnCpu: 1.9), 4, name == "threads=1" ? 1
            : 1.9));

    [Fact]
    public void What_the_system_does_not_tell_is_not_flagged() =>
        Assert.Equal("", Flags("nbody", "", "314", new MachineActivity(1, 0, null, null), 4, 1));

    [Theory]
    [InlineData("nbody", "", "314", 4, 0.97, "")]
    [InlineData("nbody", "", "314", 4, 0.90, "descheduled")]
    [InlineData("startup", "", "314", 4, 0.50, "")] // It waits for a child.
    [InlineData("cpu_sieve", "threads=1", "314t", 4, 0.90, "descheduled")]
    [InlineData("cpu_sieve", "threads=2", "314t", 4, 1.90, "")]
    [InlineData("cpu_sieve", "threads=2", "314t", 4, 1.70, "starved")]
    [InlineData("cpu_sieve", "threads=2", "314t-gil", 4, 1.00, "")]
    [InlineData("cpu_sieve", "threads=2", "314", 4, 1.00, "")]
    [InlineData("cpu_sieve", "threads=4", "314t", 4, 3.50, "starved")]
    [InlineData("cpu_sieve", "threads=4", "314t", 2, 1.90, "")]
    [InlineData("lock_shared", "threads=2", "314t", 4, 0.70, "")] // Its threads wait for each other.
    public void A_worker_that_did_not_get_its_cores_is_flagged(
        string workload, string name, string arm, int coreCount, double cpuShare, string flags) =>
        Assert.Equal(flags, Flags(workload, name, arm, Unreported, coreCount, cpuShare));

    [Theory]
    [InlineData(1.70, 0.05, 0.00, "")] // The other CPU idled: the threads waited for each other.
    [InlineData(1.70, 0.20, 0.00, "starved")]
    [InlineData(1.70, 0.05, 0.12, "steal starved")]
    [InlineData(1.70, null, 0.00, "starved")]
    [InlineData(1.85, 0.20, 0.00, "")]
    [InlineData(1.00, 0.45, 0.00, "foreign-cpu")]
    [InlineData(1.00, 0.95, 0.00, "foreign-cpu starved")]
    public void Threads_starve_only_where_others_may_have_used_what_they_missed(
        double cpuShare, double? foreignCpu, double steal, string flags) =>
        Assert.Equal(flags, Flags("cpu_sieve", "threads=2", "314t",
            new MachineActivity(1, 0, foreignCpu, steal, OwnCpu: cpuShare), 2, cpuShare));

    [Fact]
    public void The_middle_value_decides()
    {
        Assert.Equal("", Flags("nbody", "", "314", Quiet, 4, 0.2, 1, 1));
        Assert.Equal("descheduled", Flags("nbody", "", "314", Quiet, 4, 0.2, 0.2, 1));
    }

    [Theory]
    [InlineData("nbody", "", "314", "0.97 0.97 0.97", "")]
    [InlineData("nbody", "", "314", "0.97 0.90 0.97", "1")]
    [InlineData("nbody", "", "314", "0.90 0.90 0.90", "0 1 2")]
    [InlineData("startup", "", "314", "0.97 0.50 0.97", "")]
    [InlineData("cpu_sieve", "threads=2", "314t", "1.98 1.70 1.90", "1")]
    [InlineData("cpu_sieve", "threads=2", "314t", "1.70 1.72 1.65", "")] // Threads wait the same way in each slice.
    [InlineData("cpu_sieve", "threads=2", "314t", "1.70 1.72 1.10", "2")]
    [InlineData("cpu_sieve", "threads=2", "314", "1.00 0.70 1.00", "")]
    [InlineData("nbody", "", "314", "0 0 0", "")] // Nobody counted.
    public void Slices_that_did_not_get_their_cores_are_marked(
        string workload, string name, string arm, string cpuShares, string deprived)
    {
        var values = Reports.Of(cpuShares: [.. cpuShares.Split(' ').Select(Number)]).Values;
        var cell = Arms.Cell(workload, name, Arms.Of(arm));
        Assert.Equal(deprived, string.Join(' ', SampleJudge.Deprived(
            cell, [.. values.Select(static value => value with { Wall = 10 })], 4)));
    }

    [Theory]
    [InlineData("314", true, false, null)]
    [InlineData("314-jit", true, true, null)]
    [InlineData("314t", true, false, "The GIL was on after a slice, but 314t requires it off.")]
    [InlineData("314t-gil", false, false, "The GIL was off after a slice, but 314t-gil requires it on.")]
    [InlineData("314-jit", true, false, "The JIT was off after a slice, but 314-jit requires it on.")]
    [InlineData("314", true, true, "The JIT was on after a slice, but 314 requires it off.")]
    public void A_state_that_changed_between_slices_is_said(string arm, bool gil, bool jit, string? says) =>
        Assert.Equal(says, SampleJudge.WrongState(Arms.Of(arm),
            new Slice(new WorkerValue(1, 1, 0, 1), "", gil, jit, 1)));

    [Fact]
    public void Without_times_nothing_is_concluded_from_them() =>
        Assert.Equal("", Flags("mem_int", "", "314", Quiet, 4, 0));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Flags(
        string workload, string name, string arm, MachineActivity around, int coreCount, params double[] cpuShares) =>
        string.Join(' ', SampleJudge.Flags(Arms.Cell(workload, name, Arms.Of(arm)),
            Reports.Of(cpuShares: cpuShares).Values, around, coreCount));
}
