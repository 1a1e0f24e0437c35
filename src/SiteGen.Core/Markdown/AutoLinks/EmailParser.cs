using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.AutoLinks;

/// <summary>Finds <c>me@example.org</c> in a text, starting at the '@'.</summary>
internal sealed class EmailParser : InlineParser
{
    private const int MaxLocalLength = 64;

    public EmailParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline { NextSibling: null } before || before.Content.Text != slice.Text
            || before.Content.End != slice.Start - 1) return false;
        var words = before.Content.AsSpan();
        var local = LengthOfLocalPart(words);
        // It is not an address after a backslash or within a longer address.
        if (slice.PeekCharExtra(-local - 1) is '@' or '/' or ':' or '\\') return false;
        var domain = DomainLength(slice.AsSpan()[1..]);
        if (local == 0 || domain == 0 || !LinkWriting.IsAllowed(processor)) return false;
        var start = slice.Start - local;
        before.Content.End -= local;
        before.Span.End -= local;
        var address = slice.Text.AsSpan(start, local + 1 + domain).ToString();
        LinkWriting.Add(processor, slice, start, address.Length, "mailto:" + address);
        slice.Start += 1 + domain;
        return true;
    }

    /// <returns>The length of the address at the start of the text; 0 without one.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at <= 0 || LengthOfLocalPart(text[..at]) != at) return 0;
        var domain = DomainLength(text[(at + 1)..]);
        return domain == 0 ? 0 : at + 1 + domain;
    }

    /// <returns>The length of the local part, which comes before the '@', at the end of the text.</returns>
    private static int LengthOfLocalPart(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < MaxLocalLength && IsLocal(text[start - 1])) start--;
        return text.Length - start;
    }

    private static bool IsLocal(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+';

    private static int DomainLength(ReadOnlySpan<char> text)
    {
        var length = Domain.Length(text);
        while (length > 0 && text[length - 1] == '.') length--;
        if (length == 0 || text[length - 1] is '-' or '_' || !text[..length].Contains('.')) return 0;
        return length < text.Length && text[length] is '@' ? 0 : length;
    }
}
