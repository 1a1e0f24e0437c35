using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Compares the same cells of two sessions, which share no blocks.</summary>
internal static class TwoSessions
{
    private const string Before = "before", After = "after";

    public static ImmutableArray<Comparison> Compare(
        BenchSession first, BenchSession second, IEnumerable<CellPair> pairs)
    {
        var all = pairs.ToList();
        // Joins both into one session, whose two arms have distinct names and share no block.
        var joined = second with
        {
            Configurations = [.. Named(first, Before), .. Named(second, After)],
            Interpreters = [.. first.Interpreters.Select(static one => one with { Id = $"{Before} {one.Id}" }),
                .. second.Interpreters.Select(static one => one with { Id = $"{After} {one.Id}" })],
            Results = [.. all.Select(static pair => Renamed(pair.First, Before)),
                .. all.Select(static pair => Renamed(pair.Second, After))],
        };
        return [.. all.Select(pair => SessionAnalysis.Compare(
            joined, Renamed(pair.First, Before).Key, Renamed(pair.Second, After).Key))];
    }

    private static IEnumerable<SiteGen.Bench.Results.Configuration> Named(BenchSession session, string arm) =>
        session.Configurations.Select(one =>
            one with { Id = $"{arm} {one.Id}", Interpreter = $"{arm} {one.Interpreter}" });

    private static Cell Renamed(Cell cell, string arm) => cell with
    {
        Configuration = $"{arm} {cell.Configuration}",
        Samples = [.. cell.Samples.Select(static sample => sample with { Block = -1 })],
    };
}
