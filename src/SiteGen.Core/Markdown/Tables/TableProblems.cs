using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Tables;

internal static class TableProblems
{
    public static Diagnostic Of(TableFault fault, SourceLocation location) => fault switch
    {
        RowTooLong row => Diagnostic.Warning("SG0670", location,
            $"This row has {Cells(row.CellCount)}, and the table has {Columns(row.ColumnCount)}; the rest is not "
            + $"shown.",
            "Add a column to the head and to the line below it, or write '\\|' for a bar that separates nothing."),
        HeadMismatch head => Diagnostic.Warning("SG0671", location,
            $"These lines are no table: the head has {Cells(head.CellCount)}, and the line below it "
            + $"{Columns(head.ColumnCount)}.",
            "Give both the same number of cells, or write '\\|' for a bar that separates nothing."),
        _ => Diagnostic.Warning("SG0672", location, "This bar ends the cell, although it seems to stand in code.",
            "Write '\\|' for a bar, also between backticks."),
    };

    private static string Cells(int count) => Counted(count, "cell");

    private static string Columns(int count) => Counted(count, "column");

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
