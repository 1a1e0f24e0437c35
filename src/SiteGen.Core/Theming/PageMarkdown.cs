using SiteGen.Documents;
using SiteGen.Markdown;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Includes;
using SiteGen.Model;

namespace SiteGen.Theming;

/// <summary>Writes a page's Markdown so that it can be read by itself.</summary>
/// <remarks>Includes are put in, values filled in, links lead somewhere; everything else is as it is written.</remarks>
public static class PageMarkdown
{
    public static string Write(Page page, Document document, PageRenderer renderer)
    {
        var source = MarkdownIncludes.Expand(document, document.Body, renderer.Reads, []);
        var body = page.Parsed.Body;
        if (body.Edits.IsEmpty && !body.HasExpressions) return source.Text;
        var segments = new List<Segment>();
        var start = 0;
        foreach (var (from, length, segment) in Pieces(page, source, renderer))
        {
            if (from < start) continue;
            if (from > start) segments.Add(new TextSegment(source.Text[start..from]));
            segments.Add(segment);
            start = from + length;
        }
        if (start < source.Text.Length) segments.Add(new TextSegment(source.Text[start..]));
        return PageBody.Text(page, segments.ToArray(), renderer);
    }

    /// <summary>What takes the place of what is written, in order.</summary>
    private static IEnumerable<(int Start, int Length, Segment Segment)> Pieces(
        Page page, PageText source, PageRenderer renderer) =>
        page.Parsed.Body.Edits.Where(edit => edit.End <= source.Text.Length)
            .Select(edit => (edit.Start, edit.Length, (Segment)new TextSegment(Text(edit, page, renderer))))
            .Concat(Values(page, source)).OrderBy(static piece => piece.Item1);

    private static string Text(SourceEdit edit, Page page, PageRenderer renderer) => edit switch
    {
        CodeEdit code => code.Block,
        LinkEdit link => InMarkdown(
            LiveAddress.InForm(page.Links[link.LinkIndex].Url, page, renderer, LinkForm.Absolute)),
        _ => throw new InvalidOperationException($"There is no way to write a {edit.GetType()}."),
    };

    /// <summary>Parentheses would end a link's target.</summary>
    private static string InMarkdown(string url) =>
        url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static IEnumerable<(int, int, Segment)> Values(Page page, PageText source)
    {
        var expressions = page.Parsed.Body.Segments.OfType<ExpressionSegment>()
            .Select(static hole => hole.Location).ToHashSet();
        if (expressions.Count == 0) yield break;
        for (var at = source.Text.IndexOf("{{", StringComparison.Ordinal); at >= 0;)
        {
            var length = HoleSyntax.LengthOf(source.Text.AsSpan(at));
            var hole = length == 0 ? null : Hole.Of(source.Text.AsSpan(at, length), at);
            var isValue = hole is not null && expressions.Contains(source.At(hole.CodeOffset));
            if (isValue)
                yield return (at, length, new ExpressionSegment(hole!.Code, source.At(hole.CodeOffset), IsBlock: false, IsInAttribute: false));
            at = source.Text.IndexOf("{{", isValue ? at + length : at + 1, StringComparison.Ordinal);
        }
    }
}
