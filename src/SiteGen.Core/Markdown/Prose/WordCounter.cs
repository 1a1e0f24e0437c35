using System.Globalization;
using System.Text;

namespace SiteGen.Markdown.Prose;

/// <summary>
/// Counts words, which are runs of letters and digits, and the individual letters of scripts without spaces.
/// </summary>
internal static class WordCounter
{
    public static (int WordCount, int CjkCount) Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var cjk = 0;
        var isInWord = false;
        while (!text.IsEmpty)
        {
            if (char.IsAsciiLetter(text[0]))
            {
                if (!isInWord) words++;
                isInWord = true;
                text = text[LengthOfAsciiLetters(text)..];
                continue;
            }
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
            if (IsCjk(rune.Value) && Rune.IsLetter(rune))
            {
                cjk++;
                isInWord = false;
            }
            else if (IsPartOfWord(rune))
            {
                if (!isInWord) words++;
                isInWord = true;
            }
            else if (!isInWord || !IsJoint(rune) || !StartsWithWord(text)) isInWord = false;
        }
        return (words, cjk);
    }

    private static int LengthOfAsciiLetters(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && char.IsAsciiLetter(text[length])) length++;
        return length;
    }

    /// <summary>Returns true for characters that join the parts of a word: don't, free-threaded, 3.14, 1,000.</summary>
    private static bool IsJoint(Rune rune) => rune.Value is '\'' or '’' or '-' or '‐' or '‑' or '_' or '.' or ',';

    private static bool StartsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && IsPartOfWord(rune)
            && !IsCjk(rune.Value);

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;

    // Kana, Bopomofo, Hangul, Han with its extensions, half-width forms.
    private static bool IsCjk(int value) => value is
        (>= 0x1100 and <= 0x11FF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x318F) or (>= 0x31A0 and <= 0x31BF)
            or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFFDC)
        or (>= 0x20000 and <= 0x3FFFF);
}
