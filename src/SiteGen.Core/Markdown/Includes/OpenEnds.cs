using Markdig.Syntax;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Includes;

/// <summary>
/// Finds blocks that an included file opens but does not close: they would swallow the rest of the page.
/// </summary>
internal static class OpenEnds
{
    public static void Check(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.HasIncludes) return;
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is FencedCodeBlock or HtmlBlock or HoleBlock
                && body.Text.HasBoundary(block.Line, LastLineOf(block)))
                body.Report(IncludeProblems.NotClosed(body.At(block.Span.Start), NameOf(block)));
        }
    }

    private static int LastLineOf(LeafBlock block) =>
        block.Lines.Count == 0 ? block.Line : block.Lines.Lines[block.Lines.Count - 1].Line;

    private static string NameOf(LeafBlock block) => block switch
    {
        FencedCodeBlock => "code block",
        HoleBlock => "live value",
        _ => "piece of HTML",
    };
}
