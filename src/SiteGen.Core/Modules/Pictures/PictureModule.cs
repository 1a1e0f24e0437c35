using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Pictures;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Pictures;

/// <summary>Adds the pictures that are made from those of pages, smaller and in newer formats.</summary>
public sealed class PictureModule : ISiteModule
{
    public IEnumerable<Route> Plan(ThemedSite site)
    {
        var pictures = site.Pictures.Derived.Select(static picture => FileRoute.Keyed(
            picture.Url, picture.Place, () => picture.Key, renderer => Make(picture, renderer)));
        var icon = site.Pictures.Icon is { } made && site.Model.Resources.GetValueOrDefault(ThemeView.PhoneIcon) is null
            ? new[] { RouteOf(made, site) } : [];
        return pictures.Concat(icon).Select(static route => route with { CannotFail = true, IsSlow = true });
    }

    private static FileRoute RouteOf(PhoneIcon icon, ThemedSite site)
    {
        var background = site.Look.Background.ToString();
        return FileRoute.Keyed(icon.UrlOn(background), new SourceLocation(icon.Svg.Path),
            () => icon.KeyOn(background), renderer => Draw(icon, background, renderer));
    }

    private static ReadOnlyMemory<byte> Draw(PhoneIcon icon, string background, PageRenderer renderer)
    {
        var made = renderer.Site.Pictures.Maker!.Draw(icon.On(background), PhoneIcon.Width);
        if (made.Bytes is { } bytes) return bytes;
        var place = new SourceLocation(icon.Svg.Path);
        renderer.Report(PictureProblems.Unreadable(place, icon.Svg.Path, made.Problem!));
        return icon.Svg.Bytes;
    }

    /// <summary>Makes a picture, or returns the original, which browsers show whatever its name.</summary>
    private static ReadOnlyMemory<byte> Make(DerivedPicture picture, PageRenderer renderer)
    {
        var made = renderer.Site.Pictures.Maker!.Make(picture);
        if (made.Bytes is { } bytes) return bytes;
        renderer.Report(PictureProblems.Unreadable(picture.Place, picture.Source.Path, made.Problem!));
        return picture.Source.Bytes;
    }
}
