using System.Text;
using SiteGen.Evidence.Pages.Charts;

namespace SiteGen.Evidence.Pages;

/// <summary>Writes a table of numbers as Markdown.</summary>
internal static class MarkdownTable
{
    public static string Write(string title, ChartTable table)
    {
        var text = new StringBuilder();
        if (title.Length > 0) text.Append("**").Append(Cell(title)).Append("**\n\n");
        AppendRow(text, table.Columns);
        AppendRow(text, table.Columns.Select(static _ => "---"));
        foreach (var row in table.Rows) AppendRow(text, row);
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    /// <summary>Escapes a cell: a bar would end it, and text from a file may contain anything.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var letter in SafeText.Clean(text, 200))
        {
            if (letter is '|' or '\\' or '<' or '[' or '`' or '*' or '_') cell.Append('\\');
            cell.Append(letter);
        }
        return cell.ToString();
    }
}
