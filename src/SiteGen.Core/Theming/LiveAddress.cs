using System.Globalization;
using Markdig.Renderers;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Links;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Theming;

/// <summary>A link with values filled into its address.</summary>
/// <param name="From">The page that contains the link.</param>
/// <param name="Target">The target as the page would write it.</param>
public sealed record LiveLink(SourcePath From, LinkTarget Target);

/// <summary>A link with values in its address.</summary>
/// <param name="Value">The place of the first value.</param>
internal readonly record struct PlacedLink(LiveLinkStart Link, SourceLocation? Value)
{
    public SourceLocation Place => Value ?? Link.Location;
}

/// <summary>Resolves addresses whose values are filled in.</summary>
internal static class LiveAddress
{
    /// <returns>The escaped value of the attribute.</returns>
    public static Html Of(string filled, PlacedLink placed, Page page, PageRenderer renderer, BodyTarget target)
    {
        var link = placed.Link;
        var kind = LinkAddress.KindOf(filled);
        if (LinkAddress.KindOf(AddressAttribute.Decoded(filled)) == LinkKind.Refused)
            kind = LinkKind.Refused;
        switch (kind)
        {
            case LinkKind.Refused:
                throw TemplateFailure.Of(LinkProblems.RefusedValue(filled) with { Location = placed.Place });
            case LinkKind.Empty:
                renderer.Report(LinkProblems.EmptyValue(placed.Place, link.IsImage));
                return Html.Empty;
            case LinkKind.Internal:
                return new Html(Html.Escape(Resolve(filled, link, page, renderer, target)));
            default:
                return new Html(Encoded(filled));
        }
    }

    /// <summary>Returns an address as it is written in a target.</summary>
    public static string For(BodyTarget target, string url, Page page, PageRenderer renderer)
    {
        if (target == BodyTarget.Page) return url;
        if (url.StartsWith('#')) url = renderer.Site.Urls.Of(page.Url) + url;
        return target == BodyTarget.Feed && url.StartsWith('/') ? renderer.Site.Urls.Origin + url : url;
    }

    private static string Resolve(
        string filled, LiveLinkStart link, Page page, PageRenderer renderer, BodyTarget target)
    {
        var written = WithoutBase(filled, renderer.Site.Urls.BasePath);
        var relative = TargetWriter.RelativeToPage(written, link.WrittenIn.Folder, page.Path.Folder);
        var reference = new LinkReference(relative, link.IsImage, link.Location);
        return For(target, renderer.Resolve(new LiveLink(page.Path, LinkTarget.Of(reference))), page, renderer);
    }

    /// <summary>
    /// Removes the site's base path, which addresses from views, such as 'page.url', already include.
    /// </summary>
    private static string WithoutBase(string address, string basePath) =>
        basePath.Length > 0 && address.StartsWith(basePath + "/", StringComparison.Ordinal)
            ? address[basePath.Length..] : address;

    private static string Encoded(string address)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        new HtmlRenderer(written).WriteEscapeUrl(address);
        return written.ToString();
    }
}
