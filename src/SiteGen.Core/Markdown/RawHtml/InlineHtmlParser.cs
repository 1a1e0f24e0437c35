using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Reads autolinks and inline HTML in a time that grows with the text alone.</summary>
/// <remarks>
/// A comment, an instruction, a declaration and a CDATA section run up to a sign of their own.
/// Markdig looks for it up to the end of the paragraph, again for each of a thousand openings that nothing closes.
/// </remarks>
internal sealed class InlineHtmlParser : AutolinkInlineParser
{
    private static readonly string[] Ends = ["-->", "?>", "]]>", ">"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (EndOf(slice.AsSpan()) is { } end && !IsAhead(processor, slice, end)) return false;
        return base.Match(processor, ref slice);
    }

    /// <returns>The index among <see cref="Ends"/>; null for a tag or a link.</returns>
    private static int? EndOf(ReadOnlySpan<char> text) => text switch
    {
        ['<', '!', '-', '-', ..] => 0,
        ['<', '?', ..] => 1,
        ['<', '!', '[', ..] => 2,
        ['<', '!', ..] => 3,
        _ => null,
    };

    /// <summary>Searches again only behind what was found last: each character is looked at once.</summary>
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
