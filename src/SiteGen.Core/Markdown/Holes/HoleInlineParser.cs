using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Holes;

/// <summary>Finds <c>{{ … }}</c> in a line, and <c>\{{</c>, which is two literal braces.</summary>
internal sealed class HoleInlineParser : InlineParser
{
    public HoleInlineParser() => OpeningCharacters = ['{', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '\\') return MatchEscaped(processor, ref slice);
        if (slice.PeekChar() != '{' || HoleSyntax.IsForeign(slice.AsSpan())) return false;
        var length = HoleSyntax.LengthOf(slice.AsSpan());
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        Inline inline = length == 0 ? new UnclosedHoleInline()
            : new HoleInline(Hole.Of(slice.AsSpan()[..length], start));
        if (length == 0) length = 2;
        Place(inline, start, length, line, column);
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    private static bool MatchEscaped(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '{' || slice.PeekChar(2) != '{') return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var braces = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start + 1, slice.Start + 2) };
        Place(braces, start, 3, line, column);
        processor.Inline = braces;
        slice.Start += 3;
        return true;
    }

    private static void Place(Inline inline, int start, int length, int line, int column)
    {
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        inline.IsClosed = true;
    }
}
