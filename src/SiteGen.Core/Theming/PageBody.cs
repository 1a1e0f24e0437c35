using System.Collections.Immutable;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Theming;

/// <summary>Shows a page's body: for each target there is a fold over its pieces.</summary>
public static class PageBody
{
    /// <param name="end">How many segments are shown; all when null.</param>
    /// <exception cref="ScriptRuntimeException">An expression cannot be evaluated.</exception>
    public static Html Write(Page page, PageRenderer renderer, BodyTarget target, int? end = null)
    {
        var body = page.Parsed.Body;
        var filled = renderer.Site.Bodies.Of(page, renderer);
        return new HtmlFold(page, renderer, target, body.Segments).Write(filled, end ?? body.Segments.Length);
    }

    /// <summary>Writes the body as plain text.</summary>
    /// <remarks>
    /// What is wrong with an expression is told by its page; the words around it are shown all the same.
    /// </remarks>
    public static ImmutableArray<BodySection> Text(Page page, PageRenderer renderer)
    {
        var body = page.Parsed.Body;
        try
        {
            return TextFold.Write(body, renderer.Site.Bodies.Of(page, renderer));
        }
        catch (ScriptRuntimeException)
        {
            return TextFold.Write(body, null);
        }
    }

    /// <summary>Stands for everything that a body is made from, but for what is read through the renderer.</summary>
    /// <remarks>A body with expressions may show anything that they can see of the site and of its page.</remarks>
    public static Fingerprint FingerprintOf(Page page, ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(page.Parsed.Fingerprint).Add(page.Url.Value);
        if (page.Parsed.Body.HasExpressions)
        {
            BodyPageView.Of(page, site).AddTo(builder);
            new SiteView(site, page.Url).AddTo(builder);
        }
        foreach (var link in page.Links) builder.Add(link.Url);
        return builder.Finish();
    }
}
