using System.Buffers.Binary;

namespace SiteGen.Markdown.Images;

/// <summary>Removes from a picture what its pixels do not need: place, time, camera, comments, thumbnails.</summary>
/// <remarks>The pixels are not decoded, so the picture stays the same. Colour profiles and orientation stay.</remarks>
public static class PictureMetadata
{
    /// <returns>The bytes themselves for other formats, and for files that end too early.</returns>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> bytes) => PictureFacts.Of(bytes.Span) switch
    {
        { IsWhole: true, Kind: PictureKind.Jpeg } => JpegSegments.WithoutMetadata(bytes.Span) ?? bytes,
        { IsWhole: true, Kind: PictureKind.Png } => WithoutChunks(bytes.Span, 8, isPng: true),
        { IsWhole: true, Kind: PictureKind.WebP } => WebP(bytes.Span),
        _ => bytes,
    };

    private static byte[] WebP(ReadOnlySpan<byte> bytes)
    {
        const int exif = 0x08, xmp = 0x04;
        var length = (int)Math.Min(bytes.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L);
        var written = WithoutChunks(bytes[..length], 12, isPng: false);
        BinaryPrimitives.WriteInt32LittleEndian(written.AsSpan(4), written.Length - 8);
        if (written.AsSpan(12).StartsWith("VP8X"u8)) written[20] &= unchecked((byte)~(exif | xmp));
        return written;
    }

    /// <param name="start">The place of the first chunk.</param>
    private static byte[] WithoutChunks(ReadOnlySpan<byte> bytes, int start, bool isPng)
    {
        var written = new MemoryStream(bytes.Length);
        written.Write(bytes[..start]);
        for (long offset = start; offset + 8 <= bytes.Length;)
        {
            var chunk = bytes[(int)offset..];
            var name = isPng ? chunk[4..8] : chunk[..4];
            // The chunks of WebP are padded to an even length.
            var length = isPng ? 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk)
                : 8L + ((BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]) + 1L) / 2 * 2);
            if (!IsMetadata(name)) written.Write(chunk[..(int)Math.Min(length, chunk.Length)]);
            if (name.SequenceEqual("IEND"u8)) break;
            offset += length;
        }
        return written.ToArray();
    }

    private static bool IsMetadata(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8)
            || name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tIME"u8) || name.SequenceEqual("EXIF"u8)
            || name.SequenceEqual("XMP "u8);
}
