using SiteGen.Foundation;
using SiteGen.Markdown.Links;

namespace SiteGen.Theming.Functions;

public static class AddressFunctions
{
    /// <summary><c>asset "css/main.css"</c>: the address of a file in the theme's folder 'assets'.</summary>
    public static TemplateFunction Asset { get; } = new("asset", static (run, call) =>
    {
        var name = call.Text(0, "the path of an asset");
        var assets = run.Renderer.Site.Assets;
        run.Renderer.Site.Theme.Find($"assets/{name.TrimStart('/')}", run.Renderer.Reads);
        var asset = assets.Find(name)
            ?? throw TemplateProblems.NoAsset(call.Span, name, run.Renderer.NamesOf("assets"));
        run.Renderer.Use([asset.Name]);
        return run.Renderer.Site.Urls.Of(asset.Url);
    });

    /// <summary><c>url "/posts/"</c>: an address from the site's root, with the site's base path.</summary>
    public static TemplateFunction Url { get; } = new("url", static (run, call) =>
    {
        var written = call.Text(0, "an address such as \"/posts/\"");
        return UrlPath.TryParse(written, out var url) ? run.Renderer.Site.Urls.Of(url)
            : throw TemplateProblems.BadArgument(call.Span, $"'{written}' is not an address of the form '/a/b/'.");
    });

    /// <summary><c>absolute page.url</c>: the address with scheme and host, if the site's address is known.</summary>
    public static TemplateFunction Absolute { get; } = new("absolute", static (run, call) =>
    {
        var url = call.Text(0, "an address");
        return url.StartsWith('/') ? run.Renderer.Site.Urls.Origin + url : url;
    });

    /// <summary>
    /// <c>url_of "photo.png"</c>: the address of a file or page, written like a link on the current page.
    /// </summary>
    public static TemplateFunction UrlOf { get; } = new("url_of", static (run, call) =>
    {
        var target = call.Text(0, "a link");
        var kind = LinkAddress.KindOf(target);
        if (kind == LinkKind.Refused) throw TemplateProblems.RefusedAddress(call.Span, target);
        if (kind == LinkKind.External) return target;
        return run.ResolveLink(target)
            ?? throw TemplateProblems.BadArgument(
                call.Span, $"'{target}' leads to nothing: there is no such file beside this page.",
                "Write the path of a file relative to the page, or an address that begins with '/'.");
    });
}
