using System.Net;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Directives;
using SiteGen.Markdown.Words;

namespace SiteGen.Tests.Markdown;

/// <summary>A parsed body as text that people can read and compare.</summary>
internal static class ParsedBodyText
{
    private static readonly DirectiveNames Shortcodes = DirectiveNames.Of(
        ["badge", "card", "cards", "details", "figure", "file_tree", "kbd", "tab", "tabs"]);

    public static ParsedBody Parse(string markdown, params (string Path, string Text)[] files) =>
        MarkdownParser.Parse(new Document(SourcePath.Parse("content/page.md"), null, markdown, 1, []), Labels.English,
            new Reads(Tree(files)), new PageSyntax { Directives = Shortcodes });

    public static ParsedBody ParseWithFormulas(string markdown) =>
        MarkdownParser.Parse(new Document(SourcePath.Parse("content/page.md"), null, markdown, 1, []), Labels.English,
            new Reads(Tree([])), new PageSyntax { Math = MathConfig.On });

    public static SourceTree Tree(IEnumerable<(string Path, string Text)> files) =>
        SourceTree.Of(files.Select(static file => new SourceFile(
            SourcePath.Parse(file.Path), System.Text.Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>Finished HTML as it is, and the rest in ⟦brackets⟧.</summary>
    public static string Html(ParsedBody body)
    {
        var isInAttribute = false;
        var parts = new List<string>();
        foreach (var segment in body.Segments)
        {
            isInAttribute = segment is AttributeStart || (isInAttribute && segment is not AttributeEnd);
            parts.Add(segment is ExpressionSegment hole && isInAttribute ? $"⟦attribute {hole.Code}⟧"
                : Text(segment, body));
        }
        if (body.SummaryEnd is { } end) parts.Insert(end, "⟦more⟧\n");
        return string.Concat(parts).TrimEnd('\n');
    }

    public static string Diagnostics(ParsedBody body) => string.Join('\n', body.Diagnostics);

    /// <summary>Everything that a body says.</summary>
    public static string All(ParsedBody body) => string.Join('\n',
    [
        Html(body), .. body.Segments.OfType<ExpressionSegment>().Select(static hole => hole.ToString()),
        .. body.Headings.Select(static heading => heading.ToString()),
        .. body.Links.Select(static link => link.ToString()),
        WordsOf(body), body.FirstParagraph ?? "", $"{body.WordCount} words, {body.CjkCount} letters",
        .. body.Anchors.Order(StringComparer.Ordinal), Diagnostics(body),
    ]);

    /// <summary>The words with a '#' and number for each heading, and braces for each value.</summary>
    public static string WordsOf(ParsedBody body) =>
        string.Join(' ', string.Concat(body.Words.Select(static piece => piece switch
        {
            PlainWords words => words.Text.ToString(),
            SectionStart start => $"#{start.HeadingIndex} ",
            ExpressionWords { IsRead: true } => "{}",
            _ => "",
        })).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Text(Segment segment, ParsedBody body) => segment switch
    {
        HtmlSegment html => html.Html,
        DeferredSegment deferred => deferred.Make().Html,
        LinkSegment link => $"⟦link {body.Links[link.LinkIndex].Target}⟧",
        ImageSegment image => $"⟦image {body.Links[image.LinkIndex].Target}"
            + $"{(body.Links[image.LinkIndex].Size is { } size ? $" {size.Width}×{size.Height}" : "")}⟧",
        PictureStart => "",
        PictureEnd end => $"{(end.HasLoading ? "" : " loading=\"lazy\"")} decoding=\"async\">",
        LocalSegment local => Text(local.Part, body),
        TextSegment words => WebUtility.HtmlEncode(words.Text),
        LiveLinkStart { IsImage: var isImage } => isImage ? "⟦live image ⟧" : "⟦live link ⟧",
        LiveLinkEnd => "⟦end⟧",
        ExpressionSegment { IsBlock: true } hole => $"⟦block {hole.Code}⟧",
        AttributeStart or AttributeEnd => "",
        ExpressionSegment hole => $"⟦{hole.Code}⟧",
        _ => segment.ToString(),
    };
}
