using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionCompareTests
{
    [Fact]
    public void Cells_of_one_name_are_paired_and_the_rest_is_listed()
    {
        var second = SampleSessions.Small with
        {
            Results = [SampleSessions.Small.Results[0], SampleSessions.TimeCell("fannkuch", "", "314", 1)],
        };
        var pairs = SessionCompare.Pair(SampleSessions.Small, second);
        Assert.True(Assert.Single(pairs.Pairs).CanHaveRatio);
        Assert.Equal(["nbody on 314-jit"], pairs.OnlyInFirst.Select(static key => key.ToString()));
        Assert.Equal(["fannkuch on 314"], pairs.OnlyInSecond.Select(static key => key.ToString()));
        Assert.Empty(pairs.Diagnostics);
    }

    [Fact]
    public void Two_machines_stand_side_by_side_without_a_ratio()
    {
        var second = SampleSessions.Small with { Machine = SampleSessions.Machine with { Id = "m2" } };
        var pairs = SessionCompare.Pair(SampleSessions.Small, second);
        Assert.All(pairs.Pairs, static pair => Assert.False(pair.CanHaveRatio));
        Assert.Equal("SG0749", Assert.Single(pairs.Diagnostics).Code);
    }

    [Fact]
    public void Another_version_of_a_workload_is_another_workload()
    {
        var second = SampleSessions.Small with
        {
            Results = [SampleSessions.Small.Results[0] with { WorkloadVersion = 2 }, SampleSessions.Small.Results[1]],
        };
        var pairs = SessionCompare.Pair(SampleSessions.Small, second);
        Assert.Equal([false, true], pairs.Pairs.Select(static pair => pair.CanHaveRatio));
        Assert.Contains("version 1", Assert.Single(pairs.Diagnostics).Message, StringComparison.Ordinal);
    }
}
