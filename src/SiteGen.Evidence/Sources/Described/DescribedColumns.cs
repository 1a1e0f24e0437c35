using SiteGen.Bench.Measurements;

namespace SiteGen.Evidence.Sources.Described;

/// <summary>The columns of a table that no tool's reader knows, as an author describes them.</summary>
/// <param name="Value">The column of the numbers.</param>
/// <param name="Configuration">The column of the configuration; null when the file's name says it.</param>
/// <param name="Benchmark">The column of the benchmark; null when the file has only one, named after the file.</param>
/// <param name="Case">The column of a parameter; null without parameters.</param>
/// <param name="Process">The column that tells processes apart; null when all values are of one process.</param>
/// <param name="Each">The path to the rows in a JSON file, such as <c>runs[*]</c>; null for a list of rows.</param>
/// <param name="Unit">The unit of the numbers.</param>
public sealed record DescribedColumns(
    string Value, string? Configuration, string? Benchmark, string? Case, string? Process, string? Each,
    MeasuredUnit Unit);
