using SiteGen.Foundation;
using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Includes;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>Writes the line above a code block: its title, the link to its source, and its language.</summary>
internal static class CodeHead
{
    /// <param name="id">The id of the language; null for plain text.</param>
    public static void Write(
        BodyRenderer renderer, CodeOptions options, Language? language, string? id, CodeExcerpt excerpt)
    {
        var isOutput = id == "output";
        var title = options.Title ?? (isOutput ? renderer.Body.Labels.CodeOutput : null);
        var name = isOutput ? null : language?.Name ?? id;
        var source = excerpt.File is { } file
            ? renderer.Body.Syntax.Code.UrlOf(file, excerpt.First, excerpt.Last) : null;
        if (title is null && name is null && source is null) return;
        renderer.Write("<div class=\"code-head\">");
        if (title is not null) WriteTitle(renderer, title);
        if (source is not null) WriteSource(renderer, source);
        if (name is not null)
            renderer.Write("<span class=\"code-language\">").Write(Html.Escape(name)).Write("</span>");
        renderer.Write("</div>");
    }

    private static void WriteTitle(BodyRenderer renderer, string title)
    {
        renderer.Write("<span class=\"code-title\">");
        renderer.WriteWords(title);
        renderer.Write("</span>");
        renderer.Body.Words.Break();
    }

    private static void WriteSource(BodyRenderer renderer, string url)
    {
        renderer.Write("<a class=\"code-source\"");
        renderer.WriteAttribute("href", url);
        renderer.Write('>').Write(Html.Escape(renderer.Body.Labels.CodeSource)).Write("</a>");
    }
}
