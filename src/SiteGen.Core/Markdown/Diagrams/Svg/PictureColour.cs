using System.Collections.Frozen;
using System.Globalization;
using SiteGen.Foundation.Colours;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>Translates the colours of a drawing program into those of the theme.</summary>
/// <remarks>
/// Black, white and the greys between them become the colours of the page by their lightness, so that they follow the
/// colour scheme and keep their order. Other colours were chosen by the author and stay.
/// </remarks>
internal static class PictureColour
{
    /// <summary>The greatest difference between the channels of a grey: programs tint theirs.</summary>
    private const int MaxTint = 28;

    private static readonly FrozenDictionary<string, string> Greys = new Dictionary<string, string>
    {
        ["black"] = "#000",
        ["white"] = "#fff",
        ["gray"] = "#808080",
        ["grey"] = "#808080",
        ["silver"] = "#c0c0c0",
        ["dimgray"] = "#696969",
        ["dimgrey"] = "#696969",
        ["darkgray"] = "#a9a9a9",
        ["darkgrey"] = "#a9a9a9",
        ["lightgray"] = "#d3d3d3",
        ["lightgrey"] = "#d3d3d3",
        ["gainsboro"] = "#dcdcdc",
        ["whitesmoke"] = "#f5f5f5",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="isText">True for words, which are written in the colour of the text if they are dark.</param>
    /// <returns>The value of an attribute; the colour itself if it is not a grey.</returns>
    public static string Of(string value, bool isText)
    {
        if (value is "none" or "transparent" or "currentColor" or "inherit") return value;
        if (Parse(value) is not var (colour, alpha)) return value;
        if (alpha == 0) return "none";
        var (most, least) = (Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)),
            Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)));
        if (most - least > MaxTint) return value;
        var name = NameOf((most + least) / 510.0, isText);
        // The fallback is for feeds, which have no theme.
        return name is null ? "currentColor" : $"var(--{name},{colour})";
    }

    /// <summary>Returns true for a value of <see cref="Of"/> that only suits white paper.</summary>
    public static bool IsOwn(string value) =>
        value is not ("none" or "transparent" or "currentColor" or "inherit")
        && !value.StartsWith("var(", StringComparison.Ordinal) && !value.StartsWith("url(", StringComparison.Ordinal);

    /// <returns>Null for the colour of the text.</returns>
    private static string? NameOf(double lightness, bool isText) => lightness switch
    {
        < 0.35 => null,
        < 0.62 => isText ? null : "soft",
        < 0.88 => "rule",
        < 0.965 => "raised",
        < 0.99 => "surface",
        _ => "paper",
    };

    private static (Colour Colour, double Alpha)? Parse(string value)
    {
        var text = Greys.GetValueOrDefault(value, value);
        if (text.StartsWith('#'))
        {
            var alpha = text.Length == 9 ? text[7..] == "00" ? 0.0 : 1 : 1;
            return Colour.TryParse(text.Length == 9 ? text[..7] : text, out var colour) ? (colour, alpha) : null;
        }
        var open = text.IndexOf('(');
        if (open < 0 || !text.EndsWith(')')) return null;
        var numbers = text[(open + 1)..^1].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(NumberOf).ToList();
        if (numbers.Count is not (3 or 4) || numbers.Contains(null)) return null;
        var all = numbers.Select(static number => number!.Value).ToList();
        var visible = all.Count == 4 ? all[3] : 1;
        return text[..open] switch
        {
            "rgb" or "rgba" => (new Colour(Byte(all[0]), Byte(all[1]), Byte(all[2])), visible),
            "hsl" or "hsla" => (OfHue(all[0], all[1] / 100, all[2] / 100), visible),
            _ => null,
        };
    }

    private static double? NumberOf(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;

    /// <summary>Converts a colour as CSS Color 4 does.</summary>
    private static Colour OfHue(double hue, double saturation, double lightness)
    {
        var amount = saturation * Math.Min(lightness, 1 - lightness);
        return new Colour(Channel(0), Channel(8), Channel(4));

        byte Channel(double offset)
        {
            var at = (((offset + hue / 30) % 12) + 12) % 12;
            return Byte(255 * (lightness - amount * Math.Max(-1, Math.Min(1, Math.Min(at - 3, 9 - at)))));
        }
    }

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
