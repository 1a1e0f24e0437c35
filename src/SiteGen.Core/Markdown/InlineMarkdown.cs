using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Foundation;
using SiteGen.Markdown.Limits;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown;

/// <summary>
/// Parses titles and other single lines: code spans, emphasis and escapes. Every other character is literal.
/// </summary>
public static class InlineMarkdown
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    public static Html ToHtml(string text) =>
        Parse(text) is { } inlines ? new Html(InlineText.HtmlOf(inlines)) : new Html(Html.Escape(text));

    /// <summary>Returns the text without its markup.</summary>
    public static string ToText(string text) => Parse(text) is { } inlines ? InlineText.PlainOf(inlines) : text;

    /// <returns>Null for text that has no markup, is too long, or begins with '['.</returns>
    private static ContainerInline? Parse(string text)
    {
        text = PageLimits.WithoutLoneSurrogates(text);
        // A line that begins with '[' could be parsed as a link definition and disappear.
        if (text.AsSpan().IndexOfAny("`*_\\") < 0 || text.Length > 10_000 || text.TrimStart().StartsWith('['))
            return null;
        var document = Markdig.Markdown.Parse(text.Replace('\n', ' '), Pipeline);
        return document is [ParagraphBlock { Inline: { } inlines }] ? inlines : null;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        builder.InlineParsers.Clear();
        ImmutableArray<InlineParser> parsers =
            [new EscapeInlineParser(), new CodeInlineParser(), new EmphasisInlineParser()];
        foreach (var parser in parsers) builder.InlineParsers.Add(parser);
        return builder.Build();
    }
}
