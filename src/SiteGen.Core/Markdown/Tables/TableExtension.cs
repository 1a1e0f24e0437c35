using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace SiteGen.Markdown.Tables;

/// <summary>GFM's tables.</summary>
/// <remarks>
/// Markdig's pipe tables are paragraphs that turn out to be tables, and a line of text or a rule below makes them none.
/// These are blocks, as GFM has them: a block begins with the line of dashes and ends with the beginning of another.
/// </remarks>
internal sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var tables = new TableParser();
        pipeline.BlockParsers.Insert(0, tables);
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableRowParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new TableRenderer());
}
