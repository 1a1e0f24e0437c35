using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionCheckTests
{
    private static readonly BenchSession Good = SampleSessions.Small with
    {
        Session = SampleSessions.Small.Session with
        {
            Runner = new RunnerVersion(
            "0.1.0", "abc", new string('a', 64), "10.0.1")
        },
    };

    [Fact]
    public void A_good_session_can_be_published() => Assert.Empty(SessionCheck.Check(Good).Diagnostics);

    [Theory]
    [InlineData("incomplete", "SG0745", "ended early: cancelled")]
    [InlineData("quick", "SG0745", "'quick'")]
    [InlineData("control", "SG0745", "baseline with itself")]
    [InlineData("battery", "SG0745", "battery")]
    [InlineData("clock", "SG0745", "during 12 samples")]
    [InlineData("answer", "SG0745", "nbody on 314 gave a wrong answer")]
    [InlineData("answers", "SG0745", "nbody gave different answers on 314, 314-jit")]
    [InlineData("blocks", "SG0745", "in 5 blocks, but needs 6")]
    [InlineData("flags", "SG0745", "100 % of its good samples were disturbed")]
    [InlineData("few flags", "SG0746", "17 % of its good samples were disturbed")]
    [InlineData("unverified", "SG0745", "'314' was never verified")]
    [InlineData("empty", "SG0745", "Nothing was measured")]
    [InlineData("failed", "SG0746", "1 sample of 7 failed (crash)")]
    public void What_is_not_good_enough_is_said(string what, string code, string says)
    {
        var check = SessionCheck.Check(Changed(what));
        Assert.Contains(check.Diagnostics, diagnostic => diagnostic.Code == code
            && diagnostic.Message.Contains(says, StringComparison.Ordinal));
        Assert.Equal(code == "SG0746", check.IsPublishable);
    }

    private static BenchSession Changed(string what) => what switch
    {
        "incomplete" => Good with { Session = Good.Session with { Complete = false, StoppedBy = "cancelled" } },
        "quick" => Good with { Session = Good.Session with { Profile = "quick" } },
        "control" => Good with { Control = Good.Control with { IsValid = false } },
        "battery" => Good with { Machine = Good.Machine with { PowerSource = "battery" } },
        "clock" => Samples(static sample => sample with { Flags = [SampleFlags.ClockStep] }),
        "answer" => Cells(static cell =>
            cell with
            {
                Samples = [.. cell.Samples,
            cell.Samples[0] with { Attempt = 1, Exit = SampleExits.WrongAnswer }]
            }),
        "answers" => Cells(static cell => cell with { Checksum = cell.Configuration }),
        "blocks" => Cells(static cell => cell with { Samples = cell.Samples[..5] }),
        "flags" => Samples(static sample => sample with { Flags = [SampleFlags.Steal] }),
        "few flags" => Samples(static sample => sample with { Flags = sample.Block == 0 ? [SampleFlags.Steal] : [] }),
        "unverified" => Good with
        {
            Configurations = [Good.Configurations[0] with { Verified = null },
            Good.Configurations[1]]
        },
        "empty" => Good with { Results = [] },
        _ => Cells(static cell =>
            cell with { Samples = [.. cell.Samples, cell.Samples[0] with { Attempt = 1, Exit = SampleExits.Crash }] }),
    };

    private static BenchSession Cells(Func<Cell, Cell> change) =>
        Good with { Results = [.. Good.Results.Select(change)] };

    private static BenchSession Samples(Func<Sample, Sample> change) =>
        Cells(cell => cell with { Samples = [.. cell.Samples.Select(change)] });
}
