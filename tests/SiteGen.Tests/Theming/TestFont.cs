using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SiteGen.Tests.Theming;

/// <summary>The smallest font that can be measured: every letter is half as wide as the font is high.</summary>
internal static class TestFont
{
    private const int Units = 1000;

    // The codes of the tags in a WOFF2 file.
    private static readonly (string Tag, byte Code, byte[] Table)[] Tables =
    [
        ("cmap", 0, Cmap()), ("head", 1, Words(27, (9, Units))), ("hhea", 2, Hhea()), ("hmtx", 3, Words(4, (2, 500))),
        ("OS/2", 6, Os2()), ("fvar", 47, Fvar()),
    ];

    /// <param name="name">A file name, whose ending says the format.</param>
    public static byte[] Of(string name) =>
        name.EndsWith("2", StringComparison.Ordinal) ? Woff2()
        : name.EndsWith("woff", StringComparison.Ordinal) ? Woff() : Plain();

    private static byte[] Plain()
    {
        var (head, body) = (new List<byte>(), new List<byte>());
        head.AddRange([0, 1, 0, 0, 0, (byte)Tables.Length, 0, 0, 0, 0, 0, 0]);
        var start = head.Count + 16 * Tables.Length;
        foreach (var (tag, _, table) in Tables)
        {
            head.AddRange(
                [.. Encoding.ASCII.GetBytes(tag), .. U32(0), .. U32(start + body.Count), .. U32(table.Length)]);
            body.AddRange(table);
        }
        return [.. head, .. body];
    }

    private static byte[] Woff()
    {
        var (head, body) = (new List<byte>(), new List<byte>());
        head.AddRange([.. "wOFF"u8, .. new byte[8], 0, (byte)Tables.Length, .. new byte[30]]);
        var start = head.Count + 20 * Tables.Length;
        foreach (var (tag, _, table) in Tables)
        {
            using var packed = new MemoryStream();
            using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(table);
            var stored = packed.Length < table.Length ? packed.ToArray() : table;
            head.AddRange([.. Encoding.ASCII.GetBytes(tag), .. U32(start + body.Count), .. U32(stored.Length),
                .. U32(table.Length), .. U32(0)]);
            body.AddRange(stored);
        }
        return [.. head, .. body];
    }

    private static byte[] Woff2()
    {
        byte[] all = [.. Tables.SelectMany(static one => one.Table)];
        var packed = new byte[all.Length + 100];
        Xunit.Assert.True(BrotliEncoder.TryCompress(all, packed, out var length));
        return [.. "wOF2"u8, .. new byte[8], 0, (byte)Tables.Length, .. new byte[6], .. U32(length), .. new byte[24],
            .. Tables.SelectMany(static one => Base128(one.Table.Length).Prepend(one.Code)), .. packed[..length]];
    }

    private static byte[] Base128(int value) =>
        value < 128 ? [(byte)value] : [(byte)(128 | value >> 7), (byte)(value & 127)];

    /// <summary>A table 'cmap' with one segment: all of ASCII from the space has glyph 1.</summary>
    private static byte[] Cmap()
    {
        var glyphs = Enumerable.Repeat(1, 127 - 32).ToArray();
        int[] words = [0, 1, 3, 1, 0, 12, 4, 32 + 2 * glyphs.Length, 0, 4, 0, 0, 0, 126, 0xFFFF, 0, 32, 0xFFFF, 0, 1,
            4, 0, .. glyphs];
        return [.. words.SelectMany(U16)];
    }

    private static byte[] Hhea() => Words(18, (2, 900), (3, -200), (17, 2));

    private static byte[] Os2()
    {
        var table = Words(48, (2, 400));
        (table[32], table[33], table[35]) = (2, 5, 4);
        return table;
    }

    private static byte[] Fvar() =>
        [.. Words(8, (0, 1), (2, 16), (4, 1), (5, 20)), .. "wght"u8, .. Words(8, (0, 300), (2, 400), (4, 700))];

    private static byte[] Words(int count, params (int Index, int Value)[] values)
    {
        var table = new byte[2 * count];
        foreach (var (index, value) in values)
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(2 * index), (short)value);
        return table;
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
