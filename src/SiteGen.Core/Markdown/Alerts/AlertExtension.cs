using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.Alerts;

/// <summary>GitHub's alerts: a quotation that begins with <c>[!NOTE]</c>, also in lists and with a title.</summary>
internal sealed class AlertExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new AlertMarkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new AlertRenderer());
}
