using System.Diagnostics;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

/// <summary>What the analysis finds in sessions whose truth is known.</summary>
public sealed class SimulatedSessionTests(ITestOutputHelper output)
{
    private static bool IsDifference(Comparison comparison) => comparison.Verdict is "faster" or "slower";

    [Fact]
    public void Where_there_is_no_difference_hardly_any_is_found()
    {
        var builder = new SessionBuilder
        {
            Noise = Noise.Shared,
            Workloads = ["nbody", "richards"],
            Configurations = ["314", "314#2", "314-jit"],
        };
        var sessions = Simulated(builder, 200);
        var found = sessions.Average(session => session.Comparisons.Average(each => IsDifference(each) ? 1.0 : 0));
        var valid = sessions.Average(session => session.Control.IsValid ? 1.0 : 0);
        output.WriteLine($"called different: {found:P1}; valid control: {valid:P1}");
        Assert.InRange(found, 0, 0.05);
        Assert.InRange(valid, 0.85, 1);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.02)]
    public void A_slowdown_of_a_twentieth_is_found(double logSd)
    {
        var builder = new SessionBuilder
        {
            Noise = new Noise(logSd, Autocorrelation: 0.3),
            Configurations = ["314", "314#2", "314-jit"],
            Truth = key => key.Configuration == "314-jit" ? 0.105 : 0.1,
        };
        var sessions = Simulated(builder, 100);
        var found = sessions.Average(session =>
            session.Comparisons.Average(each => each.Verdict == "slower" ? 1.0 : 0));
        output.WriteLine($"found at {logSd:P0} noise: {found:P1}");
        Assert.InRange(found, 0.9, 1);
    }

    [Fact]
    public void Equal_times_on_a_quiet_machine_are_equivalent()
    {
        var sessions = Simulated(
            new SessionBuilder { Noise = new Noise(0.02), Configurations = ["314", "314#2", "314-jit"] }, 30);
        Assert.InRange(sessions.Average(session =>
            session.Comparisons.Average(each => each.Verdict == "equivalent" ? 1.0 : 0)), 0.95, 1);
    }

    [Fact]
    public void A_second_arm_that_is_slower_makes_the_session_invalid()
    {
        var session = new SessionBuilder { Truth = key => key.Configuration == "314#2" ? 0.104 : 0.1 }.Build();
        var control = SessionAnalysis.Analyse(session).Control;
        Assert.False(control.IsValid);
        Assert.Contains("differs from itself", control.Why);
    }

    [Fact]
    public void What_is_below_the_noise_floor_is_no_difference()
    {
        // The arms swing by a fifth, always together with nothing else: the floor is far above the candidate's 7 %.
        var truth = new SessionBuilder
        {
            Noise = Noise.None,
            Configurations = ["314", "314#2", "314-jit"],
            Truth = key => key.Configuration == "314-jit" ? 0.107 : 0.1
        }.Build();
        var swinging = truth with
        {
            Results = [.. truth.Results.Select(cell => cell.Configuration == "314#2" ? Swinging(cell) : cell)],
        };
        Assert.All(SessionAnalysis.Analyse(truth).Comparisons, each => Assert.Equal("slower", each.Verdict));
        var analysed = SessionAnalysis.Analyse(swinging);
        Assert.InRange(analysed.Control.NoiseFloor!.Value, 0.07, 0.5);
        Assert.All(analysed.Comparisons, each => Assert.Equal("inconclusive", each.Verdict));
    }

    private static Cell Swinging(Cell cell) => cell with
    {
        Samples = [.. cell.Samples.Select(sample =>
            sample with { Values = [.. sample.Values.Select(value => value * (
                sample.Block % 2 == 0 ? 1.3 : 1 / 1.3))] })],
    };

    [Fact]
    public void Without_a_second_arm_the_control_is_not_valid()
    {
        var control = SessionAnalysis.Analyse(new SessionBuilder { Configurations = ["314", "314-jit"] }.Build())
            .Control;
        Assert.Equal((false, null, null), (control.IsValid, control.NoiseFloor, control.Overall));
    }

    [Fact]
    public void A_full_session_is_analysed_in_seconds()
    {
        var session = new SessionBuilder
        {
            Workloads = [.. Enumerable.Range(0, 20).Select(index => $"w{index}")],
            Configurations = ["314", "314#2", "314-jit"]
        }.Build();
        SessionAnalysis.Analyse(session);
        var clock = Stopwatch.StartNew();
        var count = SessionAnalysis.Analyse(session) is var analysed ? analysed.Comparisons.Length
            + analysed.Control.Comparisons.Length : 0;
        output.WriteLine($"{count} comparisons in {clock.Elapsed.TotalSeconds:0.00} s");
        Assert.Equal(40, count);
        // On an idle core it takes a fraction of 2 s; the rest is for debug builds beside other tests.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
    }

    private static List<BenchSession> Simulated(SessionBuilder builder, int count) =>
        [.. Enumerable.Range(1, count).AsParallel().AsOrdered()
            .Select(seed => SessionAnalysis.Analyse((builder with { Seed = seed }).Build()))];
}
