using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace SiteGen.Markdown.Tables;

/// <summary>GFM's tables.</summary>
/// <remarks>
/// Markdig converts paragraphs to pipe tables, but not if a line of text or a rule follows.
/// These tables are blocks, as in GFM: a table begins at the delimiter row and ends where another block begins.
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
