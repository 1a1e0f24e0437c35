using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Includes;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Writes HTML as the author wrote it. The comment <c>&lt;!--more--&gt;</c> ends the summary.</summary>
internal sealed class HtmlBlockRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlBlock>
{
    protected override void Write(BodyRenderer renderer, HtmlBlock block)
    {
        if (IsMore(block))
        {
            EndSummary(renderer, block);
            return;
        }
        Check(renderer, block);
        var html = RawHtmlText.Of(block);
        if (HasTabs(html.Text)) renderer.Body.Parts.Add(BodyParts.CodeTabs);
        renderer.EnsureLine();
        RawHtmlWriter.Write(renderer, html);
        renderer.WriteLine();
    }

    private static bool HasTabs(string html) =>
        html.Contains("tabs", StringComparison.Ordinal) && RawTags.Read(html).Any(static tag =>
            tag["class"]?.Split([' ', '\t', '\n', '\f', '\r']).Contains("tabs", StringComparer.Ordinal) == true);

    private static void EndSummary(BodyRenderer renderer, HtmlBlock block)
    {
        if (block.Parent is not MarkdownDocument) renderer.Body.Report(HtmlProblems.MoreInside(renderer.At(block)));
        else if (renderer.Body.SummaryEnd is not null)
            renderer.Body.Report(HtmlProblems.SecondMore(renderer.At(block)));
        else if (renderer.Body.OpenElements.Innermost is var (element, opened))
            renderer.Body.Report(HtmlProblems.MoreInElement(renderer.At(block), element, opened));
        else
        {
            renderer.Flush();
            renderer.Body.EndSummary();
        }
    }

    private static void Check(BodyRenderer renderer, HtmlBlock block)
    {
        var text = renderer.Body.Text.Text.AsSpan(block.Span.Start, block.Span.Length);
        if (block.Type == HtmlBlockType.Comment && MarkdownIncludes.PathIn(text.Trim()) is not null)
            renderer.Body.Report(IncludeProblems.NotAlone(renderer.At(block)));
        else if (block.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock
            && text.IndexOf("{{") is >= 0 and var hole)
            renderer.Body.Report(HoleProblems.InRawHtml(renderer.Body.At(block.Span.Start + hole)));
    }

    private static bool IsMore(HtmlBlock block)
    {
        if (block.Type != HtmlBlockType.Comment || block.Lines.Count != 1) return false;
        var text = block.Lines.Lines[0].Slice.AsSpan().Trim();
        return text.StartsWith("<!--") && text.EndsWith("-->") && text.Length > 7 && text[4..^3].Trim() is "more";
    }
}

internal sealed class HtmlBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new InlineHtmlParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HtmlBlockRenderer>(new HtmlBlockRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlInlineRenderer());
    }
}
