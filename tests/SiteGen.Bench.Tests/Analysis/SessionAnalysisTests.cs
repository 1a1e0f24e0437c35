using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

public sealed class SessionAnalysisTests
{
    private static readonly CellKey Baseline = new("nbody", "", "314");
    private static readonly CellKey Candidate = new("nbody", "", "314-jit");

    private static double[] Times(double typical, int count = 12) =>
        [.. Enumerable.Range(0, count).Select(index => typical * (1 + (0.001 * (index % 5))))];

    private static Comparison Compared(double[] baseline, double[] candidate) =>
        SessionAnalysis.Compare(
            Sessions.Of(Sessions.Cell(Baseline, baseline), Sessions.Cell(Candidate, candidate)), Baseline, Candidate);

    [Theory]
    [InlineData(0.80, "faster")]
    [InlineData(0.97, "faster")]
    [InlineData(1.00, "equivalent")]
    [InlineData(1.04, "slower")]
    [InlineData(1.20, "slower")]
    public void A_steady_ratio_gets_its_word(double ratio, string verdict)
    {
        var comparison = Compared(Times(1), Times(ratio));
        Assert.Equal(verdict, comparison.Verdict);
        Assert.Equal(ratio, comparison.Ratio.Point, 1e-12);
        Assert.Equal("paired-blocks", comparison.Design);
    }

    [Theory]
    [InlineData(0.5, "smaller")]
    [InlineData(2.0, "larger")]
    public void Sizes_have_words_of_their_own(double ratio, string verdict)
    {
        var session = Sessions.Of(
            InBytes(Sessions.Cell(Baseline, Times(1e6))), InBytes(Sessions.Cell(Candidate, Times(ratio * 1e6))));
        Assert.Equal(verdict, SessionAnalysis.Compare(session, Baseline, Candidate).Verdict);
    }

    private static Cell InBytes(Cell cell) => cell with { Measure = "memory", Unit = "byte" };

    [Fact]
    public void Five_pairs_are_not_enough_for_any_word()
    {
        Assert.Equal("inconclusive", Compared(Times(1, 5), Times(2, 5)).Verdict);
        Assert.Equal("slower", Compared(Times(1, 6), Times(2, 6)).Verdict);
    }

    [Fact]
    public void What_others_slowed_down_cancels_within_a_block()
    {
        double[] machine = [1, 2, 1, 3, 1, 1, 2, 1, 5, 1, 1, 2];
        var comparison = Compared(machine, [.. machine.Select(time => 1.1 * time)]);
        Assert.Equal(1.1, comparison.Ratio.Low, 1e-12);
        Assert.Equal(1.1, comparison.Ratio.High, 1e-12);
    }

    [Fact]
    public void A_linear_drift_cancels_when_the_order_is_mirrored()
    {
        // In every block: baseline, candidate, candidate, baseline, each 10 % slower than the process before.
        double At(int block, int order) => Math.Pow(1.1, (4 * block) + order);
        var session = Sessions.Of(
            Sessions.Cell(Baseline, Enumerable.Range(0, 12)
            .SelectMany(block => new[] { Sessions.Sample(block, 0, At(block, 0)),
            Sessions.Sample(block, 3, At(block, 3)) })),
            Sessions.Cell(Candidate, Enumerable.Range(0, 12)
            .SelectMany(block => new[] { Sessions.Sample(block, 1, At(block, 1)),
            Sessions.Sample(block, 2, At(block, 2)) })));
        Assert.Equal(1, SessionAnalysis.Compare(session, Baseline, Candidate).Ratio.Point, 1e-12);
    }

    [Fact]
    public void Cells_without_a_common_block_are_compared_unpaired()
    {
        var imported = Times(1).Select(time => Sessions.Sample(-1, 0, time));
        var session = Sessions.Of(
            Sessions.Cell(Baseline, imported),
            Sessions.Cell(Candidate, Times(1.5).Select((time, run) => Sessions.Sample(100 + run, 0, time))));
        var comparison = SessionAnalysis.Compare(session, Baseline, Candidate);
        Assert.Equal("unpaired", comparison.Design);
        Assert.Equal("slower", comparison.Verdict);
        Assert.Equal(1.5, comparison.Ratio.Point, 1e-9);
    }

