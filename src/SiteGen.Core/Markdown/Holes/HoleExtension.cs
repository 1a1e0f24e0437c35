using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.Holes;

/// <summary>Live values and shortcodes: <c>{{ … }}</c>.</summary>
internal sealed class HoleExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new HoleBlockParser());
        pipeline.InlineParsers.Insert(0, new HoleInlineParser());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new LinkTargetHoles());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new HoleInlineRenderer());
        renderer.ObjectRenderers.Insert(0, new UnclosedHoleRenderer());
        renderer.ObjectRenderers.Insert(0, new HoleBlockRenderer());
    }
}
