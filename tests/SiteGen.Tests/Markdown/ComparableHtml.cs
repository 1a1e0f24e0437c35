using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Markdown;

/// <summary>HTML in a form in which what a specification writes and what SiteGen writes can be compared.</summary>
/// <remarks>
/// Left out is what SiteGen adds or writes in another way without another meaning; everything else counts:
/// <list type="bullet">
/// <item>Spaces outside <c>pre</c> are one, none at the edges of blocks, as in the specifications' own tests.</item>
/// <item>Headings: the first level is the page's title, so that <c>h1</c> is <c>h2</c>; ids and links are added.</item>
/// <item>Code blocks stand in a <c>div</c> and are coloured; the language is a line above and no class.</item>
/// <item>Tables stand in a region that scrolls, and align with classes, since the security policy blocks styles.</item>
/// <item>Boxes of task lists have classes and a name for screen readers; images have what makes them load late.</item>
/// <item>Addresses are compared decoded: those of pages are as written until the site is known.</item>
/// </list>
/// </remarks>
internal static class ComparableHtml
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div", "dl",
            "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe",
        "li", "main", "nav", "ol", "p", "pre", "script", "section", "style", "summary", "table", "tbody", "td",
        "textarea", "th", "thead", "tr", "ul",
    };

    public static string Of(string html)
    {
        var parser = new HtmlParser();
        var context = parser.ParseDocument("").Body!;
        var text = new StringBuilder();
        foreach (var node in parser.ParseFragment(html, context)) Write(node, text);
        return text.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder text)
    {
        if (node is IText words) WriteWords(words, text);
        else if (node is IComment comment) text.Append("<!--").Append(comment.Data).Append("-->");
        else if (node is IElement element) WriteElement(element, text);
        else foreach (var child in node.ChildNodes) Write(child, text);
    }

    private static void WriteWords(IText words, StringBuilder text)
    {
        foreach (var letter in words.Data)
        {
            if (letter is '<' or '>') text.Append(letter is '<' ? "&lt;" : "&gt;");
            else if (letter is not (' ' or '\n' or '\t' or '\r')) text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void WriteElement(IElement element, StringBuilder text)
    {
        var name = NameOf(element);
        if (element is { LocalName: "a", ClassName: "anchor" } or { LocalName: "div", ClassName: "code-head" }) return;
        if (element is { LocalName: "div", ClassName: "code" or "table" })
        {
            foreach (var child in element.ChildNodes) Write(child, text);
            return;
        }
        var isBlock = Blocks.Contains(name);
        if (isBlock) NewLine(text);
        text.Append('<').Append(name);
        foreach (var (key, value) in AttributesOf(element).Order())
            text.Append(' ').Append(key).Append("=\"").Append(value).Append('"');
        text.Append('>');
        if (isBlock) NewLine(text);
        if (name == "pre") text.Append(element.TextContent.TrimEnd('\n'));
        else foreach (var child in element.ChildNodes) Write(child, text);
        if (isBlock) NewLine(text);
        text.Append("</").Append(name).Append('>');
        if (isBlock) NewLine(text);
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static string NameOf(IElement element) => element.LocalName switch
    {
        "h1" => "h2",
        // An empty header cell names nothing.
        "th" when element.TextContent.Length == 0 => "td",
        var name => name,
    };

    private static IEnumerable<(string Name, string Value)> AttributesOf(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var kept = (element.LocalName, attribute.Name) switch
            {
                ("h1" or "h2" or "h3" or "h4" or "h5" or "h6", "id") => null,
                ("pre", "tabindex" or "class" or "lang") => null,
                ("td" or "th", "align" or "class") => $"align={attribute.Value}",
                ("ul" or "ol", "class") when attribute.Value == "tasks" => null,
                ("li", "class") when attribute.Value == "task" => null,
                ("input", "aria-label") => null,
                ("img", "loading" or "decoding" or "width" or "height") => null,
                (_, "href" or "src") => $"{attribute.Name}={Uri.UnescapeDataString(attribute.Value)}",
                _ => $"{attribute.Name}={attribute.Value}",
            };
            if (kept?.Split('=', 2) is [var name, var value]) yield return (name, value);
        }
    }
}
