using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Tables;

/// <summary>A construct in a table that is probably not what its author meant.</summary>
/// <param name="Offset">An offset in the page's text.</param>
internal abstract record TableFault(int Offset);

/// <summary>A row with more cells than the header row; the first omitted cell is at the offset.</summary>
internal sealed record RowTooLong(int Offset, int CellCount, int ColumnCount) : TableFault(Offset);

/// <summary>A bar at the offset that ends a cell inside what looks like code.</summary>
internal sealed record BarInCode(int Offset) : TableFault(Offset);

/// <summary>A header row at the offset that does not have as many cells as the delimiter row.</summary>
internal sealed record HeadMismatch(int Offset, int CellCount, int ColumnCount) : TableFault(Offset);

/// <summary>Stores the faults of a document's tables until their locations can be determined.</summary>
internal static class TableFaults
{
    private static readonly object Key = new();

    public static void Add(MarkdownDocument document, TableFault fault)
    {
        if (document.GetData(Key) is not List<TableFault> faults) document.SetData(Key, faults = []);
        faults.Add(fault);
    }

    public static void Report(MarkdownDocument document, BodyBuilder body)
    {
        if (document.GetData(Key) is not List<TableFault> faults) return;
        foreach (var fault in faults) body.Report(TableProblems.Of(fault, body.At(fault.Offset)));
    }
}

internal static class RowFaults
{
    public static void Find(MarkdownDocument document, StringSlice row, ImmutableArray<TextSpan> cells, int columnCount)
    {
        if (BarInCode(row, cells) is { } bar) TableFaults.Add(document, new BarInCode(bar));
        else if (cells.Skip(columnCount).Where(static cell => cell.Length > 0).Take(1).ToList() is [var lost])
            TableFaults.Add(document, new RowTooLong(lost.Start, cells.Length, columnCount));
    }

    /// <returns>The first bar between two cells that both have an odd number of backticks.</returns>
    private static int? BarInCode(StringSlice row, ImmutableArray<TextSpan> cells)
    {
        if (cells.Length < 2 || !row.AsSpan().Contains('`')) return null;
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            if (HasOpenCode(row, cells[index]) && HasOpenCode(row, cells[index + 1]))
                return row.Text.IndexOf('|', cells[index].End + 1);
        }
        return null;
    }

    private static bool HasOpenCode(StringSlice row, TextSpan cell) =>
        row.Text.AsSpan(cell.Start, cell.Length).Count('`') % 2 == 1;
}
