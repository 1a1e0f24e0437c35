using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SiteGen.Theming.Look;

/// <summary>Finds the tables of a font file.</summary>
/// <remarks>
/// TrueType and OpenType: OpenType 1.9, “Font file”. WOFF: W3C Recommendation of 2012. WOFF2: W3C Recommendation of
/// 2022, sections 4 and 5; the tables that are read here are stored there without a transform.
/// </remarks>
internal static class FontTables
{
    private const int MostBytes = 32_000_000, MostTables = 256;

    // The order of section 4.1, with '_' for a space; the code 63 says that the tag follows.
    private static readonly string[] KnownTags = (
        "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT "
        + "VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln "
        + "cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill")
        .Split(' ').Select(static tag => tag.Replace('_', ' ')).ToArray();

    /// <returns>Null if the file is not a font of these formats, or is damaged.</returns>
    public static Dictionary<string, ReadOnlyMemory<byte>>? Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return file.Length < 12 ? null : BinaryPrimitives.ReadUInt32BigEndian(file.Span) switch
            {
                0x774F4632 => Woff2(file.Span),
                0x774F4646 => Woff(file),
                0x00010000 or 0x4F54544F or 0x74727565 => Plain(file),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidDataException or OverflowException
            or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Plain(ReadOnlyMemory<byte> file)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var count = Math.Min(MostTables, (int)BinaryPrimitives.ReadUInt16BigEndian(file.Span[4..]));
        for (var index = 0; index < count; index++)
        {
            var row = file.Span.Slice(12 + 16 * index, 16);
            tables[Tag(row)] = file.Slice(Int(row[8..]), Int(row[12..]));
        }
        return tables;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Woff(ReadOnlyMemory<byte> file)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var count = Math.Min(MostTables, (int)BinaryPrimitives.ReadUInt16BigEndian(file.Span[12..]));
        for (var index = 0; index < count; index++)
        {
            var row = file.Span.Slice(44 + 20 * index, 20);
            var stored = file.Slice(Int(row[4..]), Int(row[8..]));
            var length = Int(row[12..]);
            if (length <= MostBytes) tables[Tag(row)] = length == stored.Length ? stored : Inflated(stored, length);
        }
        return tables;
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> stored, int length)
    {
        using var stream = new ZLibStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        var table = new byte[length];
        stream.ReadExactly(table);
        return table;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>>? Woff2(ReadOnlySpan<byte> file)
    {
        var count = Math.Min(MostTables, (int)BinaryPrimitives.ReadUInt16BigEndian(file[12..]));
        var compressed = Int(file[20..]);
        var place = 48;
        var rows = new List<(string Tag, int Length)>();
        for (var index = 0; index < count; index++)
        {
            var flags = file[place++];
            var tag = KnownTags.ElementAtOrDefault(flags & 0x3F);
            if ((flags & 0x3F) == 0x3F) (tag, place) = (Tag(file[place..]), place + 4);
            var length = Base128(file, ref place);
            // The outlines and their index are transformed unless the version is 3, all others if it is not 0.
            var isTransformed = tag is "glyf" or "loca" ? flags >> 6 != 3 : flags >> 6 != 0;
            if (isTransformed) length = Base128(file, ref place);
            rows.Add((isTransformed ? $"transformed {tag}" : tag!, length));
        }
        var total = rows.Sum(static row => (long)row.Length);
        if (total > MostBytes) return null;
        var data = new byte[total];
        return BrotliDecoder.TryDecompress(file.Slice(place, compressed), data, out var written) && written == total
            ? Split(data, rows) : null;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Split(byte[] data, List<(string Tag, int Length)> rows)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var start = 0;
        foreach (var (tag, length) in rows)
        {
            tables[tag] = data.AsMemory(start, length);
            start += length;
        }
        return tables;
    }

    private static int Base128(ReadOnlySpan<byte> file, ref int place)
    {
        var value = 0L;
        for (var count = 0; count < 5; count++)
        {
            var next = file[place++];
            value = (value << 7) | (uint)(next & 0x7F);
            if ((next & 0x80) == 0) break;
        }
        return checked((int)value);
    }

    private static int Int(ReadOnlySpan<byte> bytes) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static string Tag(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes[..4]);
}
