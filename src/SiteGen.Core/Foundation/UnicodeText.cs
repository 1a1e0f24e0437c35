using System.Buffers;
using System.Text;

namespace SiteGen.Foundation;

/// <summary>Makes text that came from outside safe to normalise, compare and write.</summary>
public static class UnicodeText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(static code => (char)code), '\uFFFE', '\0']);

    /// <summary>Every lone surrogate, U+FFFE and NUL becomes U+FFFD.</summary>
    // string.Normalize throws on lone surrogates and on U+FFFE; CommonMark replaces NUL.
    public static string WellFormed(string text)
    {
        var first = FirstBad(text);
        if (first < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            clean.Append((rune.Value is 0 or 0xFFFE ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }

    /// <summary>NFC, in which equal names are equal texts: macOS gives file names decomposed.</summary>
    public static string Composed(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    /// <summary>A name, title or term: NFC, on one line, trimmed, without control characters.</summary>
    public static string OneLine(string text)
    {
        var visible = WellFormed(text).Trim();
        if (visible.Any(char.IsControl)) visible = string.Create(visible.Length, visible, ReplaceControls);
        return visible.Normalize(NormalizationForm.FormC);
    }

    /// <summary>What a message quotes: at most 60 characters, on one line.</summary>
    public static string Excerpt(string text)
    {
        const int limit = 60;
        if (text.Length <= limit) return OneLine(text);
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return OneLine(text[..end]) + "…";
    }

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
