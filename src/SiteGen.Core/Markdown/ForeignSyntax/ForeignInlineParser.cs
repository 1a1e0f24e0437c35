using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Finds tags of other template languages and formulas in a line.</summary>
/// <remarks>It is never called for code, which has its own parsers.</remarks>
internal sealed class ForeignInlineParser : InlineParser
{
    /// <summary>The number of characters that are enough to recognise an unclosed tag.</summary>
    private const int BeginningLength = 4;

    public ForeignInlineParser() => OpeningCharacters = ['{', '$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '$' ? Note(processor, slice) : Take(processor, ref slice);

    private bool Take(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var hasNoEnd = ForeignTag.EndOf(text) is { } end && !IsAhead(processor, slice, end);
        var (kind, length) = ForeignTag.At(hasNoEnd ? text[..Math.Min(BeginningLength, text.Length)] : text);
        if (kind is null) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        ForeignFindings.Of(processor.Document).Add(kind, start, slice.AsSpan()[..length]);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>Searches again only after the previous match, so that each character is searched once.</summary>
    private bool IsAhead(InlineProcessor processor, StringSlice slice, int end)
    {
        var next = (int[])(processor.ParserStates[Index] ??= new int[ForeignTag.Ends.Length]);
        if (next[end] <= slice.Start + 1)
        {
            var found = slice.AsSpan()[2..].IndexOf(ForeignTag.Ends[end], StringComparison.Ordinal);
            next[end] = found < 0 ? int.MaxValue : slice.Start + 2 + found;
        }
        return next[end] <= slice.End;
    }

    /// <summary>Records a formula and leaves its text to the other parsers.</summary>
    private static bool Note(InlineProcessor processor, StringSlice slice)
    {
        var length = Formulas.LengthOf(slice.AsSpan(), slice.PeekCharExtra(-1));
        if (length == 0) return false;
        var findings = ForeignFindings.Of(processor.Document);
        var start = processor.GetSourcePosition(slice.Start);
        if (start >= findings.Done) findings.Add(ForeignKind.Formula, start, slice.AsSpan()[..length]);
        return false;
    }
}
