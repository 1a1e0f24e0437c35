using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Tests;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class MeasurerTests
{
    private static readonly BenchSession Measured = SessionAnalysis.Analyse(new SessionBuilder
    {
        Workloads = Suites.Find("attribute")!.Workloads,
        Truth = static key => key.Configuration == "314-jit" ? 0.09 : 0.1,
    }.Build());

    [Fact]
    public void A_measure_on_a_release_passes_over_sessions_of_other_releases()
    {
        var measure = MeasureExpression.Parse("314-jit / attr_slots")! with { Python = "3.14.0" };
        var newer = Measured with
        {
            Interpreters = [.. Measured.Interpreters.Select(static each => each with { Version = "3.14.9" })],
        };
        Assert.Same(Measured, Assert.IsType<SessionRatio>(Measurer.Find(measure, [newer, Measured])).Session);
        Assert.Equal("314-jit against 314 / attr_slots on 3.14.0", measure.ToString());
        Assert.IsType<NoFinding>(Measurer.Find(measure with { Python = "3.14.7" }, [newer, Measured]));
    }

    [Fact]
    public void A_workload_is_a_comparison_of_two_cells()
    {
        var finding = Assert.IsType<SessionRatio>(Find("314-jit / attr_slots", Measured));
        Assert.InRange(finding.Ratio.Point, 0.88, 0.92);
        Assert.Equal(Measured.Comparisons.Single(static one => one.Candidate == new CellKey(
            "attr_slots", "", "314-jit")).Ratio, finding.Ratio);
        Assert.Equal((Quantity.Time, 1, Measured.Control.NoiseFloor),
            (finding.Quantity, finding.Members.Length, finding.NoiseFloor));
    }

    [Fact]
    public void Two_configurations_that_the_session_did_not_compare_are_compared()
    {
        var finding = Assert.IsType<SessionRatio>(Find("314t against 314-jit / attr_slots", Measured));
        Assert.InRange(finding.Ratio.Point, 1.08, 1.14);
    }

    [Fact]
    public void A_suite_is_the_geometric_mean_of_its_members()
    {
        var finding = Assert.IsType<SessionRatio>(Find("314-jit / suite:attribute", Measured));
        Assert.Equal(5, finding.Members.Length);
        Assert.Equal(Math.Exp(finding.Members.Average(static member => Math.Log(member.Ratio.Point))),
            finding.Ratio.Point, 1e-9);
    }

    [Fact]
    public void The_stored_mean_of_a_suite_is_taken_unless_the_suite_had_other_members()
    {
        var stored = Assert.Single(Measured.Suites, static suite => suite.Candidate.Configuration == "314-jit");
        var marked = stored with { Ratio = stored.Ratio with { Point = 0.5 } };
        Assert.Equal(0.5, Assert.IsType<SessionRatio>(
            Find("314-jit / suite:attribute", Measured with { Suites = [marked] })).Ratio.Point);
        Assert.Equal(stored.Ratio,
            Assert.IsType<SessionRatio>(
                Find("314-jit / suite:attribute",
                Measured with { Suites = [marked with { Workloads = ["attr_slots"] }] })).Ratio);
    }

    [Fact]
    public void A_suite_of_which_a_member_is_missing_is_not_measured()
    {
        var partial = Measured with
        {
            Results = [.. Measured.Results.Where(static cell => cell.Key != new CellKey("attr_class", "", "314-jit"))],
        };
        Assert.Equal(new NoFinding(new Missing("314-jit against 314 / suite:attribute")),
            Find("314-jit / suite:attribute", partial));
    }

    [Fact]
    public void Processor_time_is_a_value_of_its_own()
    {
        var cell = Measured.Results.First(static one => one.Key == new CellKey("attr_slots", "", "314"));
        var twice = cell with
        {
            Samples = [.. cell.Samples.Select(static sample =>
                sample with { Cpu = [.. sample.Values.Select(static value => value * 2)] })],
        };
        var finding = Assert.IsType<SessionValue>(
            Find("value 314 / attr_slots / cpu", Measured with { Results = [twice] }));
        Assert.Equal((Quantity.Time, cell.Summary!.Median * 2), (finding.Quantity, finding.Summary.Median));
        Assert.Equal(cell.Summary.Interval with
        {
            Low = cell.Summary.Interval.Low * 2,
            High = cell.Summary.Interval.High * 2
        }, finding.Summary.Interval);
        var unread = cell with { Samples = [.. cell.Samples.Select(static sample => sample with { Cpu = [] })] };
        Assert.IsType<NoFinding>(Find("value 314 / attr_slots / cpu", Measured with { Results = [unread] }));
    }

    [Fact]
    public void A_value_is_the_median_of_one_cell()
    {
        var finding = Assert.IsType<SessionValue>(Find("value 314 / attr_slots", Measured));
        Assert.InRange(finding.Summary.Median, 0.098, 0.102);
        Assert.Equal(new CellKey("attr_slots", "", "314"), finding.Cell);
    }

    [Fact]
    public void Sizes_are_sizes()
    {
        var session = SessionAnalysis.Analyse(
            new SessionBuilder
            {
                Workloads = ["mem_int"],
                Measure = "memory",
                Truth = static key =>
                key.Configuration == "314t" ? 36 : 30
            }.Build());
        Assert.Equal(Quantity.Memory, Assert.IsType<SessionRatio>(Find("314t / mem_int", session)).Quantity);
        Assert.Equal(Quantity.Memory, Assert.IsType<SessionValue>(Find("value 314t / mem_int", session)).Quantity);
    }

    [Fact]
    public void Cases_are_told_apart()
    {
        var session = SessionAnalysis.Analyse(new SessionBuilder
        {
            Workloads = ["cpu_sieve"],
            Cases = ["threads=1", "threads=2"],
            Truth = static key => (key.Configuration, key.Case) == ("314t", "threads=2") ? 0.05 : 0.1,
        }.Build());
        Assert.InRange(Assert.IsType<SessionRatio>(Find("314t[threads=2] / cpu_sieve", session)).Ratio.Point, 0.48,
            0.52);
        Assert.InRange(Assert.IsType<SessionRatio>(Find("314t[threads=1] / cpu_sieve", session)).Ratio.Point, 0.97,
            1.03);
        Assert.InRange(Assert.IsType<SessionRatio>(Find("314t[threads=2] against 314t[threads=1] / cpu_sieve", session))
            .Ratio.Point, 0.48, 0.52);
    }

    [Fact]
    public void A_probe_is_an_answer_of_one_configuration()
    {
        var session = Measured with
        {
            Probes = [new ProbedFact("jit-kind", "314", JsonSerializer.SerializeToElement("jit"), null)],
        };
        Assert.Equal("jit", Assert.IsType<FactFinding>(Find("314 / probe:jit-kind", session)).Fact.Value.GetString());
        Assert.IsType<NoFinding>(Find("314t / probe:jit-kind", session));
    }

    [Theory]
    [InlineData("314t-jit / attr_slots")]
    [InlineData("314 against 314t-jit / attr_slots")]
    [InlineData("value 314t-jit / attr_slots")]
    public void A_configuration_that_cannot_exist_is_impossible(string measure) =>
        Assert.Equal(new NoFinding(new Impossible()), Find(measure, Measured));

    [Theory]
    [InlineData("314-jit / nbody")]
    [InlineData("315 against 314 / attr_slots")]
    [InlineData("value 314[threads=2] / attr_slots")]
    public void What_no_session_has_is_not_measured(string measure) =>
        Assert.Equal(new NoFinding(new Missing(MeasureExpression.Parse(measure)!.ToString())), Find(measure, Measured));

    [Fact]
    public void A_cell_without_a_good_sample_is_not_measured()
    {
        var session = SessionAnalysis.Analyse(Measured with
        {
            Results = [.. Measured.Results.Select(static cell => cell.Configuration != "314-jit" ? cell
                : cell with { Samples = [.. cell.Samples.Select(static sample =>
                    sample with { Exit = SampleExits.Crash })] })],
        });
        Assert.IsType<NoFinding>(Find("314-jit / attr_slots", session));
        Assert.IsType<NoFinding>(Find("value 314-jit / attr_slots", session));
        Assert.IsType<NoFinding>(Find("314-jit / suite:attribute", session));
    }

    [Fact]
    public void The_newest_session_that_can_answers()
    {
        var newer = Of("20261127-0130-standard", Ledgers.Exact(("nbody", "314", 1), ("nbody", "314-jit", 0.8)), 1);
        var newest = Of("20261128-0130-standard", Ledgers.Exact(("nbody", "314", 1), ("nbody", "314t", 0.7)), 2);
        var evidence = EvidenceBase.Of(
            [Ledgers.Exact(("nbody", "314", 1), ("nbody", "314-jit", 0.9)), newest, newer], []);
        var finding = Assert.IsType<SessionRatio>(
            Measurer.Find(MeasureExpression.Parse("314-jit / nbody")!, evidence.Sessions));
        Assert.Equal((newer.Session.Id, 0.8), (finding.Session.Session.Id, Math.Round(finding.Ratio.Point, 9)));
    }

    [Fact]
    public void A_session_whose_builds_cannot_be_compared_yields_to_an_older_one()
    {
        var older = Ledgers.Exact(("nbody", "314", 1), ("nbody", "314t", 0.9));
        var newer = Of("20261127-0130-standard", SessionAnalysis.Analyse(older with
        {
            Interpreters = [.. older.Interpreters.Select(static one => one with { FlagsClass = one.Id })],
        }), 1);
        var measure = MeasureExpression.Parse("314t / nbody")!;
        Assert.IsType<NotComparable>(Assert.IsType<NoFinding>(Measurer.Find(measure, newer)).Absence);
        Assert.Same(older, Assert.IsType<SessionRatio>(Measurer.Find(measure, [newer, older])).Session);
        Assert.IsType<NotComparable>(Assert.IsType<NoFinding>(Measurer.Find(measure, [newer])).Absence);
    }

    [Fact]
    public void A_session_with_an_altered_number_does_not_yield_to_an_older_one()
    {
        var older = Ledgers.Exact(("nbody", "314", 1), ("nbody", "314-jit", 0.9));
        var newer = Of("20261127-0130-standard", older, 1);
        var found = Measurer.Find(MeasureExpression.Parse("314-jit / nbody")!, [newer, older], session =>
            session == older ? Ledgers.Ratio(0.9, 0.9, 0.9) : new NoFinding(new Altered(session.Session.Id, "test")));
        Assert.IsType<Altered>(Assert.IsType<NoFinding>(found).Absence);
    }

    private static BenchSession Of(string id, BenchSession session, int days) => session with
    {
        Session = session.Session with
        {
            Id = id,
            StartedUtc = session.Session.StartedUtc.AddDays(days),
            FinishedUtc = session.Session.FinishedUtc.AddDays(days),
        },
    };

    private static Finding Find(string measure, BenchSession session) =>
        Measurer.Find(MeasureExpression.Parse(measure)!, [session]);
}
