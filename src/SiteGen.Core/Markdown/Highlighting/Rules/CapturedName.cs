using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>The name of a scope, which may contain parts of what was matched: <c>meta.tag.$1.html</c>.</summary>
internal sealed partial class CapturedName(string text)
{
    private readonly bool _hasCaptures = Capture().IsMatch(text);

    public static CapturedName? Of(string? text) => text is null ? null : new CapturedName(text);

    /// <param name="spans">The starts and ends of the match and its groups.</param>
    public string With(ReadOnlySpan<char> line, int[] spans)
    {
        if (!_hasCaptures) return text;
        // A lambda cannot use a span.
        var whole = line.ToString();
        return Capture().Replace(text, match => Replacement(match, whole, spans));
    }

    private static string Replacement(Match match, string line, int[] spans)
    {
        var number = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
        if (!int.TryParse(number.Value, CultureInfo.InvariantCulture, out var group) || group >= spans.Length / 2)
            return match.Value;
        var captured = line[spans[group * 2]..spans[(group * 2) + 1]].TrimStart('.');
        return match.Groups[3].Value switch
        {
            "downcase" => captured.ToLowerInvariant(),
            "upcase" => captured.ToUpperInvariant(),
            _ => captured,
        };
    }

    [GeneratedRegex(@"\$([0-9]+)|\$\{([0-9]+):/(downcase|upcase)\}")]
    private static partial Regex Capture();
}
