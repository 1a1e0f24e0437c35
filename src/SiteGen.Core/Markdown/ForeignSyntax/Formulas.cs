namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>
/// Distinguishes a formula, <c>$x^2$</c>, from prices and variables, <c>$5 and $10</c>, <c>$HOME</c>.
/// </summary>
internal static class Formulas
{
    private const int MaxLength = 300;

    private const string Operators = " =<>+-*/(),.|!'";

    /// <param name="text">Begins with '$'.</param>
    /// <param name="before">The character before it.</param>
    /// <returns>The length including the dollar signs; 0 when the text is not a formula.</returns>
    public static int LengthOf(ReadOnlySpan<char> text, char before)
    {
        if (char.IsLetterOrDigit(before) || before is '$' or '\\') return 0;
        if (text.Length > MaxLength) text = text[..MaxLength];
        var sign = text.StartsWith("$$") ? 2 : 1;
        var length = text[sign..].IndexOf(text[..sign]);
        if (length <= 0) return 0;
        var inner = text.Slice(sign, length);
        var behind = text[(length + (2 * sign))..];
        return (sign == 2 || IsWrappedTightly(inner, behind)) && IsTex(inner.Trim()) ? length + (2 * sign) : 0;
    }

    /// <summary>
    /// Applies a stricter form of Pandoc's rule: no space inside the dollar signs, and no letter or digit after them.
    /// </summary>
    private static bool IsWrappedTightly(ReadOnlySpan<char> inner, ReadOnlySpan<char> behind) =>
        !char.IsWhiteSpace(inner[0]) && !char.IsWhiteSpace(inner[^1])
        && (behind.IsEmpty || !char.IsLetterOrDigit(behind[0]));

    private static bool IsTex(ReadOnlySpan<char> inner)
    {
        var hasVariable = false;
        var isPlain = true;
        for (var index = 0; index < inner.Length; index++)
        {
            var sign = inner[index];
            var next = index + 1 < inner.Length ? inner[index + 1] : ' ';
            if (IsMark(sign, next) && (sign != '_' || IsVariable(inner, index - 1))) return true;
            hasVariable |= char.IsLetter(sign) && IsVariable(inner, index);
            isPlain &= char.IsLetter(sign) ? IsVariable(inner, index) : char.IsDigit(sign) || Operators.Contains(sign);
        }
        return hasVariable && isPlain;
    }

    /// <summary>Returns true for the start of a command, a superscript or a subscript.</summary>
    private static bool IsMark(char sign, char next) =>
        sign == '\\' ? char.IsAsciiLetter(next)
        : sign is '^' or '_' && (char.IsLetterOrDigit(next) || next is '{' or '\\' or '-');

    /// <summary>Returns true for a letter that is not part of a longer word.</summary>
    private static bool IsVariable(ReadOnlySpan<char> text, int index) =>
        index >= 0 && char.IsLetter(text[index]) && (index == 0 || !char.IsLetterOrDigit(text[index - 1]))
        && (index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]));
}
