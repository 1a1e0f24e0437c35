using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Foundation.Pictures;

/// <summary>Finds what a drawing loads by its styles, in style sheets and in attributes that are styles.</summary>
public static partial class CssReferences
{
    /// <summary>
    /// Returns true for styles that load something from outside the file, or run something. References within the file
    /// and embedded pictures are inside.
    /// </summary>
    public static bool LeadOutside(string css) => Loads().IsMatch(Unescaped(css));

    /// <summary>Replaces CSS's escapes, with which <c>url</c> can be written as <c>\75 rl</c>.</summary>
    private static string Unescaped(string css) => !css.Contains('\\', StringComparison.Ordinal) ? css
        : Escape().Replace(css, static found => found.Groups[1] is { Success: true } code
            ? SignOf(code.Value) : found.Groups[2].Value);

    private static string SignOf(string hexadecimal) =>
        int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and < 0xD800 and var sign
            ? ((char)sign).ToString() : "\uFFFD";

    [GeneratedRegex("""@import|expression\(|javascript:|image-set\(|\bsrc\(|url\("""
        + """(?>\s*["']?\s*)(?!#|data:image/(png|jpeg|gif|webp))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loads();

    [GeneratedRegex(@"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(.))", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
