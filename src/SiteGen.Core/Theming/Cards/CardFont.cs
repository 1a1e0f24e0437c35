using System.Buffers.Binary;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Theming.Look;

namespace SiteGen.Theming.Cards;

/// <summary>A font that social cards are drawn with.</summary>
public sealed class CardFont
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables;
    private readonly GlyphIndex _glyphs;
    private readonly int _units, _widthCount;

    private CardFont(SourceFile file, Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        (File, _tables, _glyphs) = (file, tables, new GlyphIndex(tables["cmap"]));
        _units = U16(tables["head"].Span, 18);
        _widthCount = U16(tables["hhea"].Span, 34);
        Family = NameIn(tables["name"].Span);
    }

    public SourceFile File { get; }

    /// <summary>The name of the font in its file.</summary>
    public string Family { get; }

    /// <returns>Null if the file is not a font in TrueType or OpenType.</returns>
    public static CardFont? Of(SourceFile file)
    {
        try
        {
            var font = FontTables.Read(file.Bytes) is { } tables ? new CardFont(file, tables) : null;
            return font is { _units: > 0, _widthCount: > 0, Family.Length: > 0 } ? font : null;
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or KeyNotFoundException
            or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    public bool Has(Rune letter) => letter.IsBmp && _glyphs.Of((char)letter.Value) != 0;

    /// <summary>Returns the width of a letter relative to the size of the font.</summary>
    public double WidthOf(Rune letter)
    {
        var row = 4 * Math.Min(_glyphs.Of((char)letter.Value), _widthCount - 1);
        var widths = _tables["hmtx"].Span;
        return row + 2 <= widths.Length ? (double)U16(widths, row) / _units : 1;
    }

    /// <summary>Reads the name of the family. OpenType 1.9, “name”.</summary>
    private static string NameIn(ReadOnlySpan<byte> table)
    {
        const int family = 1, typographicFamily = 16, windows = 3;
        var (count, texts, found) = (U16(table, 2), U16(table, 4), "");
        for (var index = 0; index < count; index++)
        {
            var row = table[(6 + (12 * index))..];
            var id = U16(row, 6);
            if (U16(row, 0) != windows || id is not (family or typographicFamily)) continue;
            var name = Encoding.BigEndianUnicode.GetString(table.Slice(texts + U16(row, 10), U16(row, 8)));
            if (id == typographicFamily) return name;
            if (found.Length == 0) found = name;
        }
        return found;
    }

    private static int U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
}
