using System.Collections.Immutable;

namespace SiteGen.Markdown.Holes;

/// <summary>Which blocks of the template language a hole opens and closes.</summary>
internal static class HoleStatements
{
    private static readonly ImmutableArray<string> Openers = ["for", "if", "while", "case", "capture", "with", "wrap", "func", "tablerow"];

    /// <returns>In order: the word that opens a block, or "end".</returns>
    public static IEnumerable<string> BlocksOf(string code)
    {
        foreach (var statement in Statements(code))
        {
            var text = statement.Trim([' ', '\t', '\r', '-', '~']);
            var word = text[..(text.IndexOfAny([' ', '\t', '(']) is >= 0 and var end ? end : text.Length)];
            if (word == "end" || Openers.Contains(word)) yield return word;
            else if (text == "do" || text.EndsWith(" do", StringComparison.Ordinal)) yield return "do";
        }
    }

    private static IEnumerable<string> Statements(string code)
    {
        var start = 0;
        for (var index = 0; index < code.Length; index++)
        {
            if (code[index] is '"' or '\'' or '`') index = HoleSyntax.EndOfQuote(code, index);
            else if (code[index] is ';' or '\n')
            {
                yield return code[start..index];
                start = index + 1;
            }
        }
        yield return code[start..];
    }
}