    [Fact]
    public void Runs_that_belong_to_no_block_are_never_paired()
    {
        var session = Sessions.Of(
            Sessions.Cell(Baseline, Times(1).Select(time => Sessions.Sample(-1, 0, time))),
            Sessions.Cell(Candidate, Times(1).Select(time => Sessions.Sample(-1, 0, time))));
        Assert.Equal("unpaired", SessionAnalysis.Compare(session, Baseline, Candidate).Design);
    }

    public static TheoryData<string, Cell> Incomparable => new()
    {
        { "other answers", Sessions.Cell(Candidate, Times(1)) with { Checksum = "beef" } },
        { "another version of the workload", Sessions.Cell(Candidate, Times(1)) with { WorkloadVersion = 2 } },
        { "another unit", Sessions.Cell(Candidate, Times(1)) with { Unit = "byte" } },
        { "no samples", Sessions.Cell(Candidate, Array.Empty<Sample>()) },
        { "only failures", Sessions.Cell(Candidate, Sessions.Sample(0, 0, 1) with { Exit = SampleExits.WrongAnswer }) },
        { "a time of nothing", Sessions.Cell(Candidate, Sessions.Sample(0, 0, 0)) },
        { "another name", Sessions.Cell(Candidate with { Workload = "other" }, Times(1)) },
    };

    [Theory]
    [MemberData(nameof(Incomparable))]
    public void What_has_no_ratio_gets_none(string why, Cell candidate)
    {
        var comparison = SessionAnalysis.Compare(
            Sessions.Of(Sessions.Cell(Baseline, Times(1)), candidate), Baseline, Candidate);
        Assert.True(comparison.Verdict == "impossible", why);
        Assert.Equal(SessionAnalysis.NoRatio, comparison.Ratio);
        Assert.False(comparison.Equivalence.IsEquivalent);
    }

    [Fact]
    public void Disturbed_samples_are_in_one_analysis_and_not_in_the_other()
    {
        var samples = Times(1).Select((time, block) => Sessions.Sample(
            block, 0, block < 4 ? 3 * time : time) with
        { Flags = block < 4 ? ["foreign-cpu"] : [] });
        var comparison = SessionAnalysis.Compare(
            Sessions.Of(Sessions.Cell(Baseline, Times(1)), Sessions.Cell(Candidate, samples)), Baseline, Candidate);
        Assert.Equal(8, comparison.Count);
        Assert.Equal(1, comparison.Ratio.High, 1e-12);
        Assert.True(comparison.RatioOfAll.High > 1.5);
    }

    [Fact]
    public void Of_a_block_measured_again_the_last_attempt_with_both_counts()
    {
        Sample Again(int block, double time) => Sessions.Sample(block, 0, time) with { Attempt = 1 };
        var session = Sessions.Of(
            Sessions.Cell(Baseline, [.. Times(1).Select((time, block) => Sessions.Sample(block, 0, time)), Again(0, 7),
            Again(1, 7)]),
            Sessions.Cell(Candidate,
            [.. Times(1).Select((time, block) => Sessions.Sample(block, 0, 2 * time)), Again(0, 14),
            Again(1, 100) with { Exit = SampleExits.Crash }]));
        var comparison = SessionAnalysis.Compare(session, Baseline, Candidate);
        Assert.Equal((12, 2.0, 2.0),
            (comparison.Count, Math.Round(comparison.Ratio.Low, 9), Math.Round(comparison.Ratio.High, 9)));
        Assert.Equal(7, SessionAnalysis.Analyse(session).Results.Single(cell => cell.Configuration == "314")
            .Summary!.Maximum);
    }

    [Fact]
    public void A_word_does_not_depend_on_what_else_was_measured()
    {
        var few = new SessionBuilder
        {
            Workloads = ["a"],
            BlockCount = 6,
            Configurations = ["314", "314t"],
            Truth = Slower
        }.Build();
        var many = new SessionBuilder
        {
            Workloads = ["a", "b", "c", "d"],
            BlockCount = 6,
            Configurations = ["314", "314t"],
            Truth = Slower
        }.Build();
        var (alone, among) =
            (Only(few), Only(
            many with { Results = [.. few.Results, .. many.Results.Where(static cell => cell.Workload != "a")] }));
        Assert.Equal("slower", alone.Verdict);
        Assert.Equal((alone.Ratio, alone.Verdict), (among.Ratio, among.Verdict));

        static double Slower(CellKey key) => key.Configuration == "314t" ? 0.12 : 0.1;
        static Comparison Only(BenchSession session) =>
            SessionAnalysis.Analyse(session).Comparisons.Single(static each => each.Candidate.Workload == "a");
    }

