using System.Text;
using Markdig.Syntax;

namespace SiteGen.Markdown.Prose;

/// <summary>What a page says in words: no markup, code blocks, holes or raw HTML.</summary>
/// <param name="Text">Code spans are part of their sentences here, and no words in the counts.</param>
internal sealed record PageProse(string Text, string? FirstParagraph, int WordCount, int CjkCount)
{
    public static PageProse Empty { get; } = new("", null, 0, 0);

    public static PageProse Of(MarkdownDocument document)
    {
        var text = new StringBuilder();
        var counted = new StringBuilder();
        string? first = null;
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null) continue;
            var start = text.Length;
            InlineText.AppendPlain(leaf.Inline, text);
            InlineText.AppendPlain(leaf.Inline, counted, static (target, _) => target.Append(' '));
            counted.Append('\n');
            EndBlock(text, start);
            if (first is null && text.Length > start && IsParagraph(leaf)) first = text.ToString(start, text.Length - start - 1);
        }
        var (words, cjk) = WordCounter.Count(counted.ToString());
        return new PageProse(text.ToString().TrimEnd('\n'), first, words, cjk);
    }

    private static bool IsParagraph(LeafBlock leaf) => leaf is ParagraphBlock && leaf.Parent is MarkdownDocument;

    private static void EndBlock(StringBuilder text, int start)
    {
        var block = text.ToString(start, text.Length - start);
        text.Length = start;
        var collapsed = Headings.HeadingStep.Collapsed(block);
        if (collapsed.Length > 0) text.Append(collapsed).Append('\n');
    }
}
