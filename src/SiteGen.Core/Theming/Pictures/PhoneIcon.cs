using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Theming.Pictures;

/// <summary>The icon of phones, drawn from the site's icon in SVG.</summary>
/// <param name="Url">The address, which contains a part of the key, so that the file may be cached forever.</param>
public sealed record PhoneIcon(SourceFile Svg, UrlPath Url, Fingerprint Key)
{
    public const int Width = 180;

    private const int Margin = 18;

    /// <param name="version">The version of what draws it.</param>
    public static PhoneIcon Of(SourceFile svg, string version)
    {
        var key = new FingerprintBuilder().Add(version).Add(svg.Fingerprint).Finish();
        return new PhoneIcon(svg, UrlPath.Parse($"/assets/icons/touch-{Width}.{key.ToString()[..10]}.png"), key);
    }

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
