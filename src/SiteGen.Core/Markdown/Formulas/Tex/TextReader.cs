using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Reads the words of <c>\text{…}</c>, in which spaces count and <c>$…$</c> is a formula again.</summary>
internal static class TextReader
{
    /// <param name="start">The offset of the words in the formula.</param>
    /// <param name="element">The HTML element around the words; "" for none.</param>
    public static MathNode Read(TexParser parser, string words, int start, string element)
    {
        var nodes = ImmutableArray.CreateBuilder<MathNode>();
        var parts = words.Replace("\\$", "\uE000", StringComparison.Ordinal).Split('$');
        var at = start;
        for (var index = 0; index < parts.Length; index++)
        {
            // A formula within words: every second part, if it is closed.
            if (index % 2 == 1 && index + 1 < parts.Length) nodes.Add(parser.ParseInner(parts[index], at));
            else if (parts[index].Length > 0) nodes.Add(Text(parser, parts[index], at, element));
            at += parts[index].Length + parts[index].Count(static sign => sign == '\uE000') + 1;
        }
        return nodes.Count == 0 ? new MathLeaf("mtext", "") : MathNode.Row(nodes.ToImmutable());
    }

    private static MathBranch Text(TexParser parser, string words, int start, string element)
    {
        var pieces = ImmutableArray.CreateBuilder<MathNode>();
        var text = new StringBuilder();
        for (var at = 0; at < words.Length;)
        {
            if (parser.Scanner.HoleAt(start + at) is >= 0 and var hole)
            {
                pieces.Add(new MathLeaf("", Plain(text.ToString())));
                text.Clear();
                pieces.Add(new MathHole(hole, IsText: true));
                at += parser.Holes[hole].Length;
            }
            else text.Append(words[at++]);
        }
        pieces.Add(new MathLeaf("", Plain(text.ToString())));
        return MathBranch.Of("mtext", element.Length == 0 ? pieces.ToImmutable()
            : [new MathBranch(element, pieces.ToImmutable())]);
    }

    /// <summary>Returns words as they are shown: MathML drops spaces at the ends, and braces only group.</summary>
    private static string Plain(string words)
    {
        var text = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\\' && at + 1 < words.Length) text.Append(words[++at]);
            else if (words[at] is '~' or '\n' or ' ') text.Append('\u00A0');
            else if (words[at] == '\uE000') text.Append('$');
            else if (words[at] is not ('{' or '}')) text.Append(words[at]);
        }
        return text.Replace("---", "—").Replace("--", "–").Replace("``", "“").Replace("''", "”").Replace('\'', '’')
            .ToString();
    }
}
