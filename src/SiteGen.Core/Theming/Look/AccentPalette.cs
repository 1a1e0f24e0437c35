using System.Collections.Immutable;
using SiteGen.Foundation.Colours;

namespace SiteGen.Theming.Look;

/// <summary>The accent colour on one kind of background.</summary>
/// <param name="Wash">The colour of a background that is tinted with the accent.</param>
/// <param name="OnAccent">The colour of text on the accent colour.</param>
public sealed record AccentShades(Colour Accent, Colour Wash, Colour OnAccent);

/// <summary>Derives the shades of an accent colour so that text in it and on it can be read.</summary>
public static class AccentPalette
{
    /// <summary>The least contrast of text (WCAG 2.2, success criterion 1.4.3).</summary>
    public const double Readable = 4.5;

    private const double Step = 0.005;

    private static readonly Colour Ink = new(0x0e, 0x14, 0x12);

    public static AccentShades Light(Colour accent) =>
        new(accent, Wash(accent, 0.94, 0.985, 0.03), OnAccent(accent));

    public static AccentShades Dark(Colour accent) =>
        new(accent, Wash(accent, 0.29, 0.2, 0.045), OnAccent(accent));

    /// <summary>Returns the accent for dark backgrounds: the same hue, lighter and less saturated.</summary>
    public static Colour Darkened(Colour accent, ImmutableArray<Colour> backgrounds)
    {
        var shade = Oklch.Of(accent);
        shade = shade with { Lightness = Math.Max(shade.Lightness, 0.79), Chroma = Math.Min(shade.Chroma, 0.13) };
        return Nearest(shade, backgrounds, Step);
    }

    /// <summary>Returns the lowest contrast of a colour with backgrounds.</summary>
    public static double Contrast(Colour colour, ImmutableArray<Colour> backgrounds) =>
        backgrounds.Min(colour.Contrast);

    /// <summary>
    /// Returns the nearest shade that can be read: darker on light backgrounds, lighter on dark ones.
    /// </summary>
    public static Colour Nearest(Colour colour, ImmutableArray<Colour> backgrounds) =>
        Nearest(Oklch.Of(colour), backgrounds, backgrounds[0].Luminance > 0.18 ? -Step : Step);

    private static Colour Nearest(Oklch shade, ImmutableArray<Colour> backgrounds, double step)
    {
        var colour = shade.ToColour();
        for (; Contrast(colour, backgrounds) < Readable && shade.Lightness is > 0 and < 1; colour = shade.ToColour())
            shade = shade with { Lightness = shade.Lightness + step };
        return colour;
    }

    /// <summary>Returns a tint on which the accent can be read.</summary>
    private static Colour Wash(Colour accent, double from, double to, double chroma)
    {
        var shade = Oklch.Of(accent) with { Lightness = from };
        shade = shade with { Chroma = Math.Min(shade.Chroma, chroma) };
        var step = to > from ? Step : -Step;
        var count = (int)Math.Round(Math.Abs(to - from) / Step);
        for (; count > 0 && shade.ToColour().Contrast(accent) < Readable; count--)
            shade = shade with { Lightness = shade.Lightness + step };
        return shade.ToColour();
    }

    private static Colour OnAccent(Colour accent) =>
        Colour.White.Contrast(accent) >= Ink.Contrast(accent) ? Colour.White : Ink;
}
