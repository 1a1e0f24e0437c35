using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.Strikethrough;

/// <summary>GFM's strikethrough: one tilde or two on both sides.</summary>
internal sealed class StrikethroughExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var emphasis = pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(TildeParser.One);
        emphasis.EmphasisDescriptors.Add(TildeParser.Two);
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new TildeParser(emphasis));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
