using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Theming.Pictures;

/// <summary>The icon of phones, drawn from the site's icon in SVG.</summary>
/// <param name="Version">The version of what draws it.</param>
public sealed record PhoneIcon(SourceFile Svg, string Version)
{
    public const int Width = 180;

    private const int Margin = 18;

    /// <summary>Returns a fingerprint of everything that the icon is drawn from.</summary>
    /// <param name="background">A colour as CSS writes it.</param>
    public Fingerprint KeyOn(string background) => new FingerprintBuilder().Add(Version).Add(Svg.Fingerprint)
        .Add(background).Add(Margin).Finish();

    /// <summary>
    /// Returns the address, which contains a part of the key, so that the file may be cached forever.
    /// </summary>
    public UrlPath UrlOn(string background) =>
        UrlPath.Parse($"/assets/icons/touch-{Width}.{KeyOn(background).ToString()[..10]}.png");

    /// <summary>Returns the icon with a margin on a background.</summary>
    /// <remarks>Phones show black where an icon is transparent.</remarks>
    /// <param name="background">A colour as CSS writes it.</param>
    public byte[] On(string background) => Encoding.UTF8.GetBytes(string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Width}">
        <rect width="{Width}" height="{Width}" fill="{background}"/>
        <image x="{Margin}" y="{Margin}" width="{Width - (2 * Margin)}" height="{Width - (2 * Margin)}"
        href="data:image/svg+xml;base64,{Convert.ToBase64String(Svg.Bytes.Span)}"/>
        </svg>
        """));
}
