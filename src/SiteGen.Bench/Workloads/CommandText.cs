using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Bench.Workloads;

/// <summary>A command as an author writes it: words that may contain names in braces, such as <c>{out}</c>.</summary>
/// <remarks>
/// The rules are those of <c>own_command.py</c>, which uses Python's <c>shlex</c> and <c>format_map</c>.
/// </remarks>
public static partial class CommandText
{
    /// <summary>Splits a command into words as a POSIX shell does, without expanding anything.</summary>
    /// <returns>Null when a quotation mark is not closed, or the text ends with a backslash.</returns>
    public static ImmutableArray<string>? Split(string text)
    {
        var (words, word, quote) = (ImmutableArray.CreateBuilder<string>(), (StringBuilder?)null, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\' && quote != '\'' && IsEscape(text, at, quote))
            {
                if (++at == text.Length) return null;
                (word ??= new()).Append(text[at]);
            }
            else if (letter == quote) quote = '\0';
            else if (quote == '\0' && letter is '\'' or '"') (quote, word) = (letter, word ?? new());
            else if (quote != '\0' || !char.IsWhiteSpace(letter)) (word ??= new()).Append(letter);
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
        if (quote != '\0') return null;
        if (word is not null) words.Add(word.ToString());
        return words.ToImmutable();
    }

    /// <summary>Returns the names in braces, in order.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        Braces().Matches(text).Select(static match => match.Groups["name"]).Where(static name => name.Success)
            .Select(static name => name.Value);

    /// <summary>Replaces names in braces. <c>{{</c> and <c>}}</c> stand for braces.</summary>
    /// <param name="values">Texts by name; a name without one stays as it is written.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(text, match => match.Value is "{{" or "}}" ? match.Value[..1]
            : values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    /// <summary>Returns true for a backslash that stands for the next letter.</summary>
    // Within double quotes, it does so only before a quotation mark and another backslash.
    private static bool IsEscape(string text, int at, char quote) =>
        quote == '\0' || (at + 1 < text.Length && text[at + 1] is '"' or '\\');

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
