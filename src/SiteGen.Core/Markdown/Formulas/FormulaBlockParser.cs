using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Formulas;

/// <summary>
/// Finds formulas between two <c>$$</c> that begin a line and end a line; nothing between them is Markdown.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    public FormulaBlockParser() => OpeningCharacters = ['$'];

    /// <summary>A paragraph with an open formula contains these signs as the end of it.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        processor.Line.AsSpan().StartsWith("$$")
            && (block is not ParagraphBlock paragraph || CountOf(paragraph.Lines) % 2 == 0);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.AsSpan().StartsWith("$$")) return BlockState.None;
        var rest = processor.Line.AsSpan()[2..].TrimEnd();
        var isClosed = rest.EndsWith("$$");
        if (rest.Contains("$$", StringComparison.Ordinal) && CountOf(rest) > (isClosed ? 1 : 0)) return BlockState.None;
        processor.NewBlocks.Push(new FormulaBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        });
        return isClosed ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.AsSpan().TrimEnd().EndsWith("$$") ? BlockState.Break : BlockState.Continue;
    }

    private static int CountOf(StringLineGroup lines)
    {
        var count = 0;
        for (var index = 0; index < lines.Count; index++) count += CountOf(lines.Lines[index].Slice.AsSpan());
        return count;
    }

    private static int CountOf(ReadOnlySpan<char> text) => text.Count("$$");
}
