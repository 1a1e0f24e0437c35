using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Cli.Importing.Text;

/// <summary>A block of Python-Markdown with indented content: <c>!!! note "Title"</c>, <c>=== "Tab"</c>.</summary>
public sealed class IndentedBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>The three signs at its start.</summary>
    public required string Mark { get; init; }

    /// <summary>The kind of an admonition, "note"; "" for a tab.</summary>
    public required string Kind { get; init; }

    /// <summary>Null without a title; "" for one that is hidden.</summary>
    public required string? Title { get; init; }

    /// <summary>The offset of the end of its first line.</summary>
    public required int HeadEnd { get; init; }

    public bool IsUnfolded { get; init; }

    /// <summary>Returns the offset behind its content.</summary>
    public int ContentEnd() => this.Descendants().Select(static node => node.Span.End + 1).Append(HeadEnd).Max();
}

/// <summary>Parses blocks with indented content, which CommonMark would take for code.</summary>
public sealed class IndentedBlockParser : BlockParser
{
    private static readonly SearchValues<char> KindLetters =
        SearchValues.Create(" -_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public IndentedBlockParser() => OpeningCharacters = ['!', '?', '='];

    /// <summary>Returns a pipeline with these blocks, footnotes and definition lists.</summary>
    public static MarkdownPipeline Pipeline { get; } = BuildPipeline();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || BlockOf(processor) is not { } block) return BlockState.None;
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    private IndentedBlock? BlockOf(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (line.Length < 5) return null;
        var mark = line[..3].ToString();
        if (mark is not ("!!!" or "???" or "===")) return null;
        var rest = line[3..];
        var isOpen = rest is ['+' or '!', ..];
        rest = rest.TrimStart("+!").Trim();
        var quote = rest.IndexOf('"');
        var kind = (quote < 0 ? rest : rest[..quote]).Trim();
        var title = quote < 0 ? null : rest[(quote + 1)..].TrimEnd('"').ToString();
        if (mark == "===" ? kind.Length > 0 || title is null : !IsKind(kind)) return null;
        return new IndentedBlock(this)
        {
            Mark = mark,
            Kind = kind.ToString().Split(' ')[0],
            Title = title,
            HeadEnd = processor.Line.End + 1,
            IsUnfolded = isOpen,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
    }

    private static bool IsKind(ReadOnlySpan<char> kind) =>
        kind.Length > 0 && kind.IndexOfAnyExcept(KindLetters) < 0;

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists()
            .UseFootnotes().UseDefinitionLists();
        builder.BlockParsers.Insert(0, new IndentedBlockParser());
        return builder.Build();
    }
}
