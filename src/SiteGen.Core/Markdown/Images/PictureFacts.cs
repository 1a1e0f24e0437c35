using System.Buffers.Binary;
using System.IO.Hashing;

namespace SiteGen.Markdown.Images;

public enum PictureKind
{
    Png,
    Jpeg,
    Gif,
    WebP,
}

/// <summary>The facts that the bytes of a picture state without being decoded.</summary>
/// <param name="Size">As it is shown: turned upright.</param>
/// <param name="IsWhole">False if the end of the file is missing, or a part is not what was saved.</param>
public sealed record PictureFacts(PictureKind Kind, ImageSize Size, bool IsAnimated, bool IsWhole)
{
    public long PixelCount => (long)Size.Width * Size.Height;

    /// <returns>Null for other formats, and if the size is missing.</returns>
    public static PictureFacts? Of(ReadOnlySpan<byte> bytes)
    {
        if (ImageHeader.SizeOf(bytes) is not { } size) return null;
        return bytes[0] switch
        {
            0x89 => Png(bytes, size),
            0xFF => new PictureFacts(PictureKind.Jpeg, size, IsAnimated: false, JpegSegments.IsWhole(bytes)),
            (byte)'G' => Gif(bytes, size),
            _ => WebP(bytes, size),
        };
    }

    /// <summary>Walks the chunks and checks their sums. One called 'acTL' makes the file an animation (APNG).</summary>
    private static PictureFacts Png(ReadOnlySpan<byte> bytes, ImageSize size)
    {
        var isAnimated = false;
        for (long offset = 8; offset + 12 <= bytes.Length;)
        {
            var chunk = bytes[(int)offset..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (length + 12L > chunk.Length) break;
            var end = 8 + (int)length;
            if (Crc32.HashToUInt32(chunk[4..end]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[end..])) break;
            if (chunk[4..8].SequenceEqual("IEND"u8)) return new(PictureKind.Png, size, isAnimated, IsWhole: true);
            isAnimated |= chunk[4..8].SequenceEqual("acTL"u8);
            offset += 12L + length;
        }
        return new(PictureKind.Png, size, isAnimated, IsWhole: false);
    }

    private static PictureFacts Gif(ReadOnlySpan<byte> bytes, ImageSize size)
    {
        var (frameCount, isWhole) = GifBlocks.Count(bytes);
        return new(PictureKind.Gif, size, frameCount > 1, isWhole);
    }

    private static PictureFacts WebP(ReadOnlySpan<byte> bytes, ImageSize size)
    {
        var isExtended = bytes[12..16].SequenceEqual("VP8X"u8);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        return new(PictureKind.WebP, size, isExtended && (bytes[20] & 0x02) != 0, length + 8L <= bytes.Length);
    }
}
