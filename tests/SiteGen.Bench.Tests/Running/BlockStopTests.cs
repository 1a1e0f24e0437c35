using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class BlockStopTests
{
    private static readonly BlockStop Stop = new(Profile.Standard);

    [Fact]
    public void Looks_are_three_blocks_apart_from_the_least_number_on()
    {
        var looks = Enumerable.Range(1, 25).Where(static count => BlockStop.IsLook(count, 10, 25));
        Assert.Equal([10, 13, 16, 19, 22, 25], looks);
        Assert.Equal([6, 9, 11], Enumerable.Range(1, 11).Where(static count => BlockStop.IsLook(count, 6, 11)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.02, true)]
    [InlineData(0.0201, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void An_interval_is_narrow_enough_when_it_has_the_profiles_aim(double halfWidth, bool isEnough) =>
        Assert.Equal(isEnough, Stop.IsEnough(halfWidth));

    [Theory]
    [InlineData(0, null, 10)]
    [InlineData(12, null, 12)]
    [InlineData(10, 0.01, 10)]
    [InlineData(10, 0.025, 16)] // Width falls with the root of the number.
    [InlineData(10, 0.2, 25)]
    [InlineData(10, double.PositiveInfinity, 25)]
    public void Blocks_that_will_be_needed_follow_from_the_width(int count, double? halfWidth, int expected) =>
        Assert.Equal(expected, Stop.Expected(count, halfWidth, 10, 25));

    [Fact]
    public void The_time_that_is_left_is_that_of_the_blocks_that_are_expected()
    {
        var arm = Arms.Of("314");
        var plan = new RunPlan(1, Profile.Standard, [arm], arm,
            [Catalogue.Find("nbody")!, Catalogue.Find("dict_get")!]);
        var forecast = new RunForecast(plan, Stop);
        Assert.Equal((null, 20), (forecast.Left, forecast.ExpectedCount));
        for (var block = 0; block < 10; block++) forecast.Count("nbody", TimeSpan.FromSeconds(3));
        // The other workload has not begun, and is thought to be like this one.
        Assert.Equal(TimeSpan.FromSeconds(30), forecast.Left);
        forecast.Look("nbody", 0.025);
        Assert.Equal((TimeSpan.FromSeconds(48), 26, 0),
            (forecast.Left, forecast.ExpectedCount, forecast.FinishedCount));
        forecast.Look("nbody", 0.01);
        Assert.Equal((TimeSpan.FromSeconds(30), 20, 1, true),
            (forecast.Left, forecast.ExpectedCount, forecast.FinishedCount, forecast.IsFinished("nbody")));
    }
}
