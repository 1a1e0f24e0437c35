using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace SiteGen.Markdown.Tables;

/// <summary>GFM's pipe tables.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => new PipeTableExtension(new PipeTableOptions { UseHeaderForColumnCount = true }).Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TableRenderer());
}
