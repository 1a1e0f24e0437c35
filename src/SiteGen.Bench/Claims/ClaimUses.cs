using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Bench.Claims;

/// <summary>Finds where pages use claims, without rendering them.</summary>
public static partial class ClaimUses
{
    public static IEnumerable<ClaimUse> Of(Page page) => InFields(page).Concat(InBody(page));

    private static IEnumerable<ClaimUse> InFields(Page page) =>
        new[] { page.Title.Text, page.Description ?? "" }.SelectMany(static text => HoleInField().Matches(text)).Select(match => new ClaimUse(match.Groups["id"].Value, match.Groups["kind"].Value, page.Place, null));

    private static IEnumerable<ClaimUse> InBody(Page page)
    {
        var segments = page.Parsed.Body.Segments;
        for (var index = 0; index < segments.Length; index++)
        {
            if (segments[index] is not ExpressionSegment hole || Call().Match(hole.Code) is not { Success: true } call) continue;
            var kind = call.Groups["kind"].Value;
            yield return new ClaimUse(call.Groups["id"].Value, kind, hole.Location, kind == "claim" ? WordsAfter(segments, index) : null);
        }
    }

    /// <summary>The author's words between a claim and its end, without markup; a live value among them is '…', because it is not the author's.</summary>
    private static string WordsAfter(ImmutableArray<Segment> segments, int start)
    {
        var words = new StringBuilder();
        var depth = 1;
        foreach (var segment in segments.AsSpan()[(start + 1)..])
        {
            if (segment is HtmlSegment html) words.Append(html.Html);
            if (segment is not ExpressionSegment hole) continue;
            if (hole.Code.Trim() == "end" && --depth == 0) break;
            if (Call().Match(hole.Code) is { Success: true } call && call.Groups["kind"].Value == "claim") depth++;
            else words.Append('…');
        }
        return Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(words.ToString(), "")), " ").Trim();
    }

    [GeneratedRegex("""^\s*(?<kind>value|phrase|claim|reproduce)\s+["'](?<id>[^"']*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex("""\{\{\s*(?<kind>value|phrase)\s+["'](?<id>[^"']*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex HoleInField();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
