using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Strikethrough;

/// <summary>Finds runs of tildes. Runs of one and of two are different delimiters; longer runs are literal.</summary>
internal sealed class TildeParser : InlineParser
{
    /// <summary>Represents two tildes. No text contains it, because it is a Unicode noncharacter.</summary>
    public const char TwoTildes = '\uFDD0';

    public static readonly EmphasisDescriptor One = new('~', 1, 1, enableWithinWord: true);
    public static readonly EmphasisDescriptor Two = new(TwoTildes, 2, 2, enableWithinWord: true);

    private readonly EmphasisInlineParser _emphasis;

    /// <param name="emphasis">Pairs the runs.</param>
    public TildeParser(EmphasisInlineParser emphasis)
    {
        _emphasis = emphasis;
        OpeningCharacters = ['~'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        var start = slice.Start;
        while (slice.CurrentChar == '~') slice.SkipChar();
        var length = slice.Start - start;
        CharHelper.CheckOpenCloseDelimiter(
            before, slice.CurrentChar, enableWithinWord: true, out var canOpen, out var canClose);
        var run = new StringSlice(slice.Text, start, slice.Start - 1);
        Inline inline = length > 2 || !(canOpen || canClose)
            ? new LiteralInline(run)
            : new EmphasisDelimiterInline(_emphasis, length == 1 ? One : Two)
            {
                Content = run,
                DelimiterCount = length,
                Type = (canOpen ? DelimiterType.Open : default) | (canClose ? DelimiterType.Close : default),
            };
        var position = processor.GetSourcePosition(start, out var line, out var column);
        inline.Span = new SourceSpan(position, position + length - 1);
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        return true;
    }
}
