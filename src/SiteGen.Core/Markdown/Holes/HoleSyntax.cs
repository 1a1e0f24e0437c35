
namespace SiteGen.Markdown.Holes;

/// <summary>
/// Finds the end of a placeholder: the first <c>}}</c> outside quotes that does not close a brace of the code.
/// </summary>
internal static class HoleSyntax
{
    /// <summary>Limits the search for an end, so that a text of <c>{{</c> alone does not take quadratic time.</summary>
    private const int MaxLength = 8_000;

    /// <param name="text">Begins with <c>{{</c>.</param>
    /// <returns>The length including both pairs of braces; 0 without an end.</returns>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) text = text[..MaxLength];
        var length = StrictLengthOf(text);
        if (length > 0) return length;
        // An apostrophe in prose opens a quote that is never closed.
        var close = text[2..].IndexOf("}}");
        return close < 0 ? 0 : close + 4;
    }

    /// <summary>
    /// Returns true when code refers to a member, such as <c>data.runs[0].ms | math.round 1</c>, and so produces words.
    /// A call of a function by its name alone produces elements.
    /// </summary>
    public static bool IsValue(string code)
    {
        var parts = code.Split('|', StringSplitOptions.TrimEntries);
        return IsMember(parts[0]) && parts.Skip(1).All(static call => IsMember(ExpressionTemplate.FirstWord(call)));
    }

    private static bool IsMember(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.AsSpan().ContainsAny('.', '[')
            && text.All(static letter => char.IsLetterOrDigit(letter) || "_.[]\"-?".Contains(letter));

    public static bool StartsAt(ReadOnlySpan<char> text) => text.StartsWith("{{");

    /// <summary>
    /// Returns true for the start of a tag of another tool: <c>{{&lt;</c>, <c>{{%</c>, <c>{{#include</c>.
    /// </summary>
    public static bool IsForeign(ReadOnlySpan<char> text) =>
        text is ['{', '{', '<' or '%', ..] or ['{', '{', '#', >= 'a' and <= 'z', ..];

    private static int StrictLengthOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var index = 2; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '"' or '\'' or '`':
                    index = EndOfQuote(text, index);
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}' when index + 1 < text.Length && text[index + 1] == '}':
                    return index + 2;
            }
        }
        return 0;
    }

    public static int EndOfQuote(ReadOnlySpan<char> text, int start)
    {
        for (var index = start + 1; index < text.Length; index++)
        {
            if (text[index] == '\\') index++;
            else if (text[index] == text[start]) return index;
        }
        return text.Length;
    }
}
