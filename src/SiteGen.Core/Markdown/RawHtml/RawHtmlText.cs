using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.RawHtml;

/// <summary>A part of raw HTML and its place in the page.</summary>
/// <param name="Text">
/// The HTML with each live value replaced by as many <see cref="LinkTargetHoles.Mask"/> characters.
/// </param>
/// <param name="Holes">Its live values, in order, with their lengths as written.</param>
/// <param name="Lines">The start of each line in <paramref name="Text"/> and in the page.</param>
internal sealed record RawHtmlText(
    string Text, ImmutableArray<PlacedHole> Holes, ImmutableArray<(int Start, int Offset)> Lines)
{
    /// <summary>
    /// Joins the lines of a block, which may have block quote or list markers before them in the page.
    /// </summary>
    /// <remarks>Braces in a block are not live values.</remarks>
    public static RawHtmlText Of(HtmlBlock block)
    {
        var lines = ImmutableArray.CreateBuilder<(int, int)>(block.Lines.Count);
        var text = new StringBuilder();
        for (var index = 0; index < block.Lines.Count; index++)
        {
            var line = block.Lines.Lines[index].Slice;
            if (index > 0) text.Append('\n');
            lines.Add((text.Length, line.Start));
            text.Append(line.AsSpan());
        }
        return new RawHtmlText(text.ToString(), [], lines.MoveToImmutable());
    }

    public static RawHtmlText Of(HtmlInline inline, Action<int> reportUnfilled)
    {
        var (tag, offset) = (inline.Tag, inline.Span.Start);
        var holes = ImmutableArray.CreateBuilder<PlacedHole>();
        for (var at = NextHole(tag, 0); at >= 0; at = NextHole(tag, at))
        {
            var length = HoleSyntax.LengthOf(inline.Tag.AsSpan(at));
            if (length == 0 || !IsInQuotes(tag.AsSpan(0, at)))
            {
                reportUnfilled(offset + at);
                at += Math.Max(length, 2);
                continue;
            }
            holes.Add(new PlacedHole(at, length, Hole.Of(inline.Tag.AsSpan(at, length), offset + at)));
            tag = string.Concat(tag.AsSpan(0, at), new string(LinkTargetHoles.Mask, length), tag.AsSpan(at + length));
            at += length;
        }
        return new RawHtmlText(tag, holes.ToImmutable(), [(0, offset)]);
    }

    public int OffsetOf(int index)
    {
        var line = Lines.Length - 1;
        while (line > 0 && Lines[line].Start > index) line--;
        return line < 0 ? 0 : Lines[line].Offset + index - Lines[line].Start;
    }

    private static int NextHole(string tag, int start) => tag.IndexOf("{{", start, StringComparison.Ordinal);

    private static bool IsInQuotes(ReadOnlySpan<char> before)
    {
        var quote = '\0';
        foreach (var letter in before)
        {
            if (quote == letter) quote = '\0';
            else if (quote == '\0' && letter is '"' or '\'') quote = letter;
        }
        return quote != '\0';
    }
}

/// <summary>A live value in raw HTML.</summary>
/// <param name="Length">The length as written, including the braces.</param>
internal readonly record struct PlacedHole(int Start, int Length, Hole Hole);
