using System.Text;
using Markdig.Syntax.Inlines;
using SiteGen.Foundation;
using SiteGen.Markdown.Directives;
using SiteGen.Markdown.Formulas;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Strikethrough;

namespace SiteGen.Markdown.Prose;

/// <summary>
/// Converts inline Markdown to text, and to HTML without links; both omit placeholders and footnote references.
/// </summary>
internal static class InlineText
{
    public static string PlainOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        if (inlines is not null) AppendPlain(inlines, text);
        return text.ToString();
    }

    /// <param name="code">Writes code spans; null writes them as text.</param>
    /// <param name="hole">Writes placeholders; if it is given, literal braces are written with a backslash.</param>
    public static void AppendPlain(
        ContainerInline inlines, StringBuilder text, Action<StringBuilder, string>? code = null,
        Action<StringBuilder, Hole>? hole = null)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal when hole is not null:
                    text.Append(literal.Content.ToString().Replace("{{", "\\{{", StringComparison.Ordinal));
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HoleInline inlineHole when hole is not null:
                    hole(text, inlineHole.Hole);
                    break;
                case FormulaInline { Formula: var formula }:
                    FormulaWriter.AppendText(formula, text, hole);
                    break;
                case CodeInline span when hole is not null:
                    text.Append(span.Content.Replace("{{", "\\{{", StringComparison.Ordinal));
                    break;
                case CodeInline span when code is not null:
                    code(text, span.Content);
                    break;
                case CodeInline span:
                    text.Append(span.Content);
                    break;
                case DirectiveInline directive:
                    text.Append(directive.Text);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    AppendPlain(container, text, code, hole);
                    break;
            }
        }
    }

    public static string HtmlOf(ContainerInline? inlines)
    {
        var html = new StringBuilder();
        if (inlines is not null) AppendHtml(inlines, html);
        return html.ToString();
    }

    private static void AppendHtml(ContainerInline inlines, StringBuilder html)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Html.Escape(literal.Content.AsSpan(), html);
                    break;
                case CodeInline code:
                    Html.Escape(code.Content, html.Append("<code>"));
                    html.Append("</code>");
                    break;
                case DirectiveInline directive:
                    Html.Escape(directive.Text, html);
                    break;
                case FormulaInline { Formula: var formula }:
                    FormulaWriter.AppendHtml(formula, html);
                    break;
                case HtmlEntityInline entity:
                    Html.Escape(entity.Transcoded.AsSpan(), html);
                    break;
                case AutolinkInline link:
                    Html.Escape(link.Url, html);
                    break;
                case LineBreakInline:
                    html.Append(' ');
                    break;
                case EmphasisInline emphasis:
                    AppendEmphasis(emphasis, html);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    AppendHtml(container, html);
                    break;
            }
        }
    }

    private static void AppendEmphasis(EmphasisInline emphasis, StringBuilder html)
    {
        var tag = TagOf(emphasis);
        html.Append('<').Append(tag).Append('>');
        AppendHtml(emphasis, html);
        html.Append("</").Append(tag).Append('>');
    }

    public static string TagOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar is '~' or TildeParser.TwoTildes ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
}
