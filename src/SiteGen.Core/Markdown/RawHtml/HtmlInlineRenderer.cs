using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Tags within a line, as written; live values in the quotes of an attribute are filled in.</summary>
internal sealed class HtmlInlineRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlInline>
{
    protected override void Write(BodyRenderer renderer, HtmlInline html)
    {
        var tag = html.Tag;
        if (tag.StartsWith("<!--", StringComparison.Ordinal)) CheckComment(renderer, html);
        else if (tag.Contains("{{", StringComparison.Ordinal))
        {
            WriteWithHoles(renderer, html);
            return;
        }
        renderer.Write(tag);
    }

    private static void CheckComment(BodyRenderer renderer, HtmlInline html)
    {
        var tag = html.Tag.AsSpan();
        if (tag.EndsWith("-->") && tag.Length > 7 && tag[4..^3].Trim() is "more")
            renderer.Body.Report(HtmlProblems.MoreInside(renderer.At(html)));
    }

    private static void WriteWithHoles(BodyRenderer renderer, HtmlInline html)
    {
        var start = 0;
        for (var hole = NextHole(html.Tag, 0); hole >= 0; hole = NextHole(html.Tag, start))
        {
            var length = HoleSyntax.LengthOf(html.Tag.AsSpan(hole));
            var isInQuotes = IsInQuotes(html.Tag.AsSpan(0, hole));
            renderer.Write(html.Tag[start..hole]);
            start = hole + Math.Max(length, 2);
            if (length > 0 && isInQuotes)
            {
                renderer.WriteHole(Hole.Of(html.Tag.AsSpan(hole, length), html.Span.Start + hole), isInAttribute: true);
                continue;
            }
            renderer.Body.Report(HoleProblems.InTag(renderer.Body.At(html.Span.Start + hole)));
            renderer.Write(html.Tag[hole..start]);
        }
        renderer.Write(html.Tag[start..]);
    }

    private static int NextHole(string tag, int start) => tag.IndexOf("{{", start, StringComparison.Ordinal);

    private static bool IsInQuotes(ReadOnlySpan<char> before)
    {
        var quote = '\0';
        foreach (var letter in before)
        {
            if (quote == letter) quote = '\0';
            else if (quote == '\0' && letter is '"' or '\'') quote = letter;
        }
        return quote != '\0';
    }
}
