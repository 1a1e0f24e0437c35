using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Headings;

/// <summary>The prose of a page, without markup, code blocks, placeholders and raw HTML.</summary>
/// <remarks>Code spans are part of their sentences, but are not counted as words.</remarks>
internal sealed record PageProse(string? FirstParagraph, int WordCount, int CjkCount)
{
    /// <summary>
    /// The first paragraph with its placeholders as written, and its offset; null without placeholders.
    /// </summary>
    public (string Text, int Offset)? LiveFirstParagraph { get; init; }

    public static PageProse Empty { get; } = new(null, 0, 0);

    public static PageProse Of(MarkdownDocument document)
    {
        var reader = new BlockReader();
        string? first = null;
        (string, int)? live = null;
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null || reader.Read(leaf.Inline) is not { Length: > 0 } block) continue;
            if (first is not null || leaf is not ParagraphBlock || leaf.Parent is not MarkdownDocument) continue;
            first = block;
            if (HeadingStep.LiveOf(leaf) is { } words) live = (words, leaf.Span.Start);
        }
        return new PageProse(first, reader.WordCount, reader.CjkCount) { LiveFirstParagraph = live };
    }

    /// <summary>Reads blocks one after another, and counts their words.</summary>
    private sealed class BlockReader
    {
        private const int UsualBlockLength = 1024;

        private readonly StringBuilder _block = new(UsualBlockLength);
        private readonly List<Range> _code = [];

        public int WordCount { get; private set; }

        public int CjkCount { get; private set; }

        public string Read(ContainerInline inlines)
        {
            _block.Clear();
            _code.Clear();
            InlineText.AppendPlain(inlines, _block, AppendCode);
            var block = _block.ToString();
            CountBetweenCode(block);
            return HeadingStep.Collapsed(block);
        }

        private void AppendCode(StringBuilder block, string code)
        {
            _code.Add(block.Length..(block.Length + code.Length));
            block.Append(code);
        }

        private void CountBetweenCode(string block)
        {
            var start = 0;
            foreach (var code in _code)
            {
                Count(block.AsSpan(start..code.Start.Value));
                start = code.End.Value;
            }
            Count(block.AsSpan(start));
        }

        private void Count(ReadOnlySpan<char> prose)
        {
            var (words, cjk) = WordCounter.Count(prose);
            WordCount += words;
            CjkCount += cjk;
        }
    }
}
