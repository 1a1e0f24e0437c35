using Markdig;
using Markdig.Renderers;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>
/// Recognises syntax of other tools. Its parser runs before that of live values, which use the same braces.
/// </summary>
internal sealed class ForeignSyntaxExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ForeignInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
