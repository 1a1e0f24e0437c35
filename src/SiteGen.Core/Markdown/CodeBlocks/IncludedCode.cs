using System.Text;
using Markdig.Syntax;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>Rewrites a code block that includes a file as a block that contains the code.</summary>
internal static class IncludedCode
{
    public static CodeEdit Of(CodeBlock block, CodeOptions options, string code, string text)
    {
        var prefix = PrefixOf(text, block.Span.Start);
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        var written = new StringBuilder(fence).Append(options.Language);
        if (options.Title is { } title) written.Append(" title=\"").Append(title).Append('"');
        foreach (var line in code.Split('\n')) written.Append('\n').Append(prefix).Append(line);
        written.Append('\n').Append(prefix).Append(fence);
        return new CodeEdit(block.Span.Start, block.Span.Length, written.ToString());
    }

    /// <summary>
    /// Returns the prefix of a block's lines: block quote markers, and spaces in place of list markers.
    /// </summary>
    public static string PrefixOf(string text, int start)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        return string.Concat(text[line..start].Select(static letter => letter is '>' or '\t' ? letter : ' '));
    }

    public static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in code)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
