using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Footnotes;

/// <summary>Opens a note at <c>[^label]: </c>, in any block. Lines indented by four columns belong to it.</summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan();
        var length = FootnoteIndex.LengthOfLabel(line);
        if (length == 0 || length >= line.Length || line[length] != ':') return BlockState.None;
        var note = new FootnoteBlock(this, line[2..(length - 1)].Trim().ToString())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        for (var index = 0; index <= length; index++) processor.NextChar();
        while (processor.CurrentChar is ' ' or '\t') processor.NextChar();
        FootnoteIndex.Of(processor.Document).Add(note);
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