    [Fact]
    public void Means_of_whole_suites_are_stored_and_are_those_that_are_worked_out()
    {
        var suite = Suites.Find("threads")!;
        var session = SessionAnalysis.Analyse(
            new SessionBuilder
            {
                Workloads = suite.Workloads,
                BlockCount = 6,
                Configurations = ["314", "314t"],
                Cases = ["threads=1", "threads=2"]
            }.Build());
        Assert.Equal(
            ["314[threads=2] / 314[threads=1]", "314t[threads=2] / 314[threads=2]",
                "314t[threads=2] / 314t[threads=1]"],
            session.Suites.Select(each => $"{each.Candidate} / {each.Baseline}").Order(StringComparer.Ordinal));
        foreach (var stored in session.Suites)
            Assert.Equal(SuiteAnalysis.Ratio(session, SuitePlan.PairsOf(suite, stored.Baseline, stored.Candidate))
                .Ratio, stored.Ratio);
    }

    [Fact]
    public void A_changed_mean_of_a_suite_is_noticed()
    {
        var session = SessionAnalysis.Analyse(
            new SessionBuilder { Workloads = Suites.Find("attribute")!.Workloads }.Build());
        var praised = session with { Suites = session.Suites.SetItem(0, session.Suites[0] with { Lowest = 0.1 }) };
        Assert.StartsWith("Suite attribute, 314-jit against 314: the lowest ratio is stored as 0.1, and",
            Assert.Single(SessionAnalysis.Disagreements(praised)));
        Assert.Empty(SessionAnalysis.Disagreements(session with { Suites = [] }));
    }

    [Fact]
    public void Builds_are_told_apart()
    {
        var session = Sessions.Of(
            new[] { "313", "314", "314-jit" }.Select(id => Sessions.Cell(new CellKey("nbody", "", id), Times(1))));
        session = session with
        {
            Interpreters = [.. session.Interpreters.Select(each => each.Id == "313"
                ? each with { FlagsClass = "other", Compiler = "Clang 19" } : each)],
        };
        var classes = SessionAnalysis.Analyse(session)
            .Comparisons.ToDictionary(each => each.Candidate.Configuration, each => each.Comparability);
        Assert.Equal("same-binary", classes["314-jit"].Class);
        Assert.Equal("different-build", classes["314"].Class);
        Assert.Equal(["compiler: Clang 19 and GCC 14"], classes["314"].Differences);
    }

    [Theory]
    [InlineData("GCC 14", "GCC 14", "unknown-build", "the executables were never examined")]
    [InlineData("GCC 14", "unknown", "unknown-build", "the executables were never examined")]
    [InlineData("Clang 18", "GCC 14", "different-build", "compiler: Clang 18 and GCC 14")]
    public void Builds_that_nobody_examined_are_never_the_same(
        string baseline, string candidate, string expected, string difference)
    {
        var found = BuildDifferences.Between(Unexamined("313", baseline), Unexamined("314", candidate));
        Assert.Equal((expected, difference), (found.Class, Assert.Single(found.Differences)));
        var one = Unexamined("314", candidate);
        Assert.Equal("same-binary", BuildDifferences.Between(one, one).Class);

        static Interpreter Unexamined(string id, string compiler)
        {
            var known = Sessions.Interpreter(id);
            return known with { Sha256 = new string('0', 64), Compiler = compiler, FlagsClass = "imported" };
        }
    }

    [Fact]
    public void The_order_of_cells_and_samples_changes_no_number()
    {
        var session = new SessionBuilder { Noise = Noise.Shared }.Build();
        var turned = session with
        {
            Results = [.. session.Results.Reverse()
                .Select(cell => cell with { Samples = [.. cell.Samples.Reverse()] })],
        };
        var (one, other) = (SessionAnalysis.Analyse(session), SessionAnalysis.Analyse(turned));
        Assert.Empty(SessionAnalysis.Disagreements(
            session with { Results = one.Results, Comparisons = other.Comparisons, Control = other.Control }));
    }

