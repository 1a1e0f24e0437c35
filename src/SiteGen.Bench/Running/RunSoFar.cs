using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Running;

/// <summary>The repetitions of a workload for one value, and the answer that all configurations must give.</summary>
/// <param name="Warmups">The number of warmups of a worker.</param>
/// <param name="Values">The number of values of a worker.</param>
/// <param name="Wall">Seconds that one value took on the baseline; 0 when it is no longer known.</param>
public sealed record Calibration(long Loops, int Warmups, int Values, double Wall, string? Checksum);

/// <summary>The measurements of an earlier part of a run, from its journal.</summary>
/// <param name="Cells">The cells with all their samples.</param>
public sealed record RunSoFar(
    ImmutableArray<Cell> Cells,
    ImmutableDictionary<(string Workload, string Case), Calibration> Calibrations,
    ImmutableHashSet<(string Workload, int Block)> Done,
    ImmutableDictionary<(string Workload, int Block), int> Attempts)
{
    public static RunSoFar Nothing { get; } = new(
        [],
        ImmutableDictionary<(string, string), Calibration>.Empty, [], ImmutableDictionary<(string, int), int>.Empty);

    public static RunSoFar Of(JournalReplay replay)
    {
        var cells = replay.Session.Results;
        var samples = cells.SelectMany(static cell =>
            cell.Samples.Select(sample => (Workload: cell.Planned, sample.Block, sample.Attempt)));
        return new RunSoFar(
            cells,
            cells.GroupBy(static cell => (cell.Workload, cell.Case))
            .Select(static group => (group.Key, Found: CalibrationOf(group)))
                .Where(static pair => pair.Found is not null)
                .ToImmutableDictionary(static pair => pair.Key, static pair => pair.Found!),
            [.. replay.WholeBlocks.Select(static block => (block.Workload, block.Block))],
            samples.GroupBy(static sample => (sample.Workload, sample.Block))
            .ToImmutableDictionary(static group => group.Key, static group => group.Max(static sample => sample.Attempt)
            + 1));
    }

    public bool Has(string workload, int block) => Done.Contains((workload, block));

    /// <summary>Returns how often a block was begun.</summary>
    public int AttemptsOf(string workload, int block) => Attempts.GetValueOrDefault((workload, block));

    // Every good sample gave the answer that the calibration had found.
    private static Calibration? CalibrationOf(IEnumerable<Cell> cells) =>
        (from cell in cells
         from sample in cell.Samples
         where sample.IsOk && sample.Values.Length > 0
         select new Calibration(cell.Loops, sample.Warmups.Length, sample.Values.Length, 0, sample.Checksum))
             .FirstOrDefault();
}
