using System.Buffers.Binary;
using System.Text;

namespace SiteGen.Markdown.Images;

/// <summary>Reads width and height, as browsers show them, from the first bytes of an image.</summary>
/// <remarks>
/// PNG: RFC 2083 section 4.1.1. GIF: GIF89a section 18. JPEG: ITU-T T.81 section B.2.2. WebP: RFC 9649 section 2.
/// </remarks>
public static class ImageHeader
{
    /// <returns>Null for other formats and for truncated images.</returns>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> bytes) =>
        Starts(bytes, 1, "PNG") ? Png(bytes)
        : Starts(bytes, 0, "GIF8") ? Gif(bytes)
        : bytes is [0xFF, 0xD8, ..] ? Upright(Jpeg(bytes), bytes)
        : Starts(bytes, 0, "RIFF") && Starts(bytes, 8, "WEBP") ? WebP(bytes)
        : null;

    private static ImageSize? Png(ReadOnlySpan<byte> bytes) => bytes.Length < 24 ? null : Size(
        BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) => bytes.Length < 10 ? null : Size(
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>Walks the segments to the first frame header.</summary>
    private static ImageSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var offset = 2; offset + 9 < bytes.Length && bytes[offset] == 0xFF;)
        {
            var marker = bytes[offset + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return Size(BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 5)..]));
            offset += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]);
        }
        return null;
    }

    private static ImageSize? Upright(ImageSize? stored, ReadOnlySpan<byte> bytes) =>
        stored is { } size && JpegSegments.IsTurned(bytes) ? new ImageSize(size.Height, size.Width) : stored;

    private static ImageSize? WebP(ReadOnlySpan<byte> bytes) => bytes.Length < 30 ? null
        : Encoding.ASCII.GetString(bytes.Slice(12, 4)) switch
        {
            "VP8X" => Size(1 + Int24(bytes[24..]), 1 + Int24(bytes[27..])),
            "VP8L" => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
            "VP8 " => Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            _ => null,
        };

    private static ImageSize? Lossless(uint bits) => Size((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static ImageSize? Size(int width, int height) =>
        width > 0 && height > 0 ? new ImageSize(width, height) : null;

    private static bool Starts(ReadOnlySpan<byte> bytes, int offset, string mark) =>
        bytes.Length >= offset + mark.Length && Encoding.ASCII.GetString(bytes.Slice(offset, mark.Length)) == mark;
}
