using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.AutoLinks;

internal static class LinkWriting
{
    /// <summary>
    /// Returns false inside brackets, which may become a link themselves, and inside a link of raw HTML.
    /// </summary>
    public static bool IsAllowed(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open }) return false;
        }
        return !IsInRawLink(processor);
    }

    public static void Add(InlineProcessor processor, StringSlice slice, int start, int length, string target)
    {
        var position = processor.GetSourcePosition(start, out var line, out var column);
        var span = new SourceSpan(position, position + length - 1);
        var link = new LinkInline { Url = target, IsAutoLink = true, IsClosed = true, Line = line, Column = column };
        link.Span = link.UrlSpan = span;
        var words = slice.Text.AsSpan(start, length);
        var skipped = words.StartsWith("tel:") ? 4 : 0;
        link.AppendChild(new LiteralInline
        {
            Content = new StringSlice(slice.Text, start + skipped, start + length - 1),
            Span = span,
            Line = line,
            Column = column,
            IsClosed = true,
        });
        processor.Inline = link;
    }

    private static bool IsInRawLink(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.PreviousSibling ?? inline.Parent)
        {
            // Where an earlier autolink was allowed, this one is, too. Searching further would take quadratic time.
            if (inline is LinkInline { IsAutoLink: true }) return false;
            if (inline is not HtmlInline html) continue;
            if (html.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase)) return false;
            if (html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
