using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Directives;

/// <summary>
/// Opens a directive at <c>:::name</c> or <c>::name[…]</c>, and closes it at a line of as many colons.
/// </summary>
/// <remarks>
/// A closing fence ends the innermost directive that was opened with as many colons; without one, the innermost that
/// was opened with fewer. Code blocks keep their lines, whatever they contain.
/// </remarks>
internal sealed class DirectiveParser : BlockParser
{
    /// <summary>The text of a list item is indented by at least this number of columns.</summary>
    private const int ItemIndent = 2;

    public DirectiveParser() => OpeningCharacters = [':'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) != ':') return BlockState.None;
        var slice = processor.Line;
        var line = slice.AsSpan().TrimEnd();
        if (IsFence(line)) return OpenStray(processor, line.Length);
        if (DirectiveLine.Read(line) is not { } written) return BlockState.None;
        var block = new DirectiveBlock(this, written)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(slice.Start, slice.End),
            Opening = new TextSpan(slice.Start, line.Length),
        };
        AddLabel(processor, block);
        processor.NewBlocks.Push(block);
        return written.ColonCount > 2 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || !IsFence(line)
            || ClosedBy(line.Length, (DirectiveBlock)block, processor.Indent) != block)
        {
            // The indentation belongs to the content.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }
        ((DirectiveBlock)block).Closing = new TextSpan(processor.Start, line.Length);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.Length > 2 && DirectiveLine.CountColons(line) == line.Length;

    /// <summary>Returns a closing fence without its directive as a block, so that it can be reported.</summary>
    private StrayFence StrayOf(BlockProcessor processor, int length) => new(this)
    {
        Line = processor.LineIndex,
        Column = processor.Column,
        Span = new SourceSpan(processor.Start, processor.Start + length - 1),
    };

    private BlockState OpenStray(BlockProcessor processor, int length)
    {
        processor.NewBlocks.Push(StrayOf(processor, length));
        return BlockState.BreakDiscard;
    }

    /// <summary>Returns the directive that a fence closes, among one and those inside it.</summary>
    private static DirectiveBlock? ClosedBy(int colonCount, DirectiveBlock outer, int indent)
    {
        DirectiveBlock? exact = null, shorter = null;
        // Whether blocks are open is not known while the parser continues them, but the last ones may be.
        for (Block? block = outer; block is not null; block = (block as ContainerBlock)?.LastChild)
        {
            if (block is FencedCodeBlock { ClosingFencedCharCount: 0 }) return null;
            if (block is QuoteBlock || (block is ListItemBlock && indent < ItemIndent)) break;
            if (block is not DirectiveBlock directive) continue;
            if (directive.Closing is not null || directive.Written.ColonCount == 2) break;
            if (directive.Written.ColonCount == colonCount) exact = directive;
            if (directive.Written.ColonCount <= colonCount) shorter = directive;
        }
        return exact ?? shorter;
    }

    private void AddLabel(BlockProcessor processor, DirectiveBlock block)
    {
        var (start, length) = block.Written.Label.GetOffsetAndLength(block.Opening.Length);
        if (length == 0) return;
        start += block.Opening.Start;
        var text = new StringSlice(processor.Line.Text, start, start + length - 1);
        var label = new DirectiveLabel(this)
        {
            Line = block.Line,
            Column = block.Column + start - block.Opening.Start,
            Span = new SourceSpan(text.Start, text.End),
        };
        label.AppendLine(ref text, label.Column, label.Line, text.Start, processor.TrackTrivia);
        block.Add(label);
    }
}

/// <summary>A line of colons that closes no directive.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
