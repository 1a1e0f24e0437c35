using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Foundation;

/// <summary>Makes text from outside safe to normalise, compare and write.</summary>
public static class UnicodeText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create(
            [.. Enumerable.Range(0xD800, 0x800).Select(static code => (char)code), '\uFFFE', '\uFFFF', '\0']);

    /// <summary>
    /// The characters that HTML does not allow: control characters other than white space, and the noncharacters U+FFFE
    /// and U+FFFF.
    /// </summary>
    public static string NotAllowed { get; } = string.Concat(
        Enumerable.Range(0, 0x20).Where(static code => code is not ('\t' or '\n' or '\f' or '\r'))
            .Concat(Enumerable.Range(0x7F, 0x21)).Select(static code => (char)code)) + "\uFFFE\uFFFF";

    private static readonly SearchValues<char> NotAllowedSigns = SearchValues.Create(NotAllowed);

    /// <summary>Replaces every lone surrogate, U+FFFE, U+FFFF and NUL with U+FFFD.</summary>
    // string.Normalize throws on lone surrogates and on U+FFFE; CommonMark replaces NUL.
    public static string WellFormed(string text)
    {
        var first = FirstBad(text);
        if (first < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            clean.Append((rune.Value is 0 or 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }

    /// <summary>Returns a text in NFC, in which equal names are equal strings: macOS decomposes file names.</summary>
    public static string Composed(string text) => Normalized(WellFormed(text));

    /// <summary>Normalises well-formed text in time linear in its length.</summary>
    /// <remarks>
    /// Ordering a combining mark looks back over all marks before it. No word has more than a few marks on a letter, so
    /// a longer run is normalised in pieces, as in the Stream-Safe Text Format of UAX #15.
    /// </remarks>
    public static string Normalized(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        if (Ascii.IsValid(text) || EndOfMarks(text, 0) == text.Length) return text.Normalize(form);
        var pieces = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfMarks(text, start);
            pieces.Append(text[start..end].Normalize(form));
            start = end;
        }
        return pieces.ToString();
    }

    /// <summary>Returns a name, title or term in NFC, on one line, trimmed and without control characters.</summary>
    public static string OneLine(string text)
    {
        var visible = WellFormed(text).Trim();
        if (visible.Any(char.IsControl)) visible = string.Create(visible.Length, visible, ReplaceControls);
        return Normalized(visible);
    }

    /// <summary>Returns at most 60 characters of a text, on one line, for a message to quote.</summary>
    public static string Excerpt(string text)
    {
        const int limit = 60;
        if (text.Length <= limit) return OneLine(text);
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return OneLine(text[..end]) + "…";
    }

    /// <summary>
    /// Replaces the characters that HTML does not allow, such as U+000B, with U+FFFD; the length stays the same.
    /// </summary>
    public static string Allowed(string text) =>
        text.AsSpan().IndexOfAny(NotAllowedSigns) < 0 ? text : string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = NotAllowedSigns.Contains(from[i]) ? '\uFFFD' : from[i];
        });

    /// <summary>
    /// Makes invisible and direction-changing characters visible: <c>&lt;U+202E&gt;</c> for controls, direction marks
    /// and zero-width characters.
    /// </summary>
    public static string Visible(string text)
    {
        var first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~') first++;
        if (first == text.Length) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune)) visible.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else visible.Append(rune.ToString());
        }
        return visible.ToString();
    }

    // Besides whole categories: letters that render as nothing, and variation selectors.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <returns>The index at which a run of marks reaches its greatest length, or the end of the text.</returns>
    private static int EndOfMarks(string text, int start)
    {
        const int greatestLength = 30;
        var length = 0;
        for (var at = start; at < text.Length;)
        {
            length = text[at] >= '\u0300' && IsMark(text, at) ? length + 1 : 0;
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            if (length == greatestLength && at < text.Length) return at;
        }
        return text.Length;
    }

    // Marks above U+FFFF, such as musical ones, are reordered too, and some of them are spacing marks.
    private static bool IsMark(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int FirstBad(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Suspects); at >= 0 && at < text.Length;)
        {
            if (!char.IsSurrogatePair(text, at)) return at;
            var next = text.AsSpan(at + 2).IndexOfAny(Suspects);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return -1;
    }

    private static void ReplaceControls(Span<char> to, string from)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = !char.IsControl(from[i]) ? from[i] : char.IsWhiteSpace(from[i]) ? ' ' : '\uFFFD';
    }
}
