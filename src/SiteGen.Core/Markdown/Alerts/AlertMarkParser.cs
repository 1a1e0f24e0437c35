using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Alerts;

/// <summary>Finds <c>[!NOTE]</c> at the start of a block quote; <see cref="AlertStep"/> creates the alert.</summary>
internal sealed class AlertMarkParser : InlineParser
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public AlertMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || !IsFirstOfQuotation(processor)) return false;
        var text = slice.AsSpan();
        var end = text.IndexOf(']');
        if (end < 3 || text[2..end].ContainsAnyExcept(Letters)) return false;
        var length = LengthWithSpace(text, end + 1);
        if (length == 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AlertMark(text[2..end].ToString())
        {
            Span = new SourceSpan(start, start + end),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }

    private static bool IsFirstOfQuotation(InlineProcessor processor) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quotation, Inline.FirstChild: null } first
            && quotation[0] == first;

    /// <summary>
    /// Extends a marker's length by the '+' or '-' that makes an alert foldable in other tools, and by spaces.
    /// </summary>
    /// <returns>0 when other text follows the marker directly.</returns>
    private static int LengthWithSpace(ReadOnlySpan<char> text, int length)
    {
        if (length < text.Length && text[length] is '+' or '-') length++;
        if (length < text.Length && text[length] is not (' ' or '\t' or '\n')) return 0;
        while (length < text.Length && text[length] is ' ' or '\t') length++;
        return length;
    }
}
