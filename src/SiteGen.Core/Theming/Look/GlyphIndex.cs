using System.Buffers.Binary;

namespace SiteGen.Theming.Look;

/// <summary>Finds the glyphs of letters in a table 'cmap' with a subtable of format 4.</summary>
internal sealed class GlyphIndex(ReadOnlyMemory<byte> cmap)
{
    private readonly int _start = Start(cmap.Span);

    /// <returns>0 if the font lacks the letter.</returns>
    public int Of(char letter)
    {
        if (_start < 0) return 0;
        var table = cmap.Span[_start..];
        var length = U16(table, 6);
        for (var at = 0; at < length; at += 2)
        {
            var (last, first) = (U16(table, 14 + at), U16(table, 16 + length + at));
            if (letter > last || letter < first) continue;
            var (delta, place) = (U16(table, 16 + 2 * length + at), 16 + 3 * length + at);
            var offset = U16(table, place);
            if (offset == 0) return (letter + delta) & 0xFFFF;
            var glyph = U16(table, place + offset + 2 * (letter - first));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
        return 0;
    }

    private static int Start(ReadOnlySpan<byte> cmap)
    {
        for (var index = 0; index < U16(cmap, 2); index++)
        {
            var offset = checked((int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + 8 * index)..]));
            if (U16(cmap, offset) == 4) return offset;
        }
        return -1;
    }

    private static int U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
}
