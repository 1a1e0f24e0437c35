using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Cli.Importing.Text;

/// <summary>A directive with content: <c>:::note[Title]</c> up to <c>:::</c>.</summary>
public sealed class ColonBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required int ColonCount { get; init; }

    public required string Kind { get; init; }

    public required string? Title { get; init; }

    /// <summary>The offset of the end of its first line.</summary>
    public required int HeadEnd { get; init; }

    /// <summary>The offsets of the line that closes it; null without one.</summary>
    public (int Start, int End)? Close { get; set; }

    /// <summary>Returns the offset behind its content.</summary>
    public int ContentEnd() => Close?.Start
        ?? this.Descendants().Select(static node => node.Span.End + 1).Append(HeadEnd).Max();
}

/// <summary>Parses directives as remark-directive and Docusaurus do.</summary>
public sealed class ColonBlockParser : BlockParser
{
    public ColonBlockParser() => OpeningCharacters = [':'];

    /// <summary>Returns a pipeline for Markdown with directives.</summary>
    public static MarkdownPipeline Pipeline { get; } = BuildPipeline(isMdx: false);

    /// <summary>Returns the same without indented code, which MDX does not have.</summary>
    public static MarkdownPipeline MdxPipeline { get; } = BuildPipeline(isMdx: true);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || BlockOf(processor) is not { } block) return BlockState.None;
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (ColonBlock)block;
        var line = processor.Line.AsSpan().Trim();
        if (line.Length < container.ColonCount || line.IndexOfAnyExcept(':') >= 0 || IsInCode(container))
            return BlockState.Continue;
        container.Close = (processor.Line.Start, processor.Line.End + 1);
        return BlockState.BreakDiscard;
    }

    private static bool IsInCode(ContainerBlock container) => container.LastChild switch
    {
        FencedCodeBlock { IsOpen: true } => true,
        ContainerBlock { IsOpen: true } inner => IsInCode(inner),
        _ => false,
    };

    private ColonBlock? BlockOf(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        var count = line.Length - line.TrimStart(':').Length;
        if (count < 3) return null;
        var rest = line[count..].Trim();
        var length = rest.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") is >= 0 and var end
            ? end : rest.Length;
        if (length == 0) return null;
        return new ColonBlock(this)
        {
            ColonCount = count,
            Kind = rest[..length].ToString(),
            Title = TitleOf(rest[length..].Trim()),
            HeadEnd = processor.Line.End + 1,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
    }

    private static string? TitleOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        if (text[0] != '[') return text[0] == '{' ? null : text.ToString();
        var end = text.LastIndexOf(']');
        return end < 0 ? text[1..].ToString() : text[1..end].ToString();
    }

    private static MarkdownPipeline BuildPipeline(bool isMdx)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists()
            .UseFootnotes();
        builder.BlockParsers.Insert(0, new ColonBlockParser());
        if (isMdx) builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
