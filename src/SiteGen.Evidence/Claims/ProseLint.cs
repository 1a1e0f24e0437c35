using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Words;
using SiteGen.Model;

namespace SiteGen.Evidence.Claims;

/// <summary>Finds numbers and comparative words in prose that no claim, value, quotation or source supports.</summary>
public static partial class ProseLint
{
    public static IEnumerable<Diagnostic> Check(Page page, SourceFile source, IReadOnlyCollection<LedgerEntry> entries)
    {
        // Most pages have no such number, and their words are at hand.
        if (!page.Parsed.Body.Words.OfType<PlainWords>().Any(static words => Loose().IsMatch(words.Text.ToString())))
            yield break;
        var lines = SourceText.Decode(source.Bytes.Span, out _)?.Split('\n') ?? [];
        var from = 0;
        foreach (var sentence in Sentences(Visible(page.Parsed.Body.Segments)))
        {
            // A link is a source, and a footnote usually holds one. What is in quotation marks is a quotation.
            if (sentence.Contains(Source)) continue;
            var own = Quoted().Replace(sentence, " ").Replace(Bound, ' ');
            if (Loose().Match(own) is not { Success: true } loose) continue;
            var place = Find(lines, loose.Value, page.Path, ref from);
            yield return ClaimProblems.Unbound(place, loose.Value, Nearest(sentence, entries));
        }
    }

    private const char Bound = '\u0001';
    private const char Source = '\u0002';

    /// <summary>
    /// Returns the prose of a body without code, quotations and tables. A mark replaces each expression and claim;
    /// another mark precedes the text of each link.
    /// </summary>
    private static string Visible(ImmutableArray<Segment> segments)
    {
        var html = new StringBuilder();
        var depth = 0;
        foreach (var segment in segments)
        {
            if (segment is ExpressionSegment hole)
            {
                var code = hole.Code.Trim();
                depth = Math.Max(0, depth
                    + (code.StartsWith("claim ", StringComparison.Ordinal) ? 1 : code == "end" ? -1 : 0));
                html.Append(Bound);
            }
            else if (depth == 0 && HtmlOf(segment) is { } finished) html.Append(finished.Html);
        }
        var prose = Code().Replace(Unread().Replace(html.ToString(), "\n"), " ");
        return System.Net.WebUtility.HtmlDecode(
            Tag().Replace(Anchor().Replace(Block().Replace(prose, "\n"), $"{Source}"), ""));
    }

    /// <summary>Returns the HTML of a segment, including footnote references, which are sources.</summary>
    private static HtmlSegment? HtmlOf(Segment segment) =>
        (segment is LocalSegment local ? local.Part : segment) as HtmlSegment;

    private static IEnumerable<string> Sentences(string prose) =>
        prose.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static paragraph => SentenceEnd().Split(paragraph));

    private static SourceLocation Find(string[] lines, string text, SourcePath path, ref int from)
    {
        for (var index = from; index < lines.Length; index++)
        {
            if (lines[index].IndexOf(text, StringComparison.Ordinal) is not (>= 0 and var column)) continue;
            from = index;
            return new SourceLocation(path, index + 1, column + 1);
        }
        return new SourceLocation(path);
    }

    /// <summary>Returns the claim with the most words in common; null when none has two.</summary>
    private static string? Nearest(string sentence, IReadOnlyCollection<LedgerEntry> entries)
    {
        var words = Word().Matches(sentence.ToLowerInvariant()).Select(static match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        var best = entries.Select(entry => (
            entry.Claim.Id, Count: Word()
            .Matches($"{entry.Claim.Id} {entry.Claim.About} {entry.Claim.Measure}".ToLowerInvariant())
            .Select(static match => match.Value).Distinct().Count(words.Contains)))
            .OrderByDescending(static pair => pair.Count).ThenBy(static pair => pair.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Count >= 2 ? best.Id : null;
    }

    [GeneratedRegex(@"\d+([.,]\d+)?\s?(%|percent\b|Prozent\b|×|times\b)|\b(twice|half|three times) (as|the)\b|\b(doppelt|halb) so\b|\b(notably|significantly|considerably|noticeably|much|slightly|far) (higher|lower|faster|slower|larger|smaller|more|less)\b|\bnegligibl[ey]\b|\b(faster|slower) than\b|\b(schneller|langsamer) als\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex("\"[^\"]{1,300}\"|“[^”]{1,300}”|„[^“]{1,300}“", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("<(pre|blockquote|table|figure|h[1-6])\\b.*?</\\1>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unread();

    // Inline, unlike the elements above.
    [GeneratedRegex("<code\\b.*?</code>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("</?(p|li|dd|dt|div|ul|ol|section)\\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex("<a\\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\u0001])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[a-z0-9]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
