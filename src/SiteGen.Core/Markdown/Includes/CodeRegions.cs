using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Includes;

/// <summary>
/// Finds named regions of a source file: from <c>#region NAME</c> to <c>#endregion</c>, in a comment of any language.
/// </summary>
internal static partial class CodeRegions
{
    /// <returns>The lines between the markers; null when the file has no such region.</returns>
    public static Range? Find(string[] lines, string name)
    {
        var start = Array.FindIndex(lines, line => NameIn(line) == name);
        if (start < 0) return null;
        var depth = 1;
        for (var index = start + 1; index < lines.Length; index++)
        {
            if (NameIn(lines[index]) is not null) depth++;
            else if (EndMarker().IsMatch(lines[index]) && --depth == 0) return (start + 1)..index;
        }
        return (start + 1)..;
    }

    public static IEnumerable<string> NamesIn(string[] lines) => lines.Select(NameIn).OfType<string>();

    public static bool IsMarker(string line) => NameIn(line) is not null || EndMarker().IsMatch(line);

    private static string? NameIn(string line) =>
        StartMarker().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("""^\s*(?:#|//|--|;|/\*|<!--)\s*#?region\s+(?<name>.+?)\s*(?:\*/|-->)?\s*$""",
        RegexOptions.NonBacktracking)]
    private static partial Regex StartMarker();

    [GeneratedRegex("""^\s*(?:#|//|--|;|/\*|<!--)\s*#?endregion\b""", RegexOptions.NonBacktracking)]
    private static partial Regex EndMarker();
}
