using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markdown.Limits;

/// <summary>
/// Stops parsing a page that nests too deeply, because the cost of every further line grows with the depth.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    /// <summary>The maximum depth in blocks; a list item counts as two. Markdig cannot write deeper blocks.</summary>
    /// <remarks>Real pages have a depth of up to ten.</remarks>
    private const int MaxDepth = 128;

    public NestingGuard() => OpeningCharacters = [.. ">-+*:0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent) depth++;
        return depth > MaxDepth ? throw new NestingException(processor.Start) : BlockState.None;
    }
}

/// <summary>Carries the offset in the page's text at which the nesting is too deep.</summary>
internal sealed class NestingException(int offset) : ArgumentException
{
    public int Offset => offset;
}
