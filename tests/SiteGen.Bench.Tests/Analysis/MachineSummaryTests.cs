using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

public sealed class MachineSummaryTests
{
    [Fact]
    public void Machines_that_agree_are_counted_and_summed_up()
    {
        var found = Assert.Single(Summary(0.80, 0.82, 0.78));
        Assert.Equal("nbody: 314-jit against 314", found.Question.ToString());
        Assert.Equal("3 of 3 machines agree: faster", found.Agreement);
        Assert.Equal(["faster", "faster", "faster"], found.Answers.Select(static answer => answer.Verdict));
        Assert.Equal("faster", found.Verdict);
        Assert.InRange(found.Mean.Point, 0.78, 0.82);
        Assert.InRange(found.Spread, 1.005, 1.05);
    }

    [Fact]
    public void One_that_says_otherwise_stays_and_opens_the_interval()
    {
        var found = Assert.Single(Summary(0.80, 0.82, 1.10));
        Assert.Equal("2 of 3 machines agree: faster", found.Agreement);
        Assert.Equal("inconclusive", found.Verdict);
        Assert.InRange(1, found.Mean.Low, found.Mean.High);
    }

    [Theory]
    [InlineData(0.8, 1.2, "the machines disagree: 1 faster, 1 slower")]
    [InlineData(1.0, 1.0, "2 of 2 machines agree: equivalent")]
    public void Two_machines_agree_or_do_not(double first, double second, string agreement) =>
        Assert.Equal(agreement, Assert.Single(Summary(first, second)).Agreement);

    [Fact]
    public void Sessions_of_one_machine_are_joined_and_those_of_others_are_not()
    {
        var (one, other) = (OnMachine("m1", 0.8, "nbody"), OnMachine("m2", 0.9, "nbody"));
        var more = OnMachine("m1", 0.7, "float");
        var (sessions, problems) = MachineGroups.Of([one, other, more]);
        Assert.Empty(problems);
        Assert.Equal(["m1", "m2"], sessions.Select(static session => session.Machine.Id));
        Assert.Equal(["nbody", "float"], sessions[0].Results.Select(static cell => cell.Workload).Distinct());
        Assert.Equal(12, sessions[1].Results[0].Samples.Length);
    }

    [Fact]
    public void Other_work_and_other_versions_are_no_differences_of_machines()
    {
        var (one, other) = (OnMachine("m1", 0.8, "nbody"), OnMachine("m2", 0.8, "nbody"));
        var newer = other with
        {
            Interpreters = [.. other.Interpreters.Select(static each => each with { Version = "3.14.9" })],
        };
        AssertRefused("Configuration '314' is CPython 3.14.0 on 'm1', and 3.14.9 on 'm2'.", one, newer);
        var rewritten =
            other with { Results = [.. other.Results.Select(static cell => cell with { WorkloadVersion = 2 })] };
        AssertRefused("Workload 'nbody' is not the same on 'm1' and 'm2': its version, parameters or unit differ.", one,
            rewritten);
    }

    private static void AssertRefused(string message, params BenchSession[] sessions)
    {
        var (merged, problems) = MachineGroups.Of(sessions);
        Assert.Empty(merged);
        Assert.Contains(problems, problem => problem.Code == "SG0744" && problem.Message == message);
    }

    private static IReadOnlyList<MachineAgreement> Summary(params double[] ratios) => MachineSummary.Summarise(
        [.. ratios.Select(
            static (ratio, index) => SessionAnalysis.Analyse(OnMachine($"m{index + 1}", ratio, "nbody")))]);

    private static BenchSession OnMachine(string id, double ratio, string workload)
    {
        var session = Sessions.Of(
            Sessions.Cell(new CellKey(workload, "", "314"), Times(1)),
                Sessions.Cell(new CellKey(workload, "", "314-jit"), Times(ratio)));
        return session with { Machine = session.Machine with { Id = id, Label = id } };
    }

    private static double[] Times(double typical) =>
        [.. Enumerable.Range(0, 12).Select(index => typical * (1 + (0.001 * (index % 5))))];
}
