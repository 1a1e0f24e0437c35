using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Parses autolinks and inline HTML in linear time.</summary>
/// <remarks>
/// Comments, processing instructions, declarations and CDATA sections each have their own end delimiter.
/// Markdig searches for it to the end of the paragraph, and again for each of a thousand unclosed openings.
/// </remarks>
internal sealed class InlineHtmlParser : AutolinkInlineParser
{
    private static readonly string[] Ends = ["-->", "?>", "]]>", ">"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (EndOf(slice.AsSpan()) is { } end && !IsAhead(processor, slice, end)) return false;
        return base.Match(processor, ref slice);
    }

    /// <returns>An index into <see cref="Ends"/>; null for a tag or a link.</returns>
    private static int? EndOf(ReadOnlySpan<char> text) => text switch
    {
        ['<', '!', '-', '-', ..] => 0,
        ['<', '?', ..] => 1,
        ['<', '!', '[', ..] => 2,
        ['<', '!', ..] => 3,
        _ => null,
    };

    /// <summary>Searches again only after the previous match, so that each character is searched once.</summary>
    private bool IsAhead(InlineProcessor processor, StringSlice slice, int end)
    {
        var next = (int[])(processor.ParserStates[Index] ??= new int[Ends.Length]);
        if (next[end] <= slice.Start)
        {
            var found = slice.AsSpan().IndexOf(Ends[end]);
            next[end] = found < 0 ? int.MaxValue : slice.Start + found;
        }
        return next[end] <= slice.End;
    }
}
