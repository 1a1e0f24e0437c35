using System.Collections.Immutable;
using System.Text;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Directives;

/// <summary>A text with live values: words and the code of values in turn, with words at both ends.</summary>
internal sealed record LiveText(ImmutableArray<string> Words, ImmutableArray<string> Values)
{
    /// <summary>Stands for a value while the markup around it is read; no text has this noncharacter.</summary>
    private const char Sign = '\uFDD0';

    /// <summary>The text with its values as written.</summary>
    public string Written => string.Concat(Words.Select((words, index) =>
        index == 0 ? words : $"{{{{ {Values[index - 1]} }}}}{words}"));

    /// <summary>Reads text in which every placeholder is a value.</summary>
    public static LiveText OfPlain(string text) => Read(text, isMarkdown: false);

    /// <summary>Reads Markdown, without its markup; placeholders in code and after a backslash are words.</summary>
    public static LiveText OfMarkdown(string text) => Read(text, isMarkdown: true);

    private static LiveText Read(string text, bool isMarkdown)
    {
        var rest = text.Replace(Sign, '\uFFFD').AsSpan();
        var (signed, values) = (new StringBuilder(text.Length), ImmutableArray.CreateBuilder<string>());
        while (!rest.IsEmpty)
        {
            var length = isMarkdown ? LiteralLength(rest) : 0;
            if (length == 0 && HoleSyntax.StartsAt(rest) && HoleSyntax.LengthOf(rest) is > 4 and var hole)
            {
                values.Add(rest[2..(hole - 2)].Trim().ToString());
                signed.Append(Sign);
                rest = rest[hole..];
                continue;
            }
            length = Math.Max(1, length);
            signed.Append(rest[..length]);
            rest = rest[length..];
        }
        var words = isMarkdown ? InlineMarkdown.ToText(signed.ToString()) : signed.ToString();
        return new LiveText([.. words.Split(Sign)], values.ToImmutable());
    }

    /// <returns>The length of an escape or a code span at the start of the text; 0 without one.</returns>
    private static int LiteralLength(ReadOnlySpan<char> text)
    {
        if (text is ['\\', _, ..]) return 2;
        var ticks = text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;
        for (var index = ticks; ticks > 0 && index < text.Length;)
        {
            var run = text[index..].IndexOfAnyExcept('`') is >= 0 and var next ? next : text.Length - index;
            if (run == ticks) return index + run;
            index += Math.Max(1, run);
        }
        return ticks;
    }
}
