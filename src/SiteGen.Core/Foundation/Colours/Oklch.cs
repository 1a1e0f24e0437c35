namespace SiteGen.Foundation.Colours;

/// <summary>A colour by lightness (0 to 1), chroma and hue (radians): equal steps look equal.</summary>
/// <remarks>Björn Ottosson (2020), “A perceptual color space for image processing”; CSS Color 4, section 9.</remarks>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double ChromaStep = 0.002;

    public static Oklch Of(Colour colour)
    {
        var (r, g, b) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var bee = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.Sqrt(a * a + bee * bee), Math.Atan2(bee, a));
    }

    /// <summary>Returns the colour in sRGB, with less chroma if sRGB does not contain it.</summary>
    public Colour ToColour()
    {
        for (var chroma = Chroma; chroma > 0; chroma -= ChromaStep)
        {
            if (Channels(chroma) is var (r, g, b) && IsInside(r) && IsInside(g) && IsInside(b))
                return new Colour(Encoded(r), Encoded(g), Encoded(b));
        }
        var (red, green, blue) = Channels(0);
        return new Colour(Encoded(red), Encoded(green), Encoded(blue));
    }

    private (double Red, double Green, double Blue) Channels(double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(Lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(Lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(Lightness - 0.0894841775 * a - 1.2914855480 * b);
        return (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double Cube(double value) => value * value * value;

    // Rounding to eight bits hides an excess of this size.
    private static bool IsInside(double channel) => channel is > -0.0005 and < 1.0005;

    private static byte Encoded(double channel)
    {
        var value = Math.Clamp(channel, 0, 1);
        var encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055;
        return (byte)Math.Round(encoded * 255);
    }
}
