using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Theming.Cards;

/// <summary>A text in the lines of a card, all in one size.</summary>
/// <param name="Size">In pixels.</param>
public sealed record CardText(ImmutableArray<string> Lines, int Size)
{
    /// <summary>The width of a letter that no font has, relative to the size of the font.</summary>
    private const double UnknownWidth = 1;

    /// <summary>Breaks a text into lines in the largest size in which it fits.</summary>
    /// <param name="width">Of a line, in pixels.</param>
    /// <param name="sizes">In pixels, descending, each with the number of lines that fit.</param>
    /// <returns>A text that is too long even in the smallest size ends with '…'.</returns>
    public static CardText Of(
        string text, double width, ImmutableArray<CardFont> fonts, params ReadOnlySpan<(int Size, int LineCount)> sizes)
    {
        foreach (var (size, lineCount) in sizes)
        {
            var lines = Broken(text, width / size, fonts);
            if (lines.Count <= lineCount) return new CardText([.. lines], size);
        }
        var (last, most) = sizes[^1];
        var cut = Broken(text, (width / last) - UnknownWidth, fonts).Take(most).ToList();
        cut[^1] = cut[^1].TrimEnd() + "…";
        return new CardText([.. cut], last);
    }

    private static List<string> Broken(string text, double width, ImmutableArray<CardFont> fonts)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var piece in Pieces(text))
        {
            var length = piece.TrimEnd().EnumerateRunes().Sum(letter => WidthOf(letter, fonts));
            if (line.Length > 0 && used + length > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += piece.EnumerateRunes().Sum(letter => WidthOf(letter, fonts));
        }
        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>Splits a text where a line may end: after a space, and between ideographs.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isEnd = text[index] == ' ' || (IsIdeograph(text[index])
                && index + 1 < text.Length && !char.IsPunctuation(text[index + 1]));
            if (!isEnd) continue;
            yield return text[start..(index + 1)];
            start = index + 1;
        }
        if (start < text.Length) yield return text[start..];
    }

    /// <summary>Returns true for scripts that are written without spaces: Han, Hiragana, Katakana.</summary>
    private static bool IsIdeograph(char letter) =>
        letter is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    private static double WidthOf(Rune letter, ImmutableArray<CardFont> fonts)
    {
        if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) return 0;
        foreach (var font in fonts)
        {
            if (font.Has(letter)) return font.WidthOf(letter);
        }
        return UnknownWidth;
    }
}
