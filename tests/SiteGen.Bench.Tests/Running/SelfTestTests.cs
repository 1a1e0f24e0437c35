using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class SelfTestTests : IDisposable
{
    // Its slices take as long as their loops, and nothing else.
    private const string Exact =
        "slice() { value=$(printf '0.00%d' $((2000 + extra * 2000 / loops))); slice_of $value $value; }; work";

    private readonly FakeWorkers _workers = new();

    public void Dispose() => _workers.Dispose();

    [Fact]
    public async Task Slowdowns_that_are_there_are_found_and_no_others()
    {
        var told = new List<SelfTestResult>();
        var (results, problem) = await Run(_workers.Arm("314", Exact), told.Add);
        Assert.Null(problem);
        Assert.Equal(told, results);
        var summaries = SelfTestSummary.Of(results);
        Assert.Equal([(0, 2, 0), (0.02, 1, 1), (0.05, 1, 1), (0.10, 1, 1)],
            summaries.Select(static one => (one.Slowdown, one.Results.Length, one.DifferentCount)));
        Assert.All(results, static result => Assert.Equal(1 + result.Slowdown, result.Ratio.Point, 9));
    }

    [Fact]
    public async Task An_interpreter_that_fails_ends_it_with_a_reason()
    {
        var (results, problem) = await Run(_workers.Arm("314", "exit 3"), static _ => { });
        Assert.Empty(results);
        Assert.EndsWith("It ended with code 3.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparisons_of_all_kinds_are_mixed()
    {
        var order = SelfTest.Order(new SelfTestRequest(Arms.Of("314"), Profile.Quick, 10, 5, 1));
        Assert.Equal([(0, 10), (0.02, 5), (0.05, 5), (0.10, 5)],
            order.CountBy(static one => one).Select(static pair => (pair.Key, pair.Value)).Order());
        Assert.NotEqual(order.Order(), order);
        Assert.Empty(SelfTest.Order(new SelfTestRequest(Arms.Of("314"), Profile.Quick, 0, 0, 1)));
    }

    [Theory]
    [InlineData(0.99, 1.01, 0, false, true)]
    [InlineData(1.01, 1.03, 0, true, false)]
    [InlineData(1.01, 1.03, 0.02, true, true)]
    [InlineData(0.99, 1.03, 0.02, false, true)]
    [InlineData(1.01, 1.03, 0.05, true, false)]
    public void An_interval_is_right_or_wrong_of_a_truth_that_is_known(double low, double high, double slowdown,
        bool isDifferent, bool isInside)
    {
        var result = new SelfTestResult("nbody", slowdown, new RatioEstimate((low + high) / 2, low, high, 0.95, ""), 6,
            IsOfAll: false);
        Assert.Equal((isDifferent, isInside), (result.IsCalledDifferent, result.IsTruthInside));
    }

    private async Task<(IReadOnlyList<SelfTestResult>, string?)> Run(Arm arm, Action<SelfTestResult> report) =>
        await new SelfTest(new SelfTestRequest(arm, FakeWorkers.Tiny, 2, 1, 7), _workers.Surroundings,
            TimeProvider.System)
            .Run(report, TestContext.Current.CancellationToken);
}
