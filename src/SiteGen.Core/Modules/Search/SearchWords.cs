using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Modules.Search;

/// <summary>
/// Splits a text into the words by which search finds it. The theme's <c>search.js</c> splits a query in the same way;
/// a test compares the two.
/// </summary>
/// <remarks>
/// A run of letters and digits is a word. If dots, hyphens or underscores join several, as in <c>sys.monitoring</c>, or
/// capitals begin them, as in <c>getValue</c>, the whole and its parts are words.
/// In scripts without spaces, every pair of adjacent letters is a word, and so is the last letter alone, so that every
/// letter begins a word.
/// Soft hyphens are not part of a word, and kana of half width are the same letters as those of full width.
/// </remarks>
public static class SearchWords
{
    /// <summary>The maximum length of a word in UTF-16 code units; a longer word is cut.</summary>
    private const int MostLetters = 40;

    private const char SoftHyphen = '\u00AD';

    /// <summary>The replacements of letters that Unicode does not decompose, and of the final form of sigma.</summary>
    private static readonly (string Letter, string Plain)[] Plain =
        [("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("þ", "th"), ("ı", "i"),
            ("ς", "σ")];

    public delegate void Found(ReadOnlySpan<char> word);

    /// <summary>Returns all words in the order of the text.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        Each(text, word => words.Add(word.ToString()));
        return words;
    }

    public static int Count(string text)
    {
        var count = 0;
        Each(text, _ => count++);
        return count;
    }

    public static void Each(string text, Found found)
    {
        if (text.Contains(SoftHyphen)) text = text.Replace($"{SoftHyphen}", "", StringComparison.Ordinal);
        var rest = UnicodeText.Composed(text).AsSpan();
        while (!rest.IsEmpty)
        {
            if (rest[0] <= '\x7F' && !IsAsciiWord(rest[0]))
            {
                rest = rest[1..];
                continue;
            }
            var length = LengthOfAsciiRun(rest);
            if (length > 0) Ascii(rest[..length], found);
            else length = OtherRun(rest, found);
            rest = rest[length..];
        }
    }

    /// <returns>The number of characters consumed.</returns>
    private static int OtherRun(ReadOnlySpan<char> text, Found found)
    {
        if (LengthOfRun(text, IsUnspaced) is > 0 and var unspaced)
        {
            Pairs(text[..unspaced].ToString(), found);
            return unspaced;
        }
        if (LengthOfJoined(text) is > 0 and var joined)
        {
            Joined(Folded(text[..joined].ToString()), [], found);
            return joined;
        }
        Rune.DecodeFromUtf16(text, out _, out var length);
        return length;
    }

    /// <summary>Returns the word in lower case without accents, the same for all ways to encode a letter.</summary>
    private static string Folded(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var letter in UnicodeText.Normalized(word, NormalizationForm.FormKD))
        {
            if (letter is not ((>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7')
                or (>= '\u064B' and <= '\u065F') or '\u0670'))
                bare.Append(letter);
        }
        var folded = bare.ToString().ToLowerInvariant();
        foreach (var (letter, plain) in Plain) folded = folded.Replace(letter, plain, StringComparison.Ordinal);
        return UnicodeText.Normalized(folded);
    }

