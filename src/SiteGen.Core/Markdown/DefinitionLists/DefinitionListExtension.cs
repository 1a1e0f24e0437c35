using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Renderers;

namespace SiteGen.Markdown.DefinitionLists;

/// <summary>Definition lists: terms, and below them definitions that begin with <c>: </c>.</summary>
/// <remarks>
/// Markdig's own parser always requires the further blocks of a definition to be indented by four columns.
/// </remarks>
internal sealed class DefinitionListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionListParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new HtmlDefinitionListRenderer());
}
