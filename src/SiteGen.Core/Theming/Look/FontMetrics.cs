using System.Buffers.Binary;
using System.Globalization;
using SiteGen.Configuration.Look;

namespace SiteGen.Theming.Look;

/// <summary>The measures of a font, relative to its size.</summary>
/// <param name="AverageWidth">The width of a letter of running text, each weighted by how often it occurs.</param>
/// <param name="Weights">One weight, or the range of a variable font: "400", "100 900".</param>
public sealed record FontMetrics(
    double Ascent, double Descent, double LineGap, double AverageWidth, string Weights, bool IsItalic, FontStack Stack)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz ";

    // Letters in a thousand of English prose, with the spaces between words.
    private static readonly int[] Shares =
        [67, 12, 23, 35, 103, 18, 16, 50, 57, 1, 6, 33, 20, 56, 62, 16, 1, 49, 52, 74, 23, 8, 19, 1, 16, 1, 182];

    // The widths of Arial, Times New Roman and Courier New in 2,048 units.
    private static readonly int[][] KnownWidths =
    [
        [1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024,
            569, 1139, 1024, 1479, 1024, 1024, 1024, 569],
        [909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797,
            569, 1024, 1024, 1479, 1024, 1024, 909, 512],
        [.. Enumerable.Repeat(1229, 27)],
    ];

    /// <summary>Returns the average width of the font that stands in for a stack.</summary>
    public static double WidthOf(FontStack stack) => Average(index => KnownWidths[(int)stack][index]) / 2048;

    /// <returns>Null if the file is not a font, or has no Latin letters.</returns>
    public static FontMetrics? Of(ReadOnlyMemory<byte> file)
    {
        try
        {
            return FontTables.Read(file) is { } tables ? Of(tables) : null;
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or KeyNotFoundException
            or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static FontMetrics? Of(Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        var hhea = tables["hhea"].Span;
        var os2 = tables["OS/2"].Span;
        double units = U16(tables["head"].Span, 18);
        var glyphs = new GlyphIndex(tables["cmap"]);
        var widths = tables["hmtx"];
        var count = U16(hhea, 34);
        if (units == 0 || count == 0 || Letters.Any(letter => glyphs.Of(letter) == 0)) return null;
        var average = Average(index => U16(widths.Span, 4 * Math.Min(glyphs.Of(Letters[index]), count - 1))) / units;
        return new FontMetrics(
            S16(hhea, 4) / units, -S16(hhea, 6) / units, Math.Max(0, S16(hhea, 8) / units), average,
            Weight(tables) ?? U16(os2, 4).ToString(CultureInfo.InvariantCulture), (U16(os2, 62) & 1) == 1,
            StackOf(os2));
    }

    /// <summary>Returns the range of a variable font's axis 'wght'; null if it has none.</summary>
    private static string? Weight(Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        if (!tables.TryGetValue("fvar", out var memory)) return null;
        var fvar = memory.Span;
        var (start, count, size) = (U16(fvar, 4), U16(fvar, 8), U16(fvar, 10));
        for (var axis = 0; axis < count; axis++)
        {
            var row = fvar[(start + axis * size)..];
            if (BinaryPrimitives.ReadUInt32BigEndian(row) == 0x77676874)
                return string.Create(CultureInfo.InvariantCulture, $"{S16(row, 4)} {S16(row, 12)}");
        }
        return null;
    }

    /// <summary>Returns what kind of font it is, by its PANOSE numbers.</summary>
    private static FontStack StackOf(ReadOnlySpan<byte> os2)
    {
        var (family, serif, proportion) = (os2[32], os2[33], os2[35]);
        return family != 2 ? FontStack.Sans
            : proportion == 9 ? FontStack.Mono
            : serif is >= 2 and <= 10 ? FontStack.Serif : FontStack.Sans;
    }

    private static double Average(Func<int, double> width) =>
        Enumerable.Range(0, Letters.Length).Sum(index => width(index) * Shares[index]) / Shares.Sum();

    private static int U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static int S16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
