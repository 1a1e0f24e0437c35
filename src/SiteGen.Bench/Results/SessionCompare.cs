using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>A cell in two sessions; its samples were not taken in common blocks.</summary>
/// <param name="WhyNoRatio">The reason why there is no ratio, as a sentence; null when there can be one.</param>
public sealed record CellPair(Cell First, Cell Second, string? WhyNoRatio)
{
    public bool CanHaveRatio => WhyNoRatio is null;
}

/// <param name="OnlyInFirst">In the first session's order.</param>
public sealed record SessionPairs(
    ImmutableArray<CellPair> Pairs, ImmutableArray<CellKey> OnlyInFirst, ImmutableArray<CellKey> OnlyInSecond,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Finds the cells of two sessions that can be compared, and reports why the others cannot.</summary>
public static class SessionCompare
{
    public static SessionPairs Pair(BenchSession first, BenchSession second)
    {
        var at = new SourceLocation(DiskFile.Shown($"{second.Session.Id}.json"));
        var machines = WhyOtherMachine(first.Machine, second.Machine);
        var pairs = first.Results.Join(second.Results, static cell => cell.Key, static cell => cell.Key,
            (one, other) => new CellPair(one, other, machines ?? WhyNoRatio(one, other))).ToImmutableArray();
        var why = machines is not null ? [machines] : pairs.Select(static pair => pair.WhyNoRatio).OfType<string>();
        return new SessionPairs(
            pairs, Except(first, second), Except(second, first),
            [.. why.Select(reason => ResultProblems.NotCompared(at, reason))]);
    }

    private static ImmutableArray<CellKey> Except(BenchSession session, BenchSession other) =>
        [.. session.Results.Select(static cell => cell.Key).Except(other.Results.Select(static cell => cell.Key))];

    private static string? WhyOtherMachine(Machine first, Machine second) =>
        first.Id == second.Id ? null : $"The sessions are of different machines: '{first.Label}' and '{second.Label}'.";

    // Loops may differ: values are per loop.
    private static string? WhyNoRatio(Cell first, Cell second) =>
        first.WorkloadVersion != second.WorkloadVersion
            ? $"{first.Key} is version {first.WorkloadVersion} of the workload in the first session, "
                + $"and {second.WorkloadVersion} in the second."
        : (first.Unit, first.Threads) != (second.Unit, second.Threads) || !SessionMerge.HaveSameParams(first, second)
        ? $"{first.Key} has different parameters, threads or units in the two sessions."
        : first.Checksum is { } one && second.Checksum is { } other && one != other
        ? $"{first.Key} gave different answers in the two sessions."
        : !first.Samples.Any(static sample => sample.IsOk) || !second.Samples.Any(static sample => sample.IsOk)
        ? $"{first.Key} has no good sample in one of the sessions."
        : null;
}
