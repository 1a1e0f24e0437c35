using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Reports syntax of other tools that SiteGen shows unchanged: once for each kind on a page.</summary>
/// <remarks>The inline parser finds tags and formulas; this step checks lines, code blocks and raw HTML.</remarks>
internal static class ForeignSyntaxStep
{
    public static void Check(MarkdownDocument page, BodyBuilder body)
    {
        var findings = ForeignFindings.Of(page);
        var text = body.Text.Text;
        InBlocks(page, body, findings);
        if (Components.MayBeIn(text)) InTags(page, findings);
        body.Report(findings.Problems(body));
    }

    private static void InBlocks(ContainerBlock container, BodyBuilder body, ForeignFindings findings)
    {
        var text = body.Text.Text;
        foreach (var block in container)
        {
            switch (block)
            {
                case ContainerBlock inner: InBlocks(inner, body, findings); break;
                case ParagraphBlock paragraph: InLines(paragraph, text, findings); break;
                case FencedCodeBlock code: InFence(code, body, findings); break;
                case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                    InRawHtml(html, text, findings);
                    break;
            }
        }
    }

    private static void InLines(ParagraphBlock paragraph, string text, ForeignFindings findings)
    {
        var (start, end) = (paragraph.Span.Start, Math.Min(paragraph.Span.End + 1, text.Length));
        while (start < end)
        {
            var rest = text.AsSpan(start..end);
            var length = rest.IndexOf('\n') is >= 0 and var found ? found : rest.Length;
            var marked = rest[..length].TrimStart(" >\t");
            var at = start + length - marked.Length;
            var line = marked.TrimEnd();
            if (LineMarks.KindOf(line) is { } kind && !IsCode(paragraph, at)) findings.Add(kind, at, line);
            start += length + 1;
        }
    }

    /// <summary>Returns true inside a code span, which may extend over several lines.</summary>
    private static bool IsCode(ParagraphBlock paragraph, int offset) =>
        paragraph.Inline is { } inline
        && inline.Descendants<CodeInline>().Any(code => code.Span.Start <= offset && offset <= code.Span.End);

    private static void InFence(FencedCodeBlock code, BodyBuilder body, ForeignFindings findings)
    {
        var text = body.Text.Text;
        var info = code.Info ?? "";
        var start = code.Span.Start;
        var fence = text.AsSpan(start..Math.Min(start + code.OpeningFencedCharCount + info.Length, text.Length));
        if (FenceMarks.KindOf(info, body.Syntax.Math.IsOn) is { } kind) findings.Add(kind, start, fence);
        else if (code.Lines.Count == 1 && FenceMarks.IsInclude(info, code.Lines.Lines[0].Slice.AsSpan()))
            findings.Add(ForeignKind.Include, code.Lines.Lines[0].Position, code.Lines.Lines[0].Slice.AsSpan().Trim());
    }

    private static void InRawHtml(HtmlBlock block, string text, ForeignFindings findings)
    {
        var html = text.AsSpan(block.Span.Start..Math.Min(block.Span.End + 1, text.Length));
        for (var at = html.IndexOf("{%"); at >= 0; at = Following(html, "{%", at + 2))
        {
            if (ForeignTag.At(html[at..]) is { Kind: { } kind, Length: var length })
                findings.Add(kind, block.Span.Start + at, html.Slice(at, length));
        }
        for (var (at, length) = Components.Next(html, 0); at >= 0; (at, length) = Components.Next(html, at + length))
            findings.Add(ForeignKind.Component, block.Span.Start + at, $"{html.Slice(at, length)}>");
    }

    private static void InTags(MarkdownDocument page, ForeignFindings findings)
    {
        foreach (var tag in page.Descendants<HtmlInline>())
        {
            if (Components.Next(tag.Tag, 0) is (0, var length))
                findings.Add(ForeignKind.Component, tag.Span.Start, $"{tag.Tag[..length]}>");
        }
    }

    private static int Following(ReadOnlySpan<char> text, string sign, int start) =>
        text[start..].IndexOf(sign) is >= 0 and var next ? start + next : -1;
}
