using System.Collections.Immutable;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Formulas;

/// <summary>Finds formulas in text, <c>$x^2$</c> and <c>$$x^2$$</c>, and live values in formulas.</summary>
internal static class FormulaSyntax
{
    /// <summary>The greatest length of a formula in a line, which bounds the search for its end.</summary>
    public const int MaxInlineLength = 2_000;

    /// <summary>Finds the formula that begins a text.</summary>
    /// <param name="text">Begins with '$'.</param>
    /// <param name="before">The character in front.</param>
    /// <returns>The span of its TeX, and the length with the signs; null when the text is not a formula.</returns>
    public static (TextSpan Tex, int Length)? At(ReadOnlySpan<char> text, char before)
    {
        if (char.IsLetterOrDigit(before) || before == '$') return null;
        var sign = text.StartsWith("$$") ? 2 : 1;
        if (text.Length <= sign * 2 || (sign == 1 && char.IsWhiteSpace(text[1]))) return null;
        if (EndOf(text, sign) is not { } end) return null;
        var tex = new TextSpan(sign, end - sign);
        // GitHub's form, whose TeX Markdown cannot touch: $`x_1`$.
        if (sign == 1 && text[tex.Start] == '`' && tex.Length > 2 && text[end - 1] == '`')
            tex = new TextSpan(tex.Start + 1, tex.Length - 2);
        var inner = text.Slice(tex.Start, tex.Length);
        return inner.IsWhiteSpace() || inner.Contains('`') ? null : (tex, end + sign);
    }

    /// <summary>
    /// Returns the spans of live values. They begin with a space, because TeX has groups in groups: <c>{{a}}</c>.
    /// </summary>
    public static ImmutableArray<TextSpan> HolesIn(string tex)
    {
        if (!tex.Contains("{{", StringComparison.Ordinal)) return [];
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < tex.Length; at++)
        {
            if (HoleLength(tex.AsSpan(at)) is not (> 0 and var length)) continue;
            holes.Add(new TextSpan(at, length));
            at += length - 1;
        }
        return holes.ToImmutable();
    }

    private static int HoleLength(ReadOnlySpan<char> text) =>
        text is ['{', '{', ' ' or '\n', ..] ? HoleSyntax.LengthOf(text) : 0;

    /// <summary>
    /// Finds the closing sign, outside braces. Like Pandoc's, it follows no space and precedes no digit.
    /// </summary>
    private static int? EndOf(ReadOnlySpan<char> text, int sign)
    {
        if (text.Length > MaxInlineLength) text = text[..MaxInlineLength];
        var depth = 0;
        for (var at = sign; at < text.Length; at++)
        {
            if (HoleLength(text[at..]) is > 0 and var length) at += length - 1;
            else if (text[at] == '\\') at++;
            else if (text[at] is '{' or '}') depth += text[at] == '{' ? 1 : -1;
            else if (text[at] == '$' && depth <= 0) return IsEnd(text, at, sign) ? at : null;
        }
        return null;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at, int sign)
    {
        if (sign == 2) return text[at..].StartsWith("$$") && at > 2;
        return !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]));
    }
}