    /// <returns>The length of the run, or 0 if the run also has letters outside ASCII.</returns>
    private static int LengthOfAsciiRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (true)
        {
            while (length < text.Length && IsAsciiWord(text[length])) length++;
            var next = length + LengthOfJoint(text[length..]);
            if (next < text.Length && text[next] > '\x7F') return 0;
            if (next == length || next == text.Length || !IsAsciiWord(text[next])) return length;
            length = next;
        }
    }

    private static int LengthOfJoined(ReadOnlySpan<char> text)
    {
        var length = LengthOfRun(text, IsSpacedWord);
        if (length == 0) return 0;
        while (LengthOfJoint(text[length..]) is > 0 and var joint
            && LengthOfRun(text[(length + joint)..], IsSpacedWord) is > 0 and var next)
            length += joint + next;
        return length;
    }

    /// <summary>Returns the length of what joins two runs: one dot, one hyphen, or any number of underscores.</summary>
    private static int LengthOfJoint(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        if (text[0] is '.' or '-') return 1;
        var length = text.IndexOfAnyExcept('_');
        return length < 0 ? text.Length : length;
    }

    private static int LengthOfRun(ReadOnlySpan<char> text, Func<Rune, bool> belongs)
    {
        var length = 0;
        while (length < text.Length
            && Rune.DecodeFromUtf16(text[length..], out var rune, out var size) == System.Buffers.OperationStatus.Done
            && belongs(rune))
            length += size;
        return length;
    }

    /// <summary>
    /// Finds the words of a run of ASCII, which most of most texts is, without allocating a string for each.
    /// </summary>
    private static void Ascii(ReadOnlySpan<char> run, Found found)
    {
        Span<char> lower = run.Length <= 256 ? stackalloc char[run.Length] : new char[run.Length];
        System.Text.Ascii.ToLower(run, lower, out _);
        if (run.ContainsAny("._-")) Joined(lower, run, found);
        else WithHumps(lower, run, found);
    }

    /// <param name="written">The run before folding, where both have the same length; otherwise empty.</param>
    private static void Joined(ReadOnlySpan<char> folded, ReadOnlySpan<char> written, Found found)
    {
        var isWhole = true;
        for (var start = 0; start < folded.Length;)
        {
            var length = LengthOfRun(folded[start..]);
            if (length == 0)
            {
                Rune.DecodeFromUtf16(folded[start..], out _, out var gap);
                start += gap;
                continue;
            }
            if (isWhole && length < folded.Length && !folded.Contains(' ')) found(Cut(folded));
            isWhole = false;
            var part = folded.Slice(start, length);
            WithHumps(part, written.IsEmpty ? part : written.Slice(start, length), found);
            start += length;
        }
    }

    /// <summary>
    /// Finds a word, and then its parts if capitals begin them: <c>HTMLParser</c>, <c>html</c>, <c>parser</c>.
    /// </summary>
    private static void WithHumps(ReadOnlySpan<char> lower, ReadOnlySpan<char> written, Found found)
    {
        found(Cut(lower));
        var start = 0;
        for (var at = 1; at < written.Length; at++)
        {
            if (!BeginsHump(written, at)) continue;
            found(Cut(lower[start..at]));
            start = at;
        }
        if (start > 0) found(Cut(lower[start..]));
    }

    private static bool BeginsHump(ReadOnlySpan<char> written, int at) =>
        char.IsAsciiLetterUpper(written[at]) && (!char.IsAsciiLetterUpper(written[at - 1])
            || (at + 1 < written.Length && char.IsAsciiLetterLower(written[at + 1])));

    private static int LengthOfRun(ReadOnlySpan<char> text)
    {
        var ascii = 0;
        while (ascii < text.Length && IsAsciiWord(text[ascii])) ascii++;
        return ascii == text.Length || text[ascii] <= '\x7F' ? ascii : LengthOfRun(text, IsWord);
    }

    private static void Pairs(string run, Found found)
    {
        var letters = Letters(run).Select(Folded).ToList();
        for (var index = 0; index + 1 < letters.Count; index++) found(letters[index] + letters[index + 1]);
        found(letters[^1]);
    }

    /// <summary>Returns the letters of a run. In half width, the mark of a voiced sound follows its letter.</summary>
    private static IEnumerable<string> Letters(string run)
    {
        var letter = "";
        foreach (var rune in run.EnumerateRunes())
        {
            var isMark = rune.Value is 0xFF9E or 0xFF9F;
            if (letter.Length > 0 && !isMark) yield return letter;
            letter = isMark ? letter + rune : rune.ToString();
        }
        if (letter.Length > 0) yield return letter;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) =>
        word.Length <= MostLetters ? word
            : word[..(char.IsHighSurrogate(word[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];

    private static bool IsAsciiWord(char letter) => char.IsAsciiLetterOrDigit(letter);

    private static bool IsSpacedWord(Rune rune) => IsWord(rune) && !IsUnspaced(rune);

    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber;

    // Kana and Han. Hangul has spaces.
    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) or (>= 0x30A1 and <= 0x30FA)
            or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);
}
