using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace SiteGen.Markdown.Tables;

/// <summary>Parses the delimiter row below a table's header row: <c>| :--- | ---: |</c>.</summary>
internal static class DelimiterRow
{
    /// <returns>
    /// The alignment of each column; empty for any other line, and for dashes alone, which underline a heading.
    /// </returns>
    public static ImmutableArray<TableColumnAlign?> Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.ContainsAnyExcept("|:- \t") || !line.ContainsAny('|', ':')) return [];
        if (line is ['|', ..]) line = line[1..];
        if (line is [.., '|']) line = line[..^1];
        var columns = ImmutableArray.CreateBuilder<TableColumnAlign?>();
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim();
            if (!cell.Trim(':').ContainsAnyExcept('-') && IsCell(cell)) columns.Add(AlignmentOf(cell));
            else return [];
        }
        return columns.ToImmutable();
    }

    private static bool IsCell(ReadOnlySpan<char> cell)
    {
        var dashes = cell.Trim(':').Length;
        return dashes > 0 && cell.Length - dashes <= (cell[0] == ':' ? 1 : 0) + (cell[^1] == ':' ? 1 : 0);
    }

    private static TableColumnAlign? AlignmentOf(ReadOnlySpan<char> cell) => (cell[0] == ':', cell[^1] == ':') switch
    {
        (true, true) => TableColumnAlign.Center,
        (true, false) => TableColumnAlign.Left,
        (false, true) => TableColumnAlign.Right,
        _ => null,
    };
}
