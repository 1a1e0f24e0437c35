using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Holes;
using SiteGen.Model;

namespace SiteGen.Bench.Claims;

/// <summary>Finds where pages use claims, without rendering them.</summary>
public static partial class ClaimUses
{
    public static IEnumerable<ClaimUse> Of(Page page) =>
    [
        .. InLine(page.Parsed.FrontMatter.Title), .. InLine(page.Parsed.FrontMatter.Description), .. InLine(page.Parsed.Body.LiveTitle),
        .. InBody(page),
    ];

    /// <summary>In a title or a description, at the place of the field.</summary>
    private static IEnumerable<ClaimUse> InLine(Located<string>? line) =>
        line is not { } written || !LiveText.IsLive(written.Value) ? []
        : from hole in LiveText.Parse(written.Value, hasCode: false, _ => written.Location, []).OfType<ExpressionSegment>()
          let call = Call().Match(hole.Code)
          where call.Success
          select new ClaimUse(call.Groups["id"].Value, call.Groups["kind"].Value, written.Location, null);

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

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
