using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Prints tables with aligned columns and without a frame, so that they can be searched and cut.</summary>
internal static class Lines
{
    public static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.Select(static row => row.Select(static cell => Clean(cell)).ToArray()).ToList();
        console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        if (all.Count == 0)
        {
            console.WriteLine("  none");
            console.WriteLine();
            return;
        }
        var widths = columns.Select((column, index) => all.Max(row => row[index].Length) is var widest
            && widest > column.Length ? widest : column.Length).ToArray();
        console.MarkupLine($"[grey]  {Markup.Escape(Line(columns, widths))}[/]");
        foreach (var row in all) console.WriteLine($"  {Line(row, widths)}");
        console.WriteLine();
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, index) => cell.PadRight(widths[index]))).TrimEnd();

    /// <summary>Replaces control characters, which must not reach the terminal from a path or a file.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Select(static letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
