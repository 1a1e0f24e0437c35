using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.LiveLines;
using SiteGen.Markdown.Words;
using SiteGen.Model;

namespace SiteGen.Evidence.Claims;

/// <summary>Finds where pages use claims, without rendering them.</summary>
public static partial class ClaimUses
{
    public static IEnumerable<ClaimUse> Of(Page page) =>
    [
        .. InLine(page.Parsed.FrontMatter.Title), .. InLine(page.Parsed.FrontMatter.Description),
            .. InLine(page.Parsed.Body.LiveTitle),
        .. InBody(page),
    ];

    /// <summary>Finds uses in a title or a description. Their place is that of the field.</summary>
    private static IEnumerable<ClaimUse> InLine(Located<string>? line) =>
        line is not { } written || !LiveText.IsLive(written.Value) ? []
        : from hole in LiveText.Parse(written.Value, hasCode: false, _ => written.Location, [])
        .OfType<ExpressionSegment>()
          let call = Call().Match(hole.Code)
          where call.Success
          select new ClaimUse(call.Groups["id"].Value, call.Groups["kind"].Value, written.Location, null);

    private static IEnumerable<ClaimUse> InBody(Page page)
    {
        var body = page.Parsed.Body;
        foreach (var (hole, index) in body.Segments.OfType<ExpressionSegment>()
            .Select(static (hole, index) => (hole, index)))
        {
            if (Call().Match(hole.Code) is not { Success: true } call) continue;
            var kind = call.Groups["kind"].Value;
            var words = kind == "claim" ? WordsAfter(body, index) : null;
            yield return new ClaimUse(call.Groups["id"].Value, kind, hole.Location, words);
        }
    }

    /// <summary>
    /// Returns the author's words between a claim and its end. A live value among them becomes '…', because it is not
    /// the author's.
    /// </summary>
    private static string WordsAfter(ParsedBody body, int claim)
    {
        var blocks = body.Template?.Blocks ?? [];
        var end = blocks.Where(block => block.Start == claim).Select(static block => block.End).FirstOrDefault();
        var stretches = Stretch.Between(body.Words, static piece => piece is ExpressionWords);
        var words = new StringBuilder();
        for (var index = claim + 1; index <= end; index++)
        {
            foreach (var piece in body.Words.AsSpan()[stretches[index]])
                if (piece is PlainWords plain) words.Append(plain.Text);
            if (index < end && body.Template!.Depths[index] == 0) words.Append('…');
        }
        return string.Join(" ", words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("""^\s*(?<kind>value|phrase|claim|reproduce)\s+["'](?<id>[^"']*)["']""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
