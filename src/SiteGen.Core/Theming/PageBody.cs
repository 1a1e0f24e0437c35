using System.Collections.Immutable;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Theming;

/// <summary>Writes a page's body: each target has a fold over its pieces.</summary>
public static class PageBody
{
    /// <param name="end">The number of segments to write; null for all.</param>
    /// <exception cref="ScriptRuntimeException">An expression cannot be evaluated.</exception>
    public static Html Write(Page page, PageRenderer renderer, BodyTarget target, int? end = null)
    {
        var body = page.Parsed.Body;
        var filled = renderer.Site.Bodies.Of(page, renderer);
        var fold = new HtmlFold(page, renderer, target, body.Segments);
        foreach (var part in end is null ? body.Parts : body.SummaryParts)
            fold.Need(PageNeeds.None.WithAsset($"css/{part}.css"));
        return fold.Write(filled, end ?? body.Segments.Length);
    }

    /// <summary>Writes the body as plain text.</summary>
    /// <remarks>If an expression fails, its page reports the problem, and the text is written without values.</remarks>
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

    /// <summary>
    /// Returns a fingerprint of everything that a body is made from, except what is read through the renderer.
    /// </summary>
    /// <remarks>A body with expressions may show anything that they can see of the site and the page.</remarks>
    public static Fingerprint FingerprintOf(Page page, ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(page.Parsed.Fingerprint).Add(page.Url.Value);
        if (page.Parsed.Body.HasExpressions)
        {
            BodyPageView.Of(page, site).AddTo(builder);
            new SiteView(site, page.Url).AddTo(builder);
        }
        foreach (var link in page.Links)
        {
            builder.Add(link.Url);
            if (site.Pictures.Of(link.File) is { } picture) builder.Add(picture.Key);
        }
        builder.Add(page.Front.Cover is null ? 0 : 1);
        return builder.Finish();
    }
}
