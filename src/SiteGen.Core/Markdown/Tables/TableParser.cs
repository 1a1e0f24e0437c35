using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SiteGen.Markdown.Attributes;

namespace SiteGen.Markdown.Tables;

/// <summary>Opens a table at a delimiter row below a header row with as many cells.</summary>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock { Parent.IsOpen: true } paragraph)
            return BlockState.None;
        var columns = DelimiterRow.Read(processor.Line.AsSpan());
        if (columns.IsEmpty) return BlockState.None;
        var headLine = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var head = RowCells.Of(headLine.Slice);
        if (head.Length != columns.Length)
        {
            var mismatch = new HeadMismatch(headLine.Slice.Start, head.Length, columns.Length);
            if (IsMeant(headLine.Slice, processor.Line)) TableFaults.Add(processor.Document, mismatch);
            return BlockState.None;
        }
        TakeLastLine(processor, paragraph);
        processor.NewBlocks.Push(NewTable(processor, headLine, head, columns));
        return BlockState.ContinueDiscard;
    }

    /// <summary>
    /// Leaves the line to <see cref="TableRowParser"/>, which runs after the parsers that begin other blocks.
    /// </summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;

    private TableBlock NewTable(
        BlockProcessor processor, StringLine headLine, ImmutableArray<TextSpan> head,
        ImmutableArray<TableColumnAlign?> columns)
    {
        var table = new TableBlock(this) { Column = headLine.Column };
        table.Span = new SourceSpan(headLine.Slice.Start, processor.Line.End);
        foreach (var alignment in columns)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        table.AddRow(processor.Document, headLine, head);
        return table;
    }

    /// <summary>Removes the header row from a paragraph; the lines above it stay a paragraph.</summary>
    private static void TakeLastLine(BlockProcessor processor, ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count == 1) processor.Discard(paragraph);
        else paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
    }

    private static bool IsMeant(StringSlice head, StringSlice delimiters) =>
        head.AsSpan().Contains('|') && delimiters.AsSpan().Contains('|');
}

/// <summary>Adds every line below a table that begins no other block as a row.</summary>
internal sealed class TableRowParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not TableBlock { Parent.IsOpen: true } table) return BlockState.None;
        var line = processor.Line;
        // Attributes on a line of their own apply to the table.
        if (AttributesParser.IsAlone(line.AsSpan())) return BlockState.None;
        var cells = RowCells.Of(line);
        if (cells.IsEmpty) return BlockState.None;
        var start = processor.CurrentLineStartPosition;
        var row = new StringLine(line, processor.LineIndex, processor.Column, start, line.NewLine);
        table.AddRow(processor.Document, row, cells);
        table.UpdateSpanEnd(line.End);
        table.IsOpen = true;
        return BlockState.BreakDiscard;
    }
}
