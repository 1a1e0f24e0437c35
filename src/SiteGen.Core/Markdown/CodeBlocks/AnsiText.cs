using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Markdown.Highlighting;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The output of a terminal, as text and as markup with the same number of lines.</summary>
internal sealed record AnsiText(string Plain, string Html)
{
    /// <summary>
    /// Parses text with escape sequences. Those that set colours and styles become classes; all others would move the
    /// cursor or talk to the terminal, and are shown as text.
    /// </summary>
    /// <remarks>ECMA-48, section 8.3.117 (SGR); ITU-T T.416 for colours of 256 and of 16 million.</remarks>
    public static AnsiText Parse(string text) => new Run(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Finish();

    /// <summary>Parses text of a page, in which the escape character is spelled as in programs.</summary>
    public static AnsiText ParseSpelled(string text) => new Run(AnsiEscapes.Decoded(text)).Finish();

    /// <summary>Parses one text.</summary>
    private sealed class Run(string text)
    {
        private readonly StringBuilder _plain = new(text.Length);
        private readonly StringBuilder _html = new(text.Length * 2);
        private AnsiStyle _style;

        public AnsiText Finish()
        {
            for (var index = 0; index < text.Length;)
            {
                var next = text.IndexOf(AnsiEscapes.Sign, index);
                if (next < 0) next = text.Length;
                Add(text.AsSpan(index, next - index));
                index = next < text.Length ? Sequence(next) : next;
            }
            return new AnsiText(_plain.ToString(), _html.ToString());
        }

        /// <summary>Applies the sequence at an index, or writes its first character as text.</summary>
        /// <returns>The index after it.</returns>
        private int Sequence(int start)
        {
            if (AnsiEscapes.StyleAt(text, start) is { } codes)
            {
                _style = _style.With(codes);
                return start + 3 + codes.Length;
            }
            Add("␛");
            return start + 1;
        }

        // No element crosses lines.
        private void Add(ReadOnlySpan<char> part)
        {
            _plain.Append(part);
            var isFirst = true;
            foreach (var range in part.Split('\n'))
            {
                if (!isFirst) _html.Append('\n');
                isFirst = false;
                AddToLine(part[range]);
            }
        }

        private void AddToLine(ReadOnlySpan<char> part)
        {
            var classes = part.IsEmpty ? "" : _style.Classes;
            if (classes.Length > 0)
                _html.Append(CultureInfo.InvariantCulture, $"<span class=\"{classes}\">");
            CodeEscape.Append(part, _html);
            if (classes.Length > 0) _html.Append("</span>");
        }
    }
}

/// <summary>The spellings of the escape character, and the sequences that set styles.</summary>
internal static partial class AnsiEscapes
{
    public const char Sign = '\u001B';

    private const int MaxLength = 64;

    /// <summary>
    /// Replaces what stands for an escape character in Markdown: U+FFFD, which every control character becomes, and
    /// the spellings of programming languages, before '['.
    /// </summary>
    public static string Decoded(string text) =>
        Spelled().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "\u001B[");

    public static bool Has(string text) => text.Contains(Sign);

    [GeneratedRegex(@"(?:\uFFFD|\u241B|\u009B|\\e|\\x1[bB]|\\033|\\u001[bB])\[",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    /// <returns>The codes of a sequence that sets a style; null for any other.</returns>
    public static string? StyleAt(string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '[') return null;
        var end = start + 2;
        while (end < text.Length && end - start < MaxLength && text[end] is (>= '0' and <= '9') or ';' or ':') end++;
        return end < text.Length && text[end] == 'm' ? text[(start + 2)..end] : null;
    }
}
