using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Writes text as a YAML scalar that is read as the same text.</summary>
public static partial class YamlText
{
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>
    /// Returns the text on one line: plain if nothing in it can be mistaken for syntax, otherwise in double quotes.
    /// </summary>
    public static string Of(string text)
    {
        var line = UnicodeText.OneLine(text);
        return Plain().IsMatch(line) && !Words.Contains(line.ToLowerInvariant()) ? line : Quoted(line);
    }

    private static string Quoted(string line)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in line)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (IsLineEnd(letter)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }

    // YAML 1.1 ends lines at these characters.
    private static bool IsLineEnd(char letter) => letter is '\u0085' or '\u2028' or '\u2029' || char.IsControl(letter);

    [GeneratedRegex(@"^\p{L}([\p{L}\p{N} _.+/-]*[\p{L}\p{N}])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
