using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.Alerts;

/// <summary>
/// GitHub's alerts: block quotes that begin with <c>[!NOTE]</c>. They may have a title and may be in lists.
/// </summary>
internal sealed class AlertExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new AlertMarkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new AlertRenderer());
}
