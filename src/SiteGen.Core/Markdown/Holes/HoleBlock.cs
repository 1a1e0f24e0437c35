using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Holes;

/// <summary>A placeholder that spans several whole lines, whatever these lines would mean in Markdown.</summary>
/// <remarks>
/// A placeholder on a single line is parsed as a paragraph, which loses its <c>&lt;p&gt;</c> if it has no other
/// content.
/// </remarks>
internal sealed class HoleBlock(BlockParser parser, int endOffset) : LeafBlock(parser)
{
    /// <summary>The offset of the last brace in the page's text.</summary>
    public int EndOffset { get; } = endOffset;
}

internal sealed class HoleBlockParser : BlockParser
{
    public HoleBlockParser() => OpeningCharacters = ['{'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line;
        var text = line.Text.AsSpan(line.Start);
        if (!HoleSyntax.StartsAt(text) || HoleSyntax.IsForeign(text)) return BlockState.None;
        var length = HoleSyntax.LengthOf(text);
        if (line.Start + length - 1 <= line.End || !IsEndOfLine(text[length..])) return BlockState.None;
        processor.NewBlocks.Push(new HoleBlock(this, line.Start + length - 1)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(line.Start, line.End),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // The indentation is part of the code.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return ((HoleBlock)block).EndOffset <= processor.Line.End ? BlockState.Break : BlockState.Continue;
    }

    private static bool IsEndOfLine(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace();
    }
}
