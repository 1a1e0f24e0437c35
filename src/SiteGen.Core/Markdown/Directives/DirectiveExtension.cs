using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace SiteGen.Markdown.Directives;

/// <summary>
/// Directives: <c>:::name</c> around blocks, <c>::name[…]</c> alone on a line, <c>:name[…]</c> within one.
/// </summary>
internal sealed class DirectiveExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DirectiveParser());
        pipeline.InlineParsers.Insert(0, new DirectiveInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new DirectiveBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new DirectiveInlineRenderer());
        renderer.ObjectRenderers.Insert(0, new StrayFenceRenderer());
    }
}
