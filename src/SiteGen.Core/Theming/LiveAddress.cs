using System.Globalization;
using Markdig.Renderers;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Links;
using SiteGen.Model;

namespace SiteGen.Theming;

/// <summary>A link whose address live values completed.</summary>
/// <param name="From">The page that it is on.</param>
/// <param name="Target">As the page would write it.</param>
public sealed record LiveLink(SourcePath From, Model.LinkTarget Target);

/// <summary>A link with values in its address.</summary>
/// <param name="Value">Where the first of them is.</param>
internal readonly record struct PlacedLink(LiveLinkStart Link, SourceLocation? Value)
{
    public SourceLocation Place => Value ?? Link.Location;
}

/// <summary>Finds where an address leads whose live values are filled in.</summary>
internal static class LiveAddress
{
    /// <returns>What belongs between the quotes of the attribute.</returns>
    public static Html Of(string filled, PlacedLink placed, Page page, PageRenderer renderer, LinkForm form)
    {
        var link = placed.Link;
        var kind = Markdown.Links.LinkTarget.KindOf(filled);
        if (Markdown.Links.LinkTarget.KindOf(AddressAttribute.Decoded(filled)) == LinkKind.Refused) kind = LinkKind.Refused;
        switch (kind)
        {
            case LinkKind.Refused:
                throw TemplateFailure.Of(LinkProblems.RefusedValue(filled) with { Location = placed.Place });
            case LinkKind.Empty:
                renderer.Report(LinkProblems.EmptyValue(placed.Place, link.IsImage));
                return Html.Empty;
            case LinkKind.Internal:
                return new Html(Html.Escape(Resolve(filled, link, page, renderer, form)));
            default:
                return new Html(Encoded(filled));
        }
    }

    /// <summary>Where an address leads in a form of the page.</summary>
    public static string InForm(string url, Page page, PageRenderer renderer, LinkForm form)
    {
        if (form == LinkForm.OnPage) return url;
        if (url.StartsWith('#')) url = renderer.Site.Urls.Of(page.Url) + url;
        return form == LinkForm.Absolute && url.StartsWith('/') ? renderer.Site.Urls.Origin + url : url;
    }

    private static string Resolve(string filled, LiveLinkStart link, Page page, PageRenderer renderer, LinkForm form)
    {
        var written = WithoutBase(filled, renderer.Site.Urls.BasePath);
        var target = TargetWriter.RelativeToPage(written, link.WrittenIn.Folder, page.Path.Folder);
        var reference = new LinkReference(target, link.IsImage, link.Location);
        return InForm(renderer.Resolve(new LiveLink(page.Path, Model.LinkTarget.Of(reference))), page, renderer, form);
    }

    /// <summary>What a view gives as an address, such as 'page.url', begins with the site's folder already.</summary>
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
