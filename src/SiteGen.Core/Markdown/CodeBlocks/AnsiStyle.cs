using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The style that is set at a place of a terminal's text.</summary>
/// <param name="Ink">A colour of the terminal's sixteen, from 1, or 0 for its own; likewise the ground.</param>
internal readonly record struct AnsiStyle(
    int Ink, int Ground, bool IsBold, bool IsDim, bool IsItalic, bool IsUnderlined, bool IsStruck, bool IsInverse)
{
    private const int ColorCount = 16;
    private const int FirstGrey = 232;

    /// <summary>The usual red, green and blue of the sixteen colours, to find the one nearest to another.</summary>
    private static readonly ImmutableArray<(int Red, int Green, int Blue)> Palette =
    [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ];

    /// <summary>The classes of the style, which the theme colours; "" for the terminal's own.</summary>
    public string Classes => string.Join(' ', ClassNames());

    /// <summary>Applies the codes of a sequence, such as <c>1;38;5;196</c>.</summary>
    public AnsiStyle With(string codes)
    {
        var numbers = codes.Split(';', ':').Select(static code =>
            int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        var style = this;
        for (var index = 0; index < numbers.Length;)
        {
            style = numbers[index] is 38 or 48
                ? style.WithColor(numbers[index] == 38, numbers.AsSpan(index + 1), out var count)
                : style.With(numbers[index], out count);
            index += 1 + count;
        }
        return style;
    }

    private IEnumerable<string> ClassNames()
    {
        if (Ink > 0) yield return string.Create(CultureInfo.InvariantCulture, $"an-{Ink - 1}");
        if (Ground > 0) yield return string.Create(CultureInfo.InvariantCulture, $"an-on-{Ground - 1}");
        if (IsBold) yield return "an-bold";
        if (IsDim) yield return "an-dim";
        if (IsItalic) yield return "an-italic";
        if (IsUnderlined) yield return "an-under";
        if (IsStruck) yield return "an-struck";
        if (IsInverse) yield return "an-inverse";
    }

    private AnsiStyle With(int code, out int count)
    {
        count = 0;
        return code switch
        {
            0 => default,
            1 => this with { IsBold = true },
            2 => this with { IsDim = true },
            3 => this with { IsItalic = true },
            4 or 21 => this with { IsUnderlined = true },
            7 => this with { IsInverse = true },
            9 => this with { IsStruck = true },
            22 => this with { IsBold = false, IsDim = false },
            23 => this with { IsItalic = false },
            24 => this with { IsUnderlined = false },
            27 => this with { IsInverse = false },
            29 => this with { IsStruck = false },
            39 => this with { Ink = 0 },
            49 => this with { Ground = 0 },
            >= 30 and <= 37 => this with { Ink = code - 29 },
            >= 40 and <= 47 => this with { Ground = code - 39 },
            >= 90 and <= 97 => this with { Ink = code - 81 },
            >= 100 and <= 107 => this with { Ground = code - 91 },
            _ => this,
        };
    }

    /// <param name="numbers">After 38 or 48: <c>5;N</c> of 256 colours, or <c>2;R;G;B</c>.</param>
    /// <param name="count">The number of codes that belong to the colour.</param>
    private AnsiStyle WithColor(bool isInk, ReadOnlySpan<int> numbers, out int count)
    {
        var color = 0;
        (count, color) = numbers switch
        {
            [5, var number, ..] => (2, Of256(Math.Min(number, 255))),
            [2, var red, var green, var blue, ..] => (4, Nearest(red, green, blue)),
            _ => (numbers.Length, -1),
        };
        return color < 0 ? this : isInk ? this with { Ink = color + 1 } : this with { Ground = color + 1 };
    }

    /// <summary>Returns the nearest of the sixteen: the first 16 themselves, a cube of 6³ and 24 greys.</summary>
    private static int Of256(int number)
    {
        if (number < ColorCount) return number;
        if (number >= FirstGrey && 8 + ((number - FirstGrey) * 10) is var grey) return Nearest(grey, grey, grey);
        var cube = number - ColorCount;
        return Nearest(Level(cube / 36), Level(cube / 6 % 6), Level(cube % 6));

        static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);
    }

    private static int Nearest(int red, int green, int blue) => Enumerable.Range(0, ColorCount).MinBy(index =>
    {
        var (r, g, b) = (Palette[index].Red - red, Palette[index].Green - green, Palette[index].Blue - blue);
        return ((long)r * r) + ((long)g * g) + ((long)b * b);
    });
}
