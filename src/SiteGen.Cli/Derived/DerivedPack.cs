using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Derived;

/// <summary>A result in a pack, or the mention of one that is too large for it and has a file of its own.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Checksum">The checksum of the bytes; 0 for a mention.</param>
/// <param name="Bytes">Unverified; empty for a mention.</param>
internal readonly record struct PackedResult(
    Fingerprint Key, long Length, bool IsInFile, ulong Checksum, ReadOnlyMemory<byte> Bytes)
{
    public static PackedResult Of(Fingerprint key, ReadOnlyMemory<byte> bytes) =>
        new(key, bytes.Length, IsInFile: false, DerivedChecksum.Of(key, bytes.Span), bytes);

    public static PackedResult InFile(Fingerprint key, long length) =>
        new(key, length, IsInFile: true, Checksum: 0, default);

    public bool IsIntact => DerivedChecksum.Of(Key, Bytes.Span) == Checksum;
}

/// <summary>The file that holds the small results of one kind, the most recently used ones first.</summary>
/// <remarks>
/// All numbers are little-endian: the header, a checksum of the table and the kind, the number of rows, the rows, and
/// the bytes of all results in the order of the rows. A row has the key, the length, which is complemented for a
/// mention, and the checksum. A damaged table invalidates the pack, damaged bytes only their result.
/// </remarks>
internal static class DerivedPack
{
    private const int ChecksumOffset = 16, CountOffset = 24, TableOffset = 28;

    /// <summary>The bytes that a result takes in the table.</summary>
    public const int RowLength = 32;

    private static ReadOnlySpan<byte> Header => "sitegen-cache 1\n"u8;

    public static byte[] Write(string kind, IReadOnlyCollection<PackedResult> results)
    {
        var table = TableOffset + (results.Count * RowLength);
        var pack = new byte[table + results.Sum(static result => result.Bytes.Length)];
        Header.CopyTo(pack);
        BinaryPrimitives.WriteInt32LittleEndian(pack.AsSpan(CountOffset), results.Count);
        var (row, content) = (TableOffset, table);
        foreach (var result in results)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(pack.AsSpan(row), result.Key.Bits);
            var length = result.IsInFile ? ~result.Length : result.Length;
            BinaryPrimitives.WriteInt64LittleEndian(pack.AsSpan(row + 16), length);
            BinaryPrimitives.WriteUInt64LittleEndian(pack.AsSpan(row + 24), result.Checksum);
            result.Bytes.Span.CopyTo(pack.AsSpan(content));
            row += RowLength;
            content += result.Bytes.Length;
        }
        BinaryPrimitives.WriteUInt64LittleEndian(pack.AsSpan(ChecksumOffset), OfTable(kind, pack.AsSpan(..table)));
        return pack;
    }

    /// <returns>In the order of the pack; empty for anything but a whole pack of this kind.</returns>
    public static ImmutableArray<PackedResult> Read(string kind, ReadOnlyMemory<byte> pack)
    {
        var bytes = pack.Span;
        if (bytes.Length < TableOffset || !bytes.StartsWith(Header)) return [];
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[CountOffset..]);
        var table = TableOffset + ((long)count * RowLength);
        if (count < 0 || table > bytes.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes[ChecksumOffset..]) != OfTable(kind, bytes[..(int)table]))
            return [];
        return Rows(pack, count, (int)table);
    }

    private static ImmutableArray<PackedResult> Rows(ReadOnlyMemory<byte> pack, int count, int table)
    {
        var results = ImmutableArray.CreateBuilder<PackedResult>(count);
        var content = table;
        for (var row = pack.Span[TableOffset..table]; !row.IsEmpty; row = row[RowLength..])
        {
            var key = new Fingerprint(BinaryPrimitives.ReadUInt128LittleEndian(row));
            var length = BinaryPrimitives.ReadInt64LittleEndian(row[16..]);
            if (length < 0)
            {
                results.Add(PackedResult.InFile(key, ~length));
                continue;
            }
            if (length > pack.Length - content) return [];
            var checksum = BinaryPrimitives.ReadUInt64LittleEndian(row[24..]);
            results.Add(new PackedResult(
                key, length, IsInFile: false, checksum, pack.Slice(content, (int)length)));
            content += (int)length;
        }
        return content == pack.Length ? results.DrainToImmutable() : [];
    }

    private static ulong OfTable(string kind, ReadOnlySpan<byte> table)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(kind));
        hash.Append(table[CountOffset..]);
        return hash.GetCurrentHashAsUInt64();
    }
}
