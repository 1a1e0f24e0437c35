using SiteGen.Foundation;

namespace SiteGen.Markdown.Limits;

/// <summary>Limits constructs that expand far beyond a page's text or are compared with all earlier ones.</summary>
internal static class BlockLimits
{
    /// <summary>
    /// The maximum number of missing cells. GFM fills up rows that are shorter than the header row, so that a short
    /// text can become millions of cells.
    /// </summary>
    /// <remarks>Real tables lack a few.</remarks>
    public const int MaxMissingCells = 200_000;

    /// <summary>
    /// The maximum number of link and footnote definitions, each of which is compared with all earlier ones.
    /// </summary>
    /// <remarks>The longest changelogs have about a thousand.</remarks>
    public const int MaxDefinitions = 20_000;

    /// <summary>A page of fewer characters reaches neither limit.</summary>
    private const int UsualLength = 10_000;

    public static Diagnostic? Find(PageText page)
    {
        if (page.Text.Length < UsualLength) return null;
        var fence = new FenceTracker();
        var (lineIndex, columns, missing, definitions) = (-1, 0, 0L, 0);
        foreach (var range in page.Text.AsSpan().Split('\n'))
        {
            lineIndex++;
            var line = page.Text.AsSpan()[range];
            if (fence.IsInside(line)) continue;
            var text = line.TrimStart(" \t>");
            if (text is ['[', ..] && text.Contains("]:", StringComparison.Ordinal) && ++definitions > MaxDefinitions)
                return LimitProblems.ManyDefinitions(page.AtLine(lineIndex), MaxDefinitions);
            columns = ColumnsAfter(text, columns);
            missing += Math.Max(0, columns - CellCount(text));
            if (missing > MaxMissingCells)
                return LimitProblems.SparseTable(page.AtLine(lineIndex), MaxMissingCells);
        }
        return null;
    }

    /// <returns>The number of columns of the table that a line belongs to; 0 outside tables.</returns>
    private static int ColumnsAfter(ReadOnlySpan<char> text, int columns) =>
        text.IsWhiteSpace() ? 0 : text.Contains('-') && text.IndexOfAnyExcept("|-: \t") < 0 ? CellCount(text) : columns;

    private static int CellCount(ReadOnlySpan<char> text) => text.Trim("| \t").Count('|') + 1;
}
