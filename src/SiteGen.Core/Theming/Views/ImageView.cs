using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Model;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Pictures;

namespace SiteGen.Theming.Views;

/// <summary>A picture in one format and several widths.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Srcset">Addresses with their widths, as HTML writes them.</param>
[View("source")]
public sealed partial record SourceView(string Type, string Srcset) : View
{
    public static SourceView[] Of(PictureSet set, ThemedSite site) =>
    [
        .. set.Sources.Select(source => new SourceView(
            source.Format == PictureFormat.Avif ? "image/avif" : "image/webp",
            string.Join(", ", source.Files.Select(file => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{site.Urls.Of(file.Url)} {file.Order.Width}w"))))),
    ];
}

/// <summary>A picture with its other forms.</summary>
/// <param name="Alt">"" for a picture that says nothing beside the text around it.</param>
/// <param name="Width">In pixels; null if it is not known.</param>
/// <param name="Sizes">The usual value of the attribute <c>sizes</c>; "" without sources.</param>
/// <param name="Dark">The picture for dark backgrounds; null if there is none.</param>
[View("image")]
public sealed partial record ImageView(
    string Url, string Alt, string? Caption, int? Width, int? Height, SourceView[] Sources, string Sizes,
    ImageView? Dark) : View
{
    /// <returns>Null without a cover, and if its file is missing.</returns>
    public static ImageView? OfCover(Page page, ThemedSite site)
    {
        if (page.Front.Cover is not { } cover) return null;
        if (LinkTarget.Of(cover.File) is not { } target)
            return new ImageView(cover.File.Value, cover.Alt ?? "", cover.Caption, null, null, [], "", null);
        var link = site.Model.Links.Resolve(cover.File.Location.Path, target);
        return link.File is { } file ? Of(file, cover, site) : null;
    }

    private static ImageView Of(SourcePath file, Cover cover, ThemedSite site)
    {
        var set = site.Pictures.Of(file);
        var sources = set is null ? [] : SourceView.Of(set, site);
        var size = site.Pictures.SizeOf(file);
        return new ImageView(
            site.UrlOfFile(file), cover.Alt ?? "", cover.Caption, size?.Width, size?.Height, sources,
            sources.Length == 0 ? "" : site.Model.Config.Images!.Sizes,
            set?.Dark is { } dark ? Of(dark.File, cover, site) : null);
    }
}

/// <summary>The picture that other sites show for a link to a page.</summary>
[View("social image")]
public sealed partial record SocialImageView(string Url, int? Width, int? Height, string Alt) : View
{
    /// <summary>Returns the picture of a page, or else its card.</summary>
    /// <param name="page">Null for a list without an author's text.</param>
    public static SocialImageView? Of(Page? page, UrlPath url, string title, ThemedSite site)
    {
        if (page?.Front.Pictures.FirstOrDefault() is { } picture)
        {
            if (PageViews.Image(page, site) is not { } address) return null;
            var size = PageViews.FileOf(picture, site) is { } file ? site.Pictures.SizeOf(file) : null;
            var alt = page.Front.Image is null ? page.Front.Cover!.Alt : null;
            return new SocialImageView(address, size?.Width, size?.Height, alt ?? title);
        }
        return site.Cards.AreDrawn && SocialCards.HasCard(page?.Url, url) ? new SocialImageView(
            site.Urls.Of(SocialCards.UrlOf(url)), SocialCards.Width, SocialCards.Height, title) : null;
    }
}
