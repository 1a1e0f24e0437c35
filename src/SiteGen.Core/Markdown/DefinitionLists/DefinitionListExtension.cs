using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Renderers;

namespace SiteGen.Markdown.DefinitionLists;

/// <summary>A term, and below it what it means behind <c>: </c>.</summary>
/// <remarks>With Markdig's own parser the further blocks of a meaning are always indented by four.</remarks>
internal sealed class DefinitionListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionListParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new HtmlDefinitionListRenderer());
}
