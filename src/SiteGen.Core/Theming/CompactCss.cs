using System.Text;

namespace SiteGen.Theming;

/// <summary>Writes style sheets without comments and without spaces that mean nothing.</summary>
/// <remarks>For those of the built-in theme, whose form is known: a site's own style sheets stay as they are.</remarks>
public static class CompactCss
{
    public static string Of(string css)
    {
        var written = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length;)
        {
            var letter = css[at];
            if (letter is '"' or '\'') at = CopyString(css, at, written);
            else if (letter == '/' && css.AsSpan(at).StartsWith("/*")) at = AfterComment(css, at);
            else if (char.IsWhiteSpace(letter))
            {
                if (written.Length > 0 && written[^1] is not (' ' or '{' or '}' or ';' or ',' or ':' or '>'))
                    written.Append(' ');
                at++;
            }
            else
            {
                if (letter is '{' or '}' or ';' or ',' or '>' && written.Length > 0 && written[^1] == ' ')
                    written.Length--;
                if (letter == '}' && written.Length > 0 && written[^1] == ';') written.Length--;
                written.Append(letter);
                at++;
            }
        }
        return written.ToString().TrimEnd() + "\n";
    }

    private static int AfterComment(string css, int start)
    {
        var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? css.Length : end + 2;
    }

    /// <returns>The index after the string.</returns>
    private static int CopyString(string css, int start, StringBuilder written)
    {
        var end = start + 1;
        while (end < css.Length && css[end] != css[start]) end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(end + 1, css.Length);
        written.Append(css, start, end - start);
        return end;
    }
}
