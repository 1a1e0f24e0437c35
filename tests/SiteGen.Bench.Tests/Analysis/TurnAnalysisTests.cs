using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

/// <summary>Sessions whose workers took turns.</summary>
public sealed class TurnAnalysisTests
{
    private static readonly CellKey Baseline = new("nbody", "", "314");
    private static readonly CellKey Candidate = new("nbody", "", "314-jit");

    [Fact]
    public void What_is_common_to_a_round_cancels_out()
    {
        // The machine gets slower by half in the middle of each block.
        var comparison = Compare(Turns(Baseline, _ => [1, 1, 1.5, 1.5, 1.5]),
            Turns(Candidate, _ => [1.1, 1.1, 1.65, 1.65, 1.65]));
        Assert.Equal((1.1, 1.1, 1.1),
            (Rounded(comparison.Ratio.Point), Rounded(comparison.Ratio.Low), Rounded(comparison.Ratio.High)));
        Assert.Equal(("paired-blocks", 6), (comparison.Design, comparison.Count));
    }

    [Fact]
    public void A_round_in_which_something_hit_one_of_two_does_not_decide()
    {
        var comparison = Compare(Turns(Baseline, _ => [1, 1, 1, 9, 1]), Turns(Candidate, _ => [1.1, 7, 1.1, 1.1, 1.1]));
        Assert.Equal(1.1, Rounded(comparison.Ratio.Point));
    }

    [Fact]
    public void Rounds_in_which_a_worker_was_starved_are_left_out_and_counted_beside_it()
    {
        var starved = Turns(Candidate, _ => [1.1, 1.1, 1.1, 2, 2], deprived: [3, 4]);
        var comparison = Compare(Turns(Baseline, _ => [1, 1, 1, 1, 1]), starved with
        {
            Samples = [.. starved.Samples.Select(static sample => sample with { Values = [1.1, 1.2, 1.3, 2, 2] })],
        });
        Assert.Equal((1.2, 1.3), (Rounded(comparison.Ratio.Point), Rounded(comparison.RatioOfAll.Point)));
    }

    [Fact]
    public void A_block_in_which_most_rounds_were_starved_does_not_count()
    {
        var comparison = Compare(Turns(Baseline, _ => [1, 1, 1]), Turns(Candidate, _ => [1, 1, 1], deprived: [0, 1]));
        Assert.Equal((0, 1.0), (comparison.Count, comparison.RatioOfAll.Point));
    }

    [Fact]
    public void Blocks_of_different_rounds_make_no_pair() =>
        Assert.Equal(0, Compare(Turns(Baseline, _ => [1, 1, 1]), Turns(Candidate, _ => [1, 1])).Count);

    [Fact]
    public void Values_of_workers_that_took_no_turns_are_not_paired_one_by_one()
    {
        var comparison = Compare(
            Turns(Baseline, _ => [1, 2, 3]) with { Sampling = Samplings.Processes },
                Turns(Candidate, _ => [3, 1, 2]) with { Sampling = null });
        Assert.Equal(1, comparison.Ratio.Point);
    }

    [Fact]
    public void Every_stored_number_is_proven_from_the_slices()
    {
        var session = Session(Turns(Baseline, block => [1, 1 + (block / 100.0), 1]),
            Turns(Candidate, block => [1.1, 1.2 + (block / 50.0), 1.15]));
        Assert.Empty(SessionAnalysis.Disagreements(session));
        Assert.Empty(SessionAnalysis.Impossibilities(session));
        var sample = session.Results[1].Samples[0];
        var other = session with
        {
            Results = session.Results.SetItem(1, session.Results[1] with
            {
                Samples = session.Results[1].Samples.SetItem(0, sample with { Values = sample.Values.SetItem(0, 1.3) }),
            }),
        };
        Assert.NotEmpty(SessionAnalysis.Disagreements(other));
        Assert.NotEmpty(SessionAnalysis.Impossibilities(other));
    }