    [Fact]
    public void Another_seed_draws_other_resamples()
    {
        var session = new SessionBuilder().Build();
        var other = session with { Session = session.Session with { Seed = 2 } };
        Assert.NotEqual(SessionAnalysis.Analyse(session).Comparisons[0].Ratio, SessionAnalysis.Analyse(other)
            .Comparisons[0].Ratio);
    }

    [Fact]
    public void Summaries_say_what_to_be_careful_about()
    {
        var failed = Sessions.Sample(40, 0, 1) with { Exit = SampleExits.Timeout };
        var cell = Sessions.Cell(
            Baseline, [.. Enumerable.Range(0, 20)
            .Select(block => Sessions.Sample(
                block, 0, 1 + (0.01 * block)) with { Flags = block == 3 ? ["steal"] : [] }), failed]);
        var summary = SessionAnalysis.Analyse(Sessions.Of(cell)).Results[0].Summary!;
        Assert.Equal(19, summary.Count);
        Assert.Equal(
            ["1 of 21 samples failed", "1 of 20 samples were disturbed and are left out",
                "it drifted during the session (Spearman's rho is 1.00)"], summary.Warnings);
    }

    [Fact]
    public void A_changed_number_is_noticed()
    {
        var session = SessionAnalysis.Analyse(
            new SessionBuilder
            {
                Workloads = ["nbody"],
                Truth = key => key.Configuration == "314-jit" ? 0.08
            : 0.1
            }.Build());
        Assert.Empty(SessionAnalysis.Disagreements(session));
        var first = session.Comparisons[0];
        var praised = session with
        {
            Comparisons = session.Comparisons.SetItem(0, first with { Ratio = first.Ratio with { Point = 0.5 } }),
        };
        Assert.StartsWith("The comparison of nbody on 314-jit with nbody on 314: the ratio is stored as 0.5, and",
            Assert.Single(SessionAnalysis.Disagreements(praised)));
        var hidden = session with { Comparisons = session.Comparisons.RemoveAt(0) };
        Assert.EndsWith("follows from the samples and is not stored.",
            Assert.Single(SessionAnalysis.Disagreements(hidden)));
        var rounded = session with
        {
            Results = [.. session.Results.Select(cell =>
                cell with { Summary = cell.Summary! with { Mean = cell.Summary.Mean * (1 + 1e-12) } })],
        };
        Assert.Empty(SessionAnalysis.Disagreements(rounded));
    }

    [Fact]
    public void A_suite_is_its_geometric_mean_with_range_and_members()
    {
        var ratios = new Dictionary<string, double> { ["a"] = 0.5, ["b"] = 2, ["c"] = 1 };
        var session = new SessionBuilder
        {
            Workloads = ["a", "b", "c"],
            Truth = key => key.Configuration == "314-jit"
            ? ratios[key.Workload] : 1
        }.Build();
        var suite = SuiteAnalysis.Ratio(
            session, ratios.Keys.Select(id => (new CellKey(id, "", "314"), new CellKey(id, "", "314-jit"))));
        Assert.Equal(1, suite.Ratio!.Point, 0.02);
        Assert.InRange(1, suite.Ratio.Low, suite.Ratio.High);
        Assert.Equal(0.5, suite.Lowest, 0.02);
        Assert.Equal(2, suite.Highest, 0.05);
        Assert.Equal(["faster", "slower", "equivalent"], suite.Members.Select(each => each.Verdict));
    }

    [Fact]
    public void A_suite_with_a_missing_member_has_no_mean()
    {
        var session = new SessionBuilder { Workloads = ["a"] }.Build();
        var suite = SuiteAnalysis.Ratio(
            session, new[] { "a", "b" }.Select(id => (new CellKey(id, "", "314"), new CellKey(id, "", "314-jit"))));
        Assert.Null(suite.Ratio);
        Assert.Equal(["b on 314-jit against b on 314"], suite.Missing);
    }
}
