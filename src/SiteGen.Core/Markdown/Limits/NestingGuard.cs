using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Limits;

/// <summary>Stops a page where it nests too deeply, before each further line costs as much as it is deep.</summary>
internal sealed class NestingGuard : BlockParser
{
    /// <summary>In blocks, of which an item of a list is two. Markdig writes none that is deeper.</summary>
    /// <remarks>Real pages have up to ten.</remarks>
    private const int MaxDepth = 128;

    public NestingGuard() => OpeningCharacters = [.. ">-+*:0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent) depth++;
        return depth > MaxDepth ? throw new NestingException(processor.Start) : BlockState.None;
    }
}

/// <summary>Says where in the page's text the nesting is too deep.</summary>
internal sealed class NestingException(int offset) : ArgumentException
{
    public int Offset => offset;
}
