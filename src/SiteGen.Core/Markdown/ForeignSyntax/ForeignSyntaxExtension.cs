using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>What other tools write: before live values, whose braces they share.</summary>
internal sealed class ForeignSyntaxExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ForeignInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
