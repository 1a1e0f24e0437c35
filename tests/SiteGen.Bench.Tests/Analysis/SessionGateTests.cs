using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

public sealed class SessionGateTests
{
    private static readonly SourcePath File = SourcePath.Parse("data/bench/s.json");

    /// <summary>With a suite, disturbed samples, and what was measured in no blocks.</summary>
    private static readonly BenchSession Honest = SessionAnalysis.Analyse(Disturbed(new SessionBuilder
    {
        Workloads = Suites.Find("attribute")!.Workloads,
        Truth = static key => key.Configuration == "314-jit" ? 0.09 : 0.1,
    }.Build()));

    public static TheoryData<string> Alterations => [.. Altered.Keys];

    private static Dictionary<string, Func<BenchSession, BenchSession>> Altered { get; } = new()
    {
        ["a ratio"] = session => WithRatio(session, static ratio => ratio with { Point = 99 }),
        ["a ratio by a little"] = session =>
            WithRatio(session, static ratio => ratio with { Point = ratio.Point * 1.0001 }),
        ["the ratio of all samples"] = session =>
            WithFirst(session, static first => first with { RatioOfAll = first.RatioOfAll with { Point = 0.5 } }),
        ["an end that no resample gives"] = session => WithRatio(session, static ratio => ratio with { High = 99 }),
        ["an end on the wrong side"] = session =>
            WithRatio(session, static ratio => ratio with { Low = ratio.Point * 1.01 }),
        ["a level"] = session => WithRatio(session, static ratio => ratio with { Level = 0.99 }),
        ["a method"] = session => WithRatio(session, static ratio => ratio with { Method = "magic" }),
        ["a count"] = session => WithFirst(session, static first => first with { Count = 1000 }),
        ["a test that nobody makes any more"] = session =>
            WithFirst(session, static first => first with { Test = new("wilcoxon-signed-rank", 0, 0) }),
        ["a verdict"] = session => WithFirst(session, static first => first with { Verdict = "slower" }),
        ["an equivalence"] = session =>
            WithFirst(session, static first => first with { Equivalence = new(0.05, !first.Equivalence.IsEquivalent) }),
        ["a class of builds"] = session =>
            WithFirst(session, static first => first with { Comparability = new("different-build", []) }),
        ["a comparison left out"] = session => session with { Comparisons = session.Comparisons.RemoveAt(0) },
        ["a comparison too many"] = session =>
            WithOneMore(session, session.Comparisons[0] with { Baseline = session.Results[^1].Key }),
        ["a median"] = session => WithSummary(session, static summary => summary with { Median = summary.Median / 2 }),
        ["a median's interval"] = session =>
            WithSummary(session, static summary => summary with { Interval = summary.Interval with { Low = 0.001 } }),
        ["a summary left out"] = session => WithSummary(session, static _ => null),
        ["a suite's mean"] = session =>
            WithSuite(session, static suite => suite with { Ratio = suite.Ratio with { Point = 0.1 } }),
        ["a suite's range"] = session => WithSuite(session, static suite => suite with { Lowest = 0.1 }),
        ["the noise floor"] = session => WithControl(session, static control => control with { NoiseFloor = 0 }),
        ["the control's ratio"] = session =>
            WithControl(session, static control => control with { Overall = control.Overall! with { Point = 1.5 } }),
        ["the control's validity"] = session =>
            WithControl(session, static control => control with { IsValid = !control.IsValid }),
        ["a sample"] = session => WithCell(session, static cell => cell with { Samples = cell.Samples.RemoveAt(0) }),
    };

    [Fact]
    public void An_honest_session_passes()
    {
        Assert.NotEmpty(Honest.Suites);
        Assert.Empty(SessionGate.AtReading(Honest, File));
        Assert.Empty(SessionGate.OfAll(Honest, File));
        var noSuites = Honest with { Suites = [] };
        Assert.Empty(SessionGate.AtReading(noSuites, File));
    }

    [Theory]
    [MemberData(nameof(Alterations))]
    public void An_altered_number_is_refused_when_it_is_read(string what)
    {
        var problems = SessionGate.AtReading(Altered[what](Honest), File);
        Assert.All(problems, static problem => Assert.Equal(("SG0851", File), (problem.Code, problem.Location.Path)));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void An_end_of_an_interval_that_could_be_is_refused_where_all_is_proven()
    {
        var narrower = WithRatio(Honest, static ratio => ratio with { Low = (ratio.Low + ratio.Point) / 2 });
        Assert.Empty(SessionGate.AtReading(narrower, File));
        var problem = Assert.Single(SessionGate.OfAll(narrower, File));
        Assert.Contains("the lower end of the ratio is stored as", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extremes_enclose_every_resample()
    {
        double[] values = [0.1, -0.4, 0.25, 0.2, 0.3, -0.05];
        AssertEncloses(HodgesLehmann.Extremes(values), HodgesLehmann.Resample(values, 1));
        double[] below = [1.5, 0.9, 1, 1.25];
        double[] above = [0.2, 0.3, 0.05];
        AssertEncloses(ClusterBootstrap.Extremes(below, above), ClusterBootstrap.Resample(below, above, 1));
    }

    private static void AssertEncloses(Resampling ends, Resampling resampled)
    {
        Assert.Equal((resampled.Point, resampled.ValueCount), (ends.Point, ends.ValueCount));
        Assert.Equal(resampled.GroupCount, ends.GroupCount);
        var (least, most) = (ends.Replicates[0], ends.Replicates[1]);
        Assert.All(resampled.Replicates, replicate => Assert.InRange(replicate, least, most));
    }

    private static BenchSession WithFirst(BenchSession session, Func<Comparison, Comparison> change) =>
        session with { Comparisons = session.Comparisons.SetItem(0, change(session.Comparisons[0])) };

    private static BenchSession WithOneMore(BenchSession session, Comparison comparison) =>
        session with { Comparisons = session.Comparisons.Add(comparison) };

    private static BenchSession WithRatio(BenchSession session, Func<RatioEstimate, RatioEstimate> change) =>
        WithFirst(session, first => first with { Ratio = change(first.Ratio) });

    private static BenchSession WithSummary(BenchSession session, Func<Summary, Summary?> change) =>
        WithCell(session, cell => cell with { Summary = change(cell.Summary!) });

    private static BenchSession WithCell(BenchSession session, Func<Cell, Cell> change) =>
        session with { Results = session.Results.SetItem(0, change(session.Results[0])) };

    private static BenchSession WithSuite(BenchSession session, Func<SuiteComparison, SuiteComparison> change) =>
        session with { Suites = session.Suites.SetItem(0, change(session.Suites[0])) };

    private static BenchSession WithControl(BenchSession session, Func<Control, Control> change) =>
        session with { Control = change(session.Control) };

    private static BenchSession Disturbed(BenchSession session) => session with
    {
        Results =
        [
            .. session.Results.Select(static cell => cell with { Samples = [.. cell.Samples.Select(Disturbed)] }),
        ],
    };

    private static Sample Disturbed(Sample sample) =>
        sample.Block == 3 ? sample with { Flags = [SampleFlags.Steal] } : sample;
}
