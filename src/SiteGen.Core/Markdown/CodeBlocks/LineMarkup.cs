using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>A part of a line's text that an element encloses.</summary>
/// <param name="Start">An offset in the text, from 0.</param>
internal readonly record struct TextMark(int Start, int End, string Open, string Close);

/// <summary>Encloses parts of a highlighted line in elements.</summary>
internal static class LineMarkup
{
    /// <param name="html">Escaped text and flat <c>span</c> elements.</param>
    /// <param name="marks">From left to right, without overlaps.</param>
    public static void Append(ReadOnlySpan<char> html, ImmutableArray<TextMark> marks, StringBuilder written)
    {
        var (offset, mark, isOpen) = (0, 0, false);
        for (var index = 0; index < html.Length;)
        {
            if (html[index] == '<')
            {
                // An element of the highlighting may begin or end inside a mark, which then has several pieces.
                if (isOpen) written.Append(marks[mark].Close);
                isOpen = false;
                index += CopyTo(html[index..], '>', written);
                continue;
            }
            while (mark < marks.Length && offset >= marks[mark].End) CloseMark();
            if (!isOpen && mark < marks.Length && offset >= marks[mark].Start)
            {
                written.Append(marks[mark].Open);
                isOpen = true;
            }
            index += html[index] == '&' ? CopyTo(html[index..], ';', written) : Copy(html[index]);
            offset++;
        }
        if (isOpen) written.Append(marks[mark].Close);

        void CloseMark()
        {
            if (isOpen) written.Append(marks[mark].Close);
            isOpen = false;
            mark++;
        }

        int Copy(char letter)
        {
            written.Append(letter);
            return 1;
        }
    }

    /// <summary>Copies an element's tag or a reference, up to its last character.</summary>
    /// <returns>Its length.</returns>
    private static int CopyTo(ReadOnlySpan<char> html, char last, StringBuilder written)
    {
        var length = html.IndexOf(last) + 1;
        written.Append(html[..length]);
        return length;
    }
}
