using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Theming.Pictures;
using SiteGen.Theming.Views;

namespace SiteGen.Theming.Bodies;

/// <summary>Surrounds the images of a body with the other forms of their pictures.</summary>
/// <param name="page">The page of the body; null without an author's text, which then has no images.</param>
internal sealed partial class PictureWriter(Page? page, PageRenderer renderer, BodyTarget target)
{
    /// <summary>The least width of a picture that readers wait for.</summary>
    private const int LeastEagerWidth = 300;

    private PictureSet? _set;

    /// <summary>The place of the element in the markup, and that of its address.</summary>
    private int _start;
    private Range _address;

    public void Begin(int linkIndex, int start)
    {
        // Many feed readers remove 'picture' with everything in it.
        _set = target == BodyTarget.Feed ? null : renderer.Site.Pictures.Of(page!.Links[linkIndex].File);
        _start = start;
    }

    public void AddressIs(Range place) => _address = place;

    public void End(PictureEnd end, StringBuilder html)
    {
        var link = page!.Parsed.Body.Links[end.LinkIndex];
        var dark = _set?.Dark;
        if (end.HasLoading) html.Append(" decoding=\"async\">");
        else if (end.IsEarly && dark is null && IsAwaited(link)) html.Append(" fetchpriority=\"high\">");
        else html.Append(" loading=\"lazy\" decoding=\"async\">");
        if (_set is not { } set) return;
        var image = html.ToString(_start, html.Length - _start);
        var address = (_address.Start.Value - _start)..(_address.End.Value - _start);
        html.Length = _start;
        Write(html, set, image, dark is null ? "" : " class=\"on-light\"", link.Size);
        if (dark is null) return;
        var darkUrl = LiveAddress.For(target, renderer.Site.UrlOfFile(dark.File), page, renderer);
        var other = Id().Replace($"{image[..address.Start]}src=\"{Html.Escape(darkUrl)}\"{image[address.End..]}", "");
        Write(html, dark, other, " class=\"on-dark\"", link.Size);
    }

    /// <summary>Returns true for the picture that readers see first on a page.</summary>
    private bool IsAwaited(LinkReference link) =>
        target == BodyTarget.Page && page!.Front.Cover is null && link.Size is { Width: >= LeastEagerWidth };

    private void Write(StringBuilder html, PictureSet set, string image, string attributes, ImageSize? size)
    {
        html.Append("<picture").Append(attributes).Append('>');
        var usual = renderer.Site.Model.Config.Images?.Sizes ?? "";
        // A size that the author gave applies on every screen that is as wide.
        var own = set.Sources is [var first, ..] ? first.Files[^1].Order.Width : 0;
        var sizes = size is { Width: > 0 } && size.Width < own
            ? string.Create(CultureInfo.InvariantCulture, $"{size.Width}px") : usual;
        foreach (var source in SourceView.Of(set, renderer.Site))
            html.Append("<source type=\"").Append(source.Type).Append("\" srcset=\"")
                .Append(Html.Escape(source.Srcset)).Append("\" sizes=\"").Append(Html.Escape(sizes)).Append("\">");
        html.Append(image).Append("</picture>");
    }

    // An id must not occur twice.
    [GeneratedRegex(@"\sid=""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
