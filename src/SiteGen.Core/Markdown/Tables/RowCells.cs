using System.Collections.Immutable;
using Markdig.Helpers;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Tables;

/// <summary>A span of the page's text.</summary>
/// <param name="End">The offset of the last character, so that an empty span ends before it starts.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start + 1;
}

/// <summary>
/// Splits a row at its bars. <c>\|</c>, even in code, and the bars of a placeholder do not separate cells.
/// </summary>
internal static class RowCells
{
    /// <returns>The cells without the spaces around them; none for a line that is not a row.</returns>
    public static ImmutableArray<TextSpan> Of(StringSlice line)
    {
        line.Trim();
        if (line.CurrentChar == '|') line.Start++;
        line.TrimStart();
        var cells = ImmutableArray.CreateBuilder<TextSpan>();
        while (!line.IsEmpty)
        {
            var bar = NextBar(line);
            cells.Add(Trimmed(line, bar));
            line.Start = bar + 1;
            line.TrimStart();
        }
        return cells.ToImmutable();
    }

    /// <returns>The end of the line's first cell: the offset of a bar, or the offset after the line.</returns>
    private static int NextBar(StringSlice line)
    {
        for (var index = line.Start; index <= line.End; index++)
        {
            switch (line.Text[index])
            {
                case '|':
                    return index;
                case '\\':
                    index++;
                    break;
                case '{':
                    index += Math.Max(HoleLength(line.Text.AsSpan(index, line.End - index + 1)) - 1, 0);
                    break;
            }
        }
        return line.End + 1;
    }

    private static int HoleLength(ReadOnlySpan<char> text) => HoleSyntax.StartsAt(text) ? HoleSyntax.LengthOf(text) : 0;

    private static TextSpan Trimmed(StringSlice line, int bar)
    {
        line.End = Math.Min(bar - 1, line.End);
        line.TrimEnd();
        return new TextSpan(line.Start, line.End);
    }
}
