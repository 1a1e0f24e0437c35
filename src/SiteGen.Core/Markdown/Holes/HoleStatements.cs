using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Holes;

/// <summary>Which blocks of the template language a hole opens and closes.</summary>
internal static class HoleStatements
{
    private static readonly ImmutableArray<string> Openers = ["for", "if", "while", "case", "capture", "with", "wrap", "func", "tablerow"];

    /// <returns>In order: the word that opens a block, or "end".</returns>
    public static IEnumerable<string> BlocksOf(string code, FrozenSet<string> blockFunctions)
    {
        if (OpensFunction(code, blockFunctions)) yield return FirstWord(code);
        foreach (var statement in Statements(code))
        {
            var text = statement.Trim([' ', '\t', '\r', '-', '~']);
            var word = FirstWord(text);
            if (word == "end" || Openers.Contains(word)) yield return word;
            else if (text == "do" || text.EndsWith(" do", StringComparison.Ordinal)) yield return "do";
        }
    }

    /// <summary>Whether a hole begins with a function that goes around what follows it, up to an 'end'.</summary>
    public static bool OpensFunction(string code, FrozenSet<string> blockFunctions) => blockFunctions.Count > 0 && blockFunctions.Contains(FirstWord(code));

    public static string FirstWord(string text) => text[..(text.IndexOfAny([' ', '\t', '\n', '(']) is >= 0 and var end ? end : text.Length)];

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
