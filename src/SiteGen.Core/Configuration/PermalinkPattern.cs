using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>The values of a page for the pattern of its address.</summary>
/// <param name="Name">The slug of its file's name.</param>
/// <param name="Slug">The slug that its author wrote; null when there is none.</param>
/// <param name="Title">The slug of its title.</param>
/// <param name="Sections">The address of its folder, without the first and last '/'.</param>
public sealed record PermalinkValues(DateTimeOffset? Date, string Name, string? Slug, string Title, string Sections);

/// <summary>The pattern of an address: <c>/blog/:year/:month/:slug/</c>.</summary>
public sealed record PermalinkPattern(Located<string> Written)
{
    private static readonly FrozenDictionary<string, Func<PermalinkValues, string?>> Words =
        new Dictionary<string, Func<PermalinkValues, string?>>
        {
            ["year"] = static page => page.Date?.ToString("yyyy", CultureInfo.InvariantCulture),
            ["month"] = static page => page.Date?.ToString("MM", CultureInfo.InvariantCulture),
            ["day"] = static page => page.Date?.ToString("dd", CultureInfo.InvariantCulture),
            ["slug"] = static page => page.Slug ?? page.Name,
            ["title"] = static page => page.Slug ?? page.Title,
            ["filename"] = static page => page.Name,
            ["section"] = static page => page.Sections.Split('/')[0],
            ["sections"] = static page => page.Sections,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public bool NeedsDate => WordsOf(Written.Value).Any(static word => word is "year" or "month" or "day");

    /// <summary>Parses a pattern, and reports what is wrong with it.</summary>
    public static PermalinkPattern? Parse(Located<string> written, ICollection<Diagnostic> problems)
    {
        var text = written.Value;
        if (WordsOf(text).FirstOrDefault(static word => !Words.ContainsKey(word)) is { } unknown)
            problems.Add(PermalinkProblems.UnknownWord(written, unknown, Words.Keys));
        else if (WhyNot(text) is { } reason) problems.Add(PermalinkProblems.Unusable(written, reason));
        else return new PermalinkPattern(written);
        return null;
    }

    /// <returns>Null when the page lacks a value that the pattern needs.</returns>
    public string? Fill(PermalinkValues page)
    {
        var address = new StringBuilder();
        var text = Written.Value;
        for (var at = 0; at < text.Length;)
        {
            var word = text[at] == ':' ? WordAt(text, at + 1) : "";
            if (word.Length == 0)
            {
                address.Append(text[at++]);
                continue;
            }
            if (Words[word](page) is not { } value) return null;
            address.Append(value);
            at += word.Length + 1;
        }
        // A page at the top level has no section, which leaves an empty part.
        var filled = address.Replace("//", "/").ToString();
        return filled.EndsWith('/') || filled.EndsWith(".html", StringComparison.Ordinal) ? filled : filled + "/";
    }

    private static string? WhyNot(string text)
    {
        if (!text.StartsWith('/')) return "it does not begin with '/'";
        if (text.AsSpan().IndexOfAny("?#") >= 0) return "it has a '?' or '#'";
        if (text == "/") return "the home page has that address";
        var sample = string.Join('/', text.Split('/').Select(static part => part.Contains(':') ? "a" : part));
        return !UrlPath.TryParse(sample, out var url)
            ? "a part of it is empty, '.' or '..', or has a control character or a backslash"
            : OutputPath.TryOf(url, out _, out var reason) ? null : reason;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        for (var at = text.IndexOf(':'); at >= 0; at = text.IndexOf(':', at + 1)) yield return WordAt(text, at + 1);
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return text[start..end];
    }
}