    [Fact]
    public void A_session_of_turns_is_the_same_after_it_was_written_and_read()
    {
        var session = Session(Turns(Baseline, _ => [1, 1, 1], deprived: [2]), Turns(Candidate, _ => [1.1, 1.2, 1.15]));
        session = session with { Session = session.Session with { Aim = 0.02 } };
        using var folder = new ScratchFolder();
        Assert.Empty(SessionFile.Write(session, folder.At("session.json")));
        var (read, problems) = SessionFile.Read(folder.At("session.json"));
        Assert.Empty(problems);
        Assert.Equal(("turns", 2, 0.02),
            (read!.Results[0].Sampling, read.Results[0].Samples[0].DeprivedRounds!.Value[0], read.Session.Aim));
        Assert.Equal(SessionJson.Write(session), SessionJson.Write(read));
        Assert.Empty(SessionAnalysis.Disagreements(read));
    }

    [Theory]
    [InlineData("sampling", "results[0].sampling' is 'other', but must be 'turns' or 'processes'.")]
    [InlineData("round", "results[0].samples[0].deprivedRounds' names a round outside its 3 values.")]
    [InlineData("negative", "results[0].samples[0].deprivedRounds' names a round outside its 3 values.")]
    public void What_cannot_be_is_not_written(string what, string says)
    {
        var cell = Turns(Baseline, _ => [1, 1, 1], deprived: what == "round" ? [3] : what == "negative" ? [-1] : []);
        using var folder = new ScratchFolder();
        var problems = SessionFile.Write(Sessions.Of(what == "sampling" ? cell with { Sampling = "other" } : cell),
            folder.At("session.json"));
        Assert.Contains(says, problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workers_that_were_stopped_because_another_failed_are_no_failures()
    {
        var cell = Turns(Baseline, _ => [1, 1, 1]);
        var stopped = cell.Samples[0] with { Exit = SampleExits.Interrupted, Attempt = 0 };
        var again = cell with
        {
            Samples = [stopped, .. cell.Samples.Select(static sample => sample with { Attempt = 1 })],
        };
        var session = Session(again, Turns(Candidate, _ => [1, 1, 1]));
        Assert.DoesNotContain(session.Results[0].Summary!.Warnings,
            static warning => warning.Contains("failed", StringComparison.Ordinal));
        Assert.DoesNotContain(SessionCheck.Check(session).Diagnostics,
            static problem => problem.Message.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_widest_interval_says_how_sharp_a_workload_is()
    {
        var (same, wide) = (Turns(Baseline, _ => [1, 1, 1]),
            Turns(Candidate, block => [1 + (block / 10.0), 1 + (block / 10.0), 1]));
        var ratio = Compare(same, wide).Ratio;
        Cell[] cells = [same, wide, Turns(Baseline with { Configuration = "314#2" }, _ => [1, 1, 1])];
        Assert.Equal(Math.Log(ratio.High / ratio.Low) / 2, Precision.Of(Sessions.Of(cells), cells), 12);
        Assert.Equal(0, Precision.Of(Sessions.Of(cells), [cells[0], cells[2]]));
        Assert.Equal(0, Precision.Of(Sessions.Of(cells), [same]));
        var disturbed = wide with
        {
            Samples = [.. wide.Samples.Select(static sample => sample with { Flags = [SampleFlags.ForeignCpu] })],
        };
        Assert.Equal(double.PositiveInfinity, Precision.Of(Sessions.Of(cells), [same, disturbed]));
        // What cannot be compared keeps nobody waiting.
        Assert.Equal(0, Precision.Of(Sessions.Of(cells), [same, wide with { Checksum = "other" }]));
    }

    private static Comparison Compare(Cell baseline, Cell candidate) =>
        Session(baseline, candidate).Comparisons.Single();

    private static BenchSession Session(params Cell[] cells) => SessionAnalysis.Analyse(Sessions.Of(cells));

    private static double Rounded(double number) => Math.Round(number, 9);

    /// <summary>Six blocks with one sample each.</summary>
    private static Cell Turns(CellKey key, Func<int, double[]> rounds, params ImmutableArray<int> deprived) =>
        Sessions.Cell(key, Enumerable.Range(0, 6).Select(block => Sessions.Sample(block, 0, rounds(block)) with
        {
            DeprivedRounds = deprived.IsEmpty ? null : deprived,
        })) with
        { Sampling = Samplings.Turns };
}
