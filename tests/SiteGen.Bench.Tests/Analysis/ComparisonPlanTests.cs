using SiteGen.Bench.Analysis;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

public sealed class ComparisonPlanTests
{
    [Fact]
    public void Every_planned_pair_is_compared_once()
    {
        var session = new SessionBuilder
        {
            Workloads = ["cpu"],
            Cases = ["threads=1", "threads=2"],
            BlockCount = 6,
            Configurations = ["313", "314", "314#2", "314-jit", "314t", "314t-gil", "315", "315-jit", "313t"],
        }.Build();
        var pairs = SessionAnalysis.Analyse(session).Comparisons
            .Select(each => $"{each.Candidate.Configuration}:{each.Candidate.Case[^1]} "
                + $"{each.Baseline.Configuration}:{each.Baseline.Case[^1]}").ToList();
        string[] configurations =
            ["314 313", "315 314", "313t 313", "314t 314", "314t-gil 314", "314t 314t-gil", "314t 313t", "314-jit 314",
            "315-jit 315", "315-jit 314-jit"];
        var expected = configurations.SelectMany(pair =>
            new[] { pair.Replace(" ", ":1 ") + ":1", pair.Replace(" ", ":2 ") + ":2" })
            .Concat(session.Configurations.Where(each => !each.Id.Contains('#'))
            .Select(each => $"{each.Id}:2 {each.Id}:1"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), pairs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lazy_imports_are_compared_with_eager_ones_of_the_same_configuration()
    {
        var session = new SessionBuilder
        {
            Workloads = ["startup_imports"],
            BlockCount = 6,
            Configurations = ["315", "315#2", "315-jit"],
            Cases = ["imports=eager", "imports=lazy"],
        }.Build();
        Assert.Equal(["315", "315-jit"], SessionAnalysis.Analyse(session).Comparisons
            .Where(static each => each.Baseline.Case == "imports=eager" && each.Candidate.Case == "imports=lazy")
            .Select(static each => $"{each.Baseline.Configuration}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pool_of_threads_is_compared_with_every_other_way_and_every_way_with_none()
    {
        var session = new SessionBuilder
        {
            Workloads = ["pipeline"],
            BlockCount = 6,
            Configurations = ["314", "314t"],
            Cases = ["pool=fork", "pool=serial", "pool=threads"],
        }.Build();
        var pools = SessionAnalysis.Analyse(session)
            .Comparisons.Where(each => each.Baseline.Case != each.Candidate.Case);
        Assert.Equal(
            [
                "fork 314 / serial 314", "fork 314t / serial 314t",
                "threads 314 / fork 314", "threads 314 / serial 314",
                "threads 314t / fork 314", "threads 314t / fork 314t", "threads 314t / serial 314",
                "threads 314t / serial 314t",
            ],
            pools.Select(each => (
                $"{each.Candidate.Case} {each.Candidate.Configuration} / "
                    + $"{each.Baseline.Case} {each.Baseline.Configuration}")
                .Replace("pool=", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
