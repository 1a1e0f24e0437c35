using System.Buffers.Binary;
using System.IO.Hashing;
using SiteGen.Foundation;

namespace SiteGen.Cli.Derived;

/// <summary>The file of one large result: a header, a checksum, and the bytes.</summary>
internal static class DerivedFile
{
    private const int ChecksumOffset = 16, ContentOffset = 24;

    private static ReadOnlySpan<byte> Header => "sitegen-result1\n"u8;

    public static byte[] Write(Fingerprint key, ReadOnlySpan<byte> content)
    {
        var file = new byte[ContentOffset + content.Length];
        Header.CopyTo(file);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), DerivedChecksum.Of(key, content));
        content.CopyTo(file.AsSpan(ContentOffset));
        return file;
    }

    /// <returns>Null for anything but the whole file of this key.</returns>
    public static byte[]? Read(Fingerprint key, ReadOnlySpan<byte> file)
    {
        if (file.Length < ContentOffset || !file.StartsWith(Header)) return null;
        var content = file[ContentOffset..];
        return BinaryPrimitives.ReadUInt64LittleEndian(file[ChecksumOffset..]) == DerivedChecksum.Of(key, content)
            ? content.ToArray() : null;
    }
}

internal static class DerivedChecksum
{
    /// <summary>Returns the checksum of the bytes that are kept under a key, and of the key.</summary>
    public static ulong Of(Fingerprint key, ReadOnlySpan<byte> content) =>
        XxHash3.HashToUInt64(content, seed: (long)(ulong)key.Bits);
}
