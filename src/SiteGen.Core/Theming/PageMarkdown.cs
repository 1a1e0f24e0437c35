using SiteGen.Documents;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>Writes a page's Markdown so that it can be read by itself.</summary>
/// <remarks>Includes are put in, values filled in, links lead somewhere; everything else is as it is written.</remarks>
public static class PageMarkdown
{
    public static string Write(Page page, Document document, PageRenderer renderer)
    {
        var body = page.Parsed.Body;
        var source = body.Source?.ToString() ?? document.Body;
        return new MarkdownFold(page, source, renderer).Write(renderer.Site.Bodies.Of(page, renderer));
    }
}
