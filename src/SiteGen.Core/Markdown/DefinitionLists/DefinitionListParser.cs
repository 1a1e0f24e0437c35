using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.DefinitionLists;

/// <summary>A definition, with its terms if it is their first one.</summary>
/// <param name="indent">The indent of its text, in columns; further blocks with this indent belong to it.</param>
internal sealed class MeaningBlock(BlockParser parser, int indent) : DefinitionItem(parser)
{
    public int Indent { get; } = indent;
}

/// <summary>
/// Opens a definition at <c>: </c>, below another definition or below a paragraph, which holds the terms.
/// </summary>
internal sealed class DefinitionListParser : BlockParser
{
    /// <summary>
    /// The maximum indent, in columns, that further blocks need, however far the text after ':' is indented.
    /// </summary>
    private const int MaxIndent = 4;

    public DefinitionListParser() => OpeningCharacters = [':', '~'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t')) return BlockState.None;
        if (processor.Line.AsSpan()[1..].IsWhiteSpace()) return BlockState.None;
        if (ListFor(processor) is not var (list, terms)) return BlockState.None;
        var container = processor.ColumnBeforeIndent;
        var start = processor.Start;
        var column = processor.Column;
        GoToText(processor);
        var meaning = new MeaningBlock(this, processor.Column - container)
        {
            Column = column,
            Span = new SourceSpan(terms?.Span.Start ?? start, processor.Line.End),
            OpeningCharacter = ':',
        };
        if (terms is not null) AddTerms(processor, meaning, terms);
        list.Add(meaning);
        list.UpdateSpanEnd(processor.Line.End);
        processor.NewBlocks.Push(meaning);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        var indent = Math.Min(((MeaningBlock)block).Indent, MaxIndent);
        if (processor.Indent < indent) return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + indent);
        block.UpdateSpanEnd(processor.Line.End);
        block.Parent?.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>
    /// Moves to the text after the colon. More than four spaces count as one, followed by a code block.
    /// </summary>
    private static void GoToText(BlockProcessor processor)
    {
        processor.NextChar();
        processor.RestartIndent();
        processor.ParseIndent();
        if (processor.Indent > MaxIndent) processor.GoToColumn(processor.ColumnBeforeIndent + 1);
    }

    /// <returns>
    /// The list, with the new terms unless the definition is another one of the last terms; null without terms.
    /// </returns>
    private (DefinitionList List, ParagraphBlock? Terms)? ListFor(BlockProcessor processor)
    {
        var container = processor.GetCurrentContainerOpened();
        var last = container.Count - 1;
        // List items contain their blank lines as blocks.
        while (last >= 0 && container[last] is BlankLineBlock) last--;
        if (last < 0 || !IsTerm(container[last], processor.LineIndex)) return null;
        while (container.Count > last + 1) container.RemoveAt(last + 1);
        if (container[last] is DefinitionList list) return (list, null);
        var terms = (ParagraphBlock)container[last];
        if (last > 0 && container[last - 1] is DefinitionList before) return (before, terms);
        // The list itself is closed; only its definitions are open.
        var first = new DefinitionList(this) { Line = terms.Line, Column = terms.Column, IsOpen = false };
        first.Span = terms.Span;
        container.Insert(last, first);
        return (first, terms);
    }

    private static bool IsTerm(Block block, int lineIndex) => block switch
    {
        DefinitionList { LastChild: MeaningBlock } => true,
        ParagraphBlock terms => lineIndex - LastLineOf(terms) <= 2,
        _ => false,
    };

    private static int LastLineOf(ParagraphBlock terms) => terms.Lines.Lines[terms.Lines.Count - 1].Line;

    private void AddTerms(BlockProcessor processor, MeaningBlock meaning, ParagraphBlock terms)
    {
        for (var index = 0; index < terms.Lines.Count; index++)
        {
            var line = terms.Lines.Lines[index];
            var term = new DefinitionTerm(this) { Line = line.Line, Column = line.Column, IsOpen = false };
            term.Span = new SourceSpan(line.Slice.Start, line.Slice.End);
            term.AppendLine(ref line.Slice, line.Column, line.Line, line.Position, processor.TrackTrivia);
            meaning.Add(term);
        }
        processor.Discard(terms);
        terms.Parent?.Remove(terms);
    }
}
