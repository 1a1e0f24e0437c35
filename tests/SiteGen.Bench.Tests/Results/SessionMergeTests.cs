using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionMergeTests
{
    private static readonly BenchSession First = Blocks(SampleSessions.Small, static block => block < 3);
    private static readonly BenchSession Second = Blocks(SampleSessions.Small, static block => block >= 3);

    [Fact]
    public void Different_blocks_of_a_cell_are_joined()
    {
        var (merged, diagnostics) = SessionMerge.Merge(First, Second);
        Assert.Empty(diagnostics);
        Assert.Equal([0, 1, 2, 3, 4, 5], merged!.Results[0].Samples.Select(static sample => sample.Block));
        Assert.False(merged.Control.IsValid);
        var joined = Assert.Single(merged.Events, static happened => happened.Code == "merged");
        Assert.StartsWith($"Joined with {Second.Session.Id}, measured from ", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_cells_stand_beside_each_other()
    {
        var other = Second with
        {
            Results = [.. Second.Results.Select(static cell => cell with { Workload = "fannkuch" })],
        };
        var merged = SessionMerge.Merge(First, other).Session!;
        Assert.Equal(["nbody", "nbody", "fannkuch", "fannkuch"], merged.Results.Select(static cell => cell.Workload));
    }

    public static TheoryData<string, string> Obstacles => new()
    {
        { "machine", "The machines differ" },
        { "hash", "Interpreter '314' is 3.14.7 with the hash bbbbbbbbbbbb" },
        { "id", "The same interpreter is 'other' in the first session" },
        { "version", "Workload 'nbody' has version 2 in the first session, and 1" },
        { "loops", "nbody on 314 has different parameters, threads or loops" },
        { "blocks", "nbody on 314 has block 3, 4, 5 in both" },
        { "answer", "nbody on 314 gave different answers" },
        { "environment", "Configuration '314' has different environments" },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_differs_is_named(string what, string says)
    {
        var (merged, diagnostics) = SessionMerge.Merge(Changed(what), Second);
        Assert.Null(merged);
        Assert.All(diagnostics, static diagnostic => Assert.Equal("SG0744", diagnostic.Code));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Message.Contains(says, StringComparison.Ordinal));
    }

    private static BenchSession Changed(string what) => what switch
    {
        "machine" => First with { Machine = First.Machine with { Id = "m2" } },
        "hash" => First with { Interpreters = [First.Interpreters[0] with { Sha256 = new string('b', 64) }] },
        "id" => SampleSessions.Of(
            [SampleSessions.Interpreter("other"), SampleSessions.Interpreter("314")], First.Configurations,
            First.Results),
        "version" => Cells(static cell => cell with { WorkloadVersion = 2 }),
        "loops" => Cells(static cell => cell with { Loops = 8 }),
        "blocks" => SampleSessions.Small,
        "answer" => Cells(static cell => cell with { Checksum = "bad" }),
        _ => First with
        {
            Configurations = [.. First.Configurations.Select(static one =>
            one with { Environment = one.Environment.SetItem("PYTHONHASHSEED", "1") })]
        },
    };

    private static BenchSession Cells(Func<Cell, Cell> change) =>
        First with { Results = [.. First.Results.Select(change)] };

    private static BenchSession Blocks(BenchSession session, Func<int, bool> isKept) =>
        session with
        {
            Results = [.. session.Results.Select(cell =>
                cell with { Samples = [.. cell.Samples.Where(sample => isKept(sample.Block))] })],
        };
}
