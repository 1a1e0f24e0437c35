using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Limits;

/// <summary>Parses paragraphs as Markdig does, but removes headings and definitions in constant time.</summary>
/// <remarks>Markdig searches for the paragraph, which is the last block, from the first block on.</remarks>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!IsUnderline(processor.Line) || block.Parent is not { } parent || parent.LastChild != block)
            return base.TryContinue(processor, block);
        parent.RemoveAt(parent.Count - 1);
        // Markdig finds it immediately in a container that contains nothing else.
        var alone = AsEmptyAs(parent);
        alone.Add(block);
        var state = base.TryContinue(processor, block);
        if (block.Parent != alone) return state;
        alone.RemoveAt(0);
        parent.Add(block);
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (!isKept && block.Parent is { } parent && parent.LastChild == block) parent.RemoveAt(parent.Count - 1);
        return isKept;
    }

    /// <summary>
    /// Returns an empty container, of the parent's kind where that decides whether a line below belongs to the
    /// paragraph.
    /// </summary>
    private ContainerBlock AsEmptyAs(ContainerBlock parent) => parent switch
    {
        QuoteBlock => new QuoteBlock(this),
        ListItemBlock => new ListItemBlock(this),
        _ => new LinkReferenceDefinitionGroup(),
    };

    private static bool IsUnderline(StringSlice line) =>
        line.AsSpan().TrimEnd(" \t") is ['=' or '-', ..] text && text.TrimStart(text[0]).IsEmpty;
}

/// <summary>Keeps the cost of a page's blocks proportional to its length.</summary>
internal sealed class LimitExtension : Markdig.IMarkdownExtension
{
    public void Setup(Markdig.MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new NestingGuard());
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
    }

    public void Setup(Markdig.MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
    {
    }
}
