using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.Attributes;

/// <summary>Attributes in braces: <c>## Setup {#setup}</c>, <c>![…](a.png){width=300}</c>.</summary>
/// <remarks>
/// Markdig's own extension allows every attribute, and also takes the first brace of a heading and the highlighted
/// lines of a fence.
/// </remarks>
internal sealed class AttributesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Add(new AttributesParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
