using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.RawHtml;

/// <summary>The ids that raw HTML brings, so that links may name them.</summary>
internal static partial class HtmlIds
{
    public static IEnumerable<string> Of(MarkdownDocument document) => document.Descendants().SelectMany(static item => item switch
    {
        HtmlBlock { Type: not HtmlBlockType.Comment } block => In(block.Lines.ToSlice().ToString()),
        HtmlInline inline => In(inline.Tag),
        _ => [],
    });

    private static IEnumerable<string> In(string html) => IdAttribute().Matches(html).Select(static match => match.Groups["id"].Value);

    [GeneratedRegex("""<[A-Za-z][^<>]*?\s(?:id|name)\s*=\s*["']?(?<id>[^\s"'<>]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex IdAttribute();
}
