using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Counts the words that readers see, before and after, to show that none are lost.</summary>
internal static class WordCount
{
    /// <summary>Counts words of text, code and raw HTML; tags of templates, elements and targets are none.</summary>
    public static int Of(ForeignText page)
    {
        var count = 0;
        foreach (var node in page.Tree.Descendants())
        {
            count += node switch
            {
                LiteralInline { Content: var text } => In(text.AsSpan()),
                CodeInline { Content: var code } => In(code),
                HtmlBlock html => OutsideElements(html.Lines.ToString()),
                CodeBlock code => In(code.Lines.ToString()),
                _ => 0,
            };
        }
        return Math.Max(0, count - page.Tags.Length - page.CodeTags.Length);
    }

    /// <summary>Counts words, but not attributes in braces and the names of icons between colons.</summary>
    private static int In(ReadOnlySpan<char> text)
    {
        var (count, isInWord) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            var isLetter = char.IsLetterOrDigit(text[at]);
            if (isLetter && !isInWord) count++;
            isInWord = isLetter;
            if (text[at] is '{' or ':') at += Math.Max(0, LengthOfNoWords(text[at..]) - 1);
        }
        return count;
    }

    private static int LengthOfNoWords(ReadOnlySpan<char> text)
    {
        if (text[0] == '{') return text.IndexOf('}') + 1;
        var end = text[1..].IndexOf(':');
        return end > 2 && text[1..(end + 1)].Contains('-')
            && text[1..(end + 1)].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-_") < 0 ? end + 2 : 0;
    }

    private static int OutsideElements(ReadOnlySpan<char> html)
    {
        var count = 0;
        while (!html.IsEmpty)
        {
            var open = html.IndexOf('<');
            if (open < 0) return count + In(html);
            count += In(html[..open]);
            var end = html[open..].StartsWith("<!--") ? html[open..].IndexOf("-->") : html[open..].IndexOf('>');
            if (end < 0) return count;
            html = html[(open + end + 1)..];
        }
        return count;
    }
}
