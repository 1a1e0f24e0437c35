using SiteGen.Documents;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>Writes a page's Markdown as a self-contained text.</summary>
/// <remarks>
/// Includes are expanded, values filled in and links resolved; everything else is as the author wrote it.
/// </remarks>
public static class PageMarkdown
{
    public static string Write(Page page, Document document, PageRenderer renderer)
    {
        var body = page.Parsed.Body;
        var source = body.Source?.ToString() ?? document.Body;
        return new MarkdownFold(page, source, renderer).Write(renderer.Site.Bodies.Of(page, renderer));
    }
}
