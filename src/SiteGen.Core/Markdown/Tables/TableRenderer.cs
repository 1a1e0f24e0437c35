using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Tables;

/// <summary>Writes tables in a region that scrolls on a narrow screen and can be reached with the keyboard.</summary>
/// <remarks>
/// Each region of a page has its own name, by which readers who do not see them can distinguish them.
/// </remarks>
internal sealed class TableRenderer : MarkdownObjectRenderer<BodyRenderer, Table>
{
    protected override void Write(BodyRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\"");
        renderer.WriteAttribute(
            "aria-label", NameOf(renderer.LastHeading, renderer.Body.NumberOfTable(renderer.LastHeading),
            renderer.Body.Labels));
        renderer.Write("><table").WriteAttributes(table).WriteLine(">");
        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, table, "thead", [.. rows.TakeWhile(static row => row.IsHeader)]);
        WriteRows(renderer, table, "tbody", [.. rows.SkipWhile(static row => row.IsHeader)]);
        renderer.WriteLine("</table></div>");
    }

    private static string NameOf(string heading, int number, Labels labels)
    {
        var form = (heading.Length > 0, number > 1) switch
        {
            (false, false) => labels.Table,
            (false, true) => labels.TableWithNumber,
            (true, false) => labels.TableOf,
            (true, true) => labels.TableOfWithNumber,
        };
        return form.Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{name}", heading, StringComparison.Ordinal);
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
        for (var index = 0; index < row.Count; index++)
            WriteCell(renderer, table, (TableCell)row[index], row.IsHeader, index);
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(BodyRenderer renderer, Table table, TableCell cell, bool isHeader, int index)
    {
        // An empty header cell labels nothing.
        var tag = isHeader && !IsEmpty(cell) ? "th" : "td";
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        renderer.Write('<').Write(tag);
        if (AlignmentOf(table, column) is { } alignment) renderer.WriteAttribute("class", alignment);
        renderer.Write('>');
        var isName = !isHeader && index == 0 && table.ColumnDefinitions.Count > 1;
        if (isName) renderer.Body.Words.MarkRowName(isStart: true);
        WriteContent(renderer, cell);
        if (isName) renderer.Body.Words.MarkRowName(isStart: false);
        renderer.Write("</").Write(tag).WriteLine(">");
    }

    private static bool IsEmpty(TableCell cell) =>
        cell.OfType<LeafBlock>().All(static block => block.Inline?.FirstChild is null);

    private static void WriteContent(BodyRenderer renderer, TableCell cell)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = isImplicit;
    }

    private static string? AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => "left",
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => null,
        };
}
