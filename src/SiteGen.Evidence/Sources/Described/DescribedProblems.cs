using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources.Described;

/// <summary>Problems of files whose columns an author describes: SG0876 to SG0879.</summary>
internal static class DescribedProblems
{
    public static Diagnostic NoRows(SourcePath path, string? each) =>
        Diagnostic.Error("SG0876", new SourceLocation(path),
            each is null ? "The file is not a list of rows." : $"'{UnicodeText.Excerpt(each)}' leads to no rows.",
            "Say in data/measurements.yaml where the rows are: each: \"runs[*]\"");

    public static Diagnostic NoColumn(SourcePath path, string column, IEnumerable<string> known) =>
        Diagnostic.Error("SG0877", new SourceLocation(path), $"No row has a column '{UnicodeText.Excerpt(column)}'.",
            Nearest.Suggestion(column, [.. known]) ?? "Correct 'columns' in data/measurements.yaml.");

    public static Diagnostic NoNumber(SourcePath path, int row, string column) =>
        Diagnostic.Warning("SG0878", new SourceLocation(path),
            $"Row {row} has no number in '{UnicodeText.Excerpt(column)}' that can be used, and is left out.",
            "Measure again, or remove the row. Times are above 0.");

    public static Diagnostic BadUnit(Located<string> unit) =>
        Diagnostic.Error("SG0879", unit.Location, $"'{UnicodeText.Excerpt(unit.Value)}' is not a known unit.",
            "Write ns, µs, ms, s, B, KB, MB, KiB, MiB, ops/s, MB/s or count.");
}
