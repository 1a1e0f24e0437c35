using System.Globalization;

namespace SiteGen.Foundation.Colours;

/// <summary>An opaque colour in sRGB.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Parses <c>#rgb</c> or <c>#rrggbb</c>, with or without the '#'.</summary>
    public static bool TryParse(string text, out Colour colour)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length == 3) digits = string.Concat(digits.Select(static digit => new string(digit, 2)));
        colour = default;
        if (digits.Length != 6
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Returns the contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    public double Contrast(Colour other)
    {
        var (mine, its) = (Luminance, other.Luminance);
        return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
    }

    /// <returns>Lower case: <c>#0b6b53</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
