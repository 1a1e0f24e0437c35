using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Tables;

/// <summary>A table. Every row has as many cells as the header row.</summary>
internal sealed class TableBlock(BlockParser parser) : Table(parser)
{
    /// <summary>
    /// The maximum number of cells that fill up short rows: there may be many rows of one cell below a header row of
    /// thousands.
    /// </summary>
    private const int MaxFilledCount = 500_000;

    private int _filledCount;

    public void AddRow(MarkdownDocument document, StringLine line, ImmutableArray<TextSpan> cells)
    {
        var row = new TableRow { IsHeader = Count == 0, Line = line.Line, Column = line.Column };
        row.Span = new SourceSpan(line.Slice.Start, line.Slice.End);
        foreach (var cell in cells.Take(ColumnDefinitions.Count)) row.Add(CellOf(line, cell, row.Count));
        while (row.Count < ColumnDefinitions.Count && _filledCount++ < MaxFilledCount)
            row.Add(new TableCell { ColumnIndex = row.Count });
        Add(row);
        RowFaults.Find(document, line.Slice, cells, ColumnDefinitions.Count);
    }

    private static TableCell CellOf(StringLine row, TextSpan written, int columnIndex)
    {
        var cell = new TableCell { ColumnIndex = columnIndex, Line = row.Line, Column = row.Column };
        cell.Span = new SourceSpan(written.Start, written.End);
        if (written.Length == 0) return cell;
        var text = new StringSlice(row.Slice.Text, written.Start, written.End);
        var words = new ParagraphBlock { Line = row.Line, Column = row.Column, Lines = new StringLineGroup(1) };
        words.Span = cell.Span;
        var column = row.Column + written.Start - row.Slice.Start;
        var line = new StringLine(text, row.Line, column, row.Position, NewLine.None);
        words.Lines.Add(ref line);
        if (text.AsSpan().Contains("\\|", StringComparison.Ordinal))
            words.ProcessInlinesEnd += static (processor, _) => Unescape(processor.Block);
        cell.Add(words);
        return cell;
    }

    /// <summary>
    /// Replaces <c>\|</c> by a bar even where a backslash is otherwise literal: in code, HTML and addresses.
    /// </summary>
    private static void Unescape(LeafBlock? words)
    {
        foreach (var inline in words?.Inline?.Descendants() ?? [])
        {
            if (inline is CodeInline code) code.Content = Unescaped(code.Content);
            else if (inline is HtmlInline html) html.Tag = Unescaped(html.Tag);
            else if (inline is AutolinkInline link) link.Url = Unescaped(link.Url);
        }
    }

    private static string Unescaped(string text) => text.Replace("\\|", "|", StringComparison.Ordinal);
}
