using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Interpreters;

public sealed class ConfigurationsTests
{
    private static readonly Interpreter Python313 = FakePython.Interpreter("313", 0x030D05F0);
    private static readonly Interpreter Python314 = FakePython.Interpreter("314", 0x030E07F0, jit: "yes");
    private static readonly Interpreter Python314T = FakePython.Interpreter("314t", 0x030E07F0, freeThreaded: true);
    private static readonly Interpreter Python315 = FakePython.Interpreter("315", 0x030F02F0, jit: "interpreter");

    [Fact]
    public void Each_interpreter_has_its_cells_and_the_baseline_comes_twice()
    {
        Assert.Equal(
            ["313 313 ", "314 314 PYTHON_JIT=0", "314-jit 314 PYTHON_JIT=1", "314t 314t ", "314t-gil 314t PYTHON_GIL=1",
                "314#2 314 PYTHON_JIT=0"],
            Configurations.Of([Python313, Python314, Python314T]).Select(Written));
    }

    [Fact]
    public void The_GIL_is_never_asked_for_on_a_build_that_always_has_it() =>
        Assert.DoesNotContain(Configurations.Of([Python313, Python314, Python315]), static cell =>
            cell.Environment.ContainsKey("PYTHON_GIL"));

    [Fact]
    public void The_tier_2_interpreter_is_turned_off_and_is_no_JIT() =>
        Assert.Equal(["315 315 PYTHON_JIT=0", "315#2 315 PYTHON_JIT=0"], Configurations.Of([Python315])
            .Select(Written));

    [Fact]
    public void A_JIT_of_3_13_cannot_be_proved_and_is_no_cell()
    {
        var jit = FakePython.Interpreter("313", 0x030D05F0, jit: "yes");
        Assert.Equal(["313", "313#2"], Configurations.Of([jit]).Select(static cell => cell.Id));
        Assert.Contains(Configurations.Impossible([jit]), static one => one.Id == "313-jit");
    }

    [Fact]
    public void The_baseline_is_the_newest_3_14_with_a_GIL_else_the_newest_with_one()
    {
        var older = FakePython.Interpreter("314-2", 0x030E00F0);
        var debug = FakePython.Interpreter("314d", 0x030E08F0, debug: true);
        Assert.Equal("314", Configurations.Baseline([older, Python315, Python314T, debug, Python314])?.Id);
        Assert.Equal("315", Configurations.Baseline([Python313, Python314T, Python315])?.Id);
        Assert.Equal("314t", Configurations.Baseline([Python314T])?.Id);
        Assert.Null(Configurations.Baseline([]));
    }

    [Fact]
    public void Free_threading_with_the_JIT_is_named_as_impossible_with_or_without_such_a_build()
    {
        Assert.Equal(["314t-jit"], Configurations.Impossible([]).Select(static one => one.Id));
        Assert.Equal(["314t-jit", "313-jit", "313-nogil", "314-nogil"],
            Configurations.Impossible([Python313, Python314, Python314T]).Select(static one => one.Id));
    }

    [Fact]
    public void A_worker_sees_the_same_environment_but_for_the_switches_of_its_cell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps other variables.");
        using var folder = new ScratchFolder();
        var surroundings = FakePython.Surroundings(
            folder, ("HOME", "/home/me"), ("PATH", "/weird"), ("PYTHONPATH", "/evil"), ("PYTHON_GIL", "1"),
            ("LD_PRELOAD", "x"));
        var cell = Configurations.Of([Python314]).Single(static cell => cell.Id == "314-jit");
        Assert.Equal(
            ["HOME=/home/me", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE=1", "PYTHONHASHSEED=42",
                "PYTHON_JIT=1"],
            WorkerEnvironment.Of(cell, 42, surroundings).Select(static pair => $"{pair.Key}={pair.Value}"));
    }

    private static string Written(Bench.Results.Configuration cell) =>
        $"{cell.Id} {cell.Interpreter} "
        + $"{string.Join(' ', cell.Environment.Select(static pair => $"{pair.Key}={pair.Value}"))}";
}
