using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace SiteGen.Markdown.Tables;

/// <summary>Tables in a region that scrolls by itself on a narrow screen and can be reached with the keyboard.</summary>
internal sealed class TableRenderer : MarkdownObjectRenderer<BodyRenderer, Table>
{
    protected override void Write(BodyRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table").WriteAttributes(table).WriteLine(">");
        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, table, "thead", [.. rows.TakeWhile(static row => row.IsHeader)]);
        WriteRows(renderer, table, "tbody", [.. rows.SkipWhile(static row => row.IsHeader)]);
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRows(BodyRenderer renderer, Table table, string part, List<TableRow> rows)
    {
        if (rows.Count == 0) return;
        renderer.Write('<').Write(part).WriteLine(">");
        foreach (var row in rows) WriteRow(renderer, table, row);
        renderer.Write("</").Write(part).WriteLine(">");
    }

    private static void WriteRow(BodyRenderer renderer, Table table, TableRow row)
    {
        renderer.WriteLine("<tr>");
        for (var index = 0; index < row.Count; index++) WriteCell(renderer, table, (TableCell)row[index], row.IsHeader ? "th" : "td", index);
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(BodyRenderer renderer, Table table, TableCell cell, string tag, int index)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        renderer.Write('<').Write(tag);
        if (AlignmentOf(table, column) is { } alignment) renderer.WriteAttribute("class", alignment);
        renderer.Write('>');
        WriteContent(renderer, cell);
        renderer.Write("</").Write(tag).WriteLine(">");
    }

    private static void WriteContent(BodyRenderer renderer, TableCell cell)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = isImplicit;
    }

    private static string? AlignmentOf(Table table, int column) => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
        _ => null,
    };
}
