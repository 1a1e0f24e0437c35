using SiteGen.Bench.Interpreters;
using Xunit;

namespace SiteGen.Bench.Tests.Interpreters;

/// <summary>On the interpreters of SITEGEN_PYTHONS, where there are some.</summary>
public sealed class RealInterpretersTests
{
    [Fact]
    public async Task A_free_threaded_build_has_no_GIL_larger_objects_and_no_JIT()
    {
        var (found, surroundings) = await One(static one => one.IsFreeThreaded, "free-threaded 3.14");
        var identity = found.Identity;
        Assert.Equal(("t", "mimalloc", "n/a"), (identity.Abiflags, identity.Allocator, identity.JitDefault));
        Assert.Equal((32, 44, 56),
            (identity.ObjectSizes["None"], identity.ObjectSizes["1"], identity.ObjectSizes["[]"]));
        foreach (var cell in Configurations.Of([identity])
            .Where(static cell => !cell.Id.EndsWith("#2", StringComparison.Ordinal)))
        {
            var state = await Identify.Verify(found, cell, surroundings, TestContext.Current.CancellationToken);
            var hasGil = cell.Id.EndsWith("-gil", StringComparison.Ordinal);
            Assert.Equal((hasGil, hasGil, false, 0),
                (state!.GilAtStart, state.GilAtEnd, state.JitEnabled, state.JitCanaryHits));
        }
    }

    [Fact]
    public async Task A_build_with_a_JIT_runs_compiled_code_only_when_it_is_asked_to()
    {
        var (found, surroundings) =
            await One(static one => one is { JitBuilt: "yes", IsFreeThreaded: false }, "3.14 with a JIT");
        var cells = Configurations.Of([found.Identity]);
        var plain = await Identify.Verify(
            found, cells.Single(cell => cell.Id == found.Identity.Id), surroundings,
            TestContext.Current.CancellationToken);
        var jit = await Identify.Verify(
            found, cells.Single(static cell => cell.Id.EndsWith("-jit", StringComparison.Ordinal)), surroundings,
            TestContext.Current.CancellationToken);
        Assert.Equal((true, false, 0), (plain!.GilAtEnd, plain.JitEnabled, plain.JitCanaryHits));
        Assert.True(jit!.JitEnabled);
        Assert.InRange(jit.JitCanaryHits, 1_000, 20_000);
        Assert.Equal((16, 28, 56),
            (found.Identity.ObjectSizes["None"], found.Identity.ObjectSizes["1"], found.Identity.ObjectSizes["[]"]));
    }

    [Fact]
    public async Task An_interpreter_describes_itself_completely()
    {
        var (found, _) = await One(static _ => true, "interpreter");
        var identity = found.Identity;
        Assert.Matches(@"^3\.\d+\.\d+\w*$", identity.Version);
        Assert.StartsWith(identity.Version, identity.Build, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", identity.Sha256);
        Assert.Equal(3, identity.GcThresholds.Length);
        Assert.Equal(3, identity.Hexversion >> 24);
        Assert.NotEmpty(identity.Compiler);
        Assert.NotEmpty(identity.ConfigArgs);
    }

    [Fact]
    public async Task Builds_with_the_same_options_are_of_one_class_whatever_their_threading()
    {
        var (survey, _) = await Survey();
        var alike = survey.Found.Where(static found => found.Identity.ConfigArgs.Contains(
            "--with-lto=no", StringComparison.Ordinal)).ToList();
        Assert.SkipUnless(alike.Count > 1, "SITEGEN_PYTHONS names no two builds that were made alike.");
        Assert.Single(alike.Select(static found => found.Identity.FlagsClass).Distinct());
    }

    private static async Task<(FoundInterpreter Found, Surroundings Surroundings)> One(
        Func<Bench.Results.Interpreter, bool> wanted, string name)
    {
        var (survey, surroundings) = await Survey();
        var found = survey.Found.FirstOrDefault(one => wanted(one.Identity));
        Assert.SkipWhen(found is null, $"SITEGEN_PYTHONS names no {name}.");
        return (found, surroundings);
    }

    private static async Task<(InterpreterSurvey Survey, Surroundings Surroundings)> Survey()
    {
        var pythons = Environment.GetEnvironmentVariable("SITEGEN_PYTHONS");
        Assert.SkipWhen(string.IsNullOrEmpty(pythons), "SITEGEN_PYTHONS names no interpreters to try.");
        var surroundings = new Surroundings(static name => name is "SITEGEN_PYTHONS" or "HOME" or "SystemRoot"
            ? Environment.GetEnvironmentVariable(name) : null, Path.GetTempPath(), [], []);
        return (await Discovery.Find([], surroundings, TestContext.Current.CancellationToken), surroundings);
    }
}
