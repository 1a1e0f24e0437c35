using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The rows and cells of a matrix, of aligned equations or of cases.</summary>
/// <param name="LinesAbove">The rows that have a line above them; the number of rows stands for a line below.</param>
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
        var rows = Rows.Select((row, index) => (MathNode)MathBranch.Of("mtr",
        [
            .. row.Select((cell, column) =>
                (MathNode)new MathBranch("mtd", [cell], Attributes(columns, index, column))),
        ]));
        var style = isDisplay ? " displaystyle=\"true\"" : "";
        return new MathBranch("mtable", [.. rows], style + (kind.Length > 0 ? $" class=\"math-{kind}\"" : ""));
    }

    private string Attributes(string columns, int row, int column)
    {
        var classes = new List<string>();
        var (side, hasLine) = ColumnOf(columns, column);
        if (side == 'l') classes.Add("math-left");
        if (side == 'r') classes.Add("math-right");
        if (hasLine) classes.Add("math-bar");
        if (LinesAbove.Contains(row)) classes.Add("math-above");
        if (row == Rows.Length - 1 && LinesAbove.Contains(Rows.Length)) classes.Add("math-below");
        return classes.Count == 0 ? "" : $" class=\"{string.Join(' ', classes)}\"";
    }

    private static (char Side, bool HasLine) ColumnOf(string columns, int column)
    {
        var sides = columns.Replace("|", "", StringComparison.Ordinal);
        if (sides.Length == 0) return ('c', false);
        var index = columns.Length == sides.Length ? column % sides.Length : column;
        if (index >= sides.Length) return ('c', false);
        var at = -1;
        for (var seen = -1; seen < index; seen += columns[at] == '|' ? 0 : 1) at++;
        return (sides[index], at > 0 && columns[at - 1] == '|');
    }
}
