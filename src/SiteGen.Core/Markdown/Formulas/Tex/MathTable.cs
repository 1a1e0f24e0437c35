using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The rows and cells of a matrix, of aligned equations or of cases.</summary>
/// <param name="LinesAbove">
/// The rows that have a line above them, ascending; the number of rows stands for a line below.
/// </param>
internal sealed record MathTable(ImmutableArray<ImmutableArray<MathNode>> Rows, ImmutableArray<int> LinesAbove)
{
    /// <summary>Returns lines below each other, in the style of a displayed formula.</summary>
    public static MathNode Lines(IEnumerable<MathNode> lines) =>
        new MathTable([.. lines.Select(static line => ImmutableArray.Create(line))], []).ToNode("", isDisplay: true);

    /// <param name="columns">
    /// The alignment of each column, 'l', 'c' or 'r', repeated for further columns, and '|' for a line between two; ""
    /// for centred columns.
    /// </param>
    public MathNode ToNode(string columns, bool isDisplay, string kind = "")
    {
        var known = ColumnsOf(columns);
        var isRepeated = !columns.Contains('|', StringComparison.Ordinal);
        var rows = Rows.Select((row, index) => (MathNode)MathBranch.Of("mtr",
        [
            .. row.Select((cell, column) =>
                (MathNode)new MathBranch("mtd", [cell], Attributes(ColumnOf(column), index))),
        ]));
        var style = isDisplay ? " displaystyle=\"true\"" : "";
        return new MathBranch("mtable", [.. rows], style + (kind.Length > 0 ? $" class=\"math-{kind}\"" : ""));

        (char Side, bool HasLine) ColumnOf(int column) =>
            known.Length > 0 && isRepeated ? known[column % known.Length]
            : column < known.Length ? known[column] : ('c', false);
    }

    private string Attributes((char Side, bool HasLine) column, int row)
    {
        var classes = new List<string>();
        if (column.Side == 'l') classes.Add("math-left");
        if (column.Side == 'r') classes.Add("math-right");
        if (column.HasLine) classes.Add("math-bar");
        if (HasLineAbove(row)) classes.Add("math-above");
        if (row == Rows.Length - 1 && HasLineAbove(Rows.Length)) classes.Add("math-below");
        return classes.Count == 0 ? "" : $" class=\"{string.Join(' ', classes)}\"";
    }

    private bool HasLineAbove(int row) => LinesAbove.BinarySearch(row) >= 0;

    private static ImmutableArray<(char Side, bool HasLine)> ColumnsOf(string columns) =>
    [
        .. columns.Select((side, at) => (side, at > 0 && columns[at - 1] == '|'))
            .Where(static column => column.side != '|'),
    ];
}
