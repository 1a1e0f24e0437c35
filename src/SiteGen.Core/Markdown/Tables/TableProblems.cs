using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Tables;

internal static class TableProblems
{
    public static Diagnostic Of(TableFault fault, SourceLocation location) => fault switch
    {
        RowTooLong row => Diagnostic.Warning("SG0670", location,
            $"This row has {Cells(row.CellCount)}, but the table has {Columns(row.ColumnCount)}; the other cells are "
            + $"not shown.",
            "Add a column to the header row and the delimiter row, or write '\\|' for a literal '|'."),
        HeadMismatch head => Diagnostic.Warning("SG0671", location,
            $"These lines are not a table: the header row has {Cells(head.CellCount)}, but the delimiter row has "
            + $"{Columns(head.ColumnCount)}.",
            "Give both the same number of cells, or write '\\|' for a literal '|'."),
        _ => Diagnostic.Warning("SG0672", location, "This '|' ends the cell, although it seems to be inside code.",
            "Write '\\|' for a literal '|', even between backticks."),
    };

    private static string Cells(int count) => Counted(count, "cell");

    private static string Columns(int count) => Counted(count, "column");

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
