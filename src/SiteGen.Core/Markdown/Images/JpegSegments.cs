using System.Buffers.Binary;

namespace SiteGen.Markdown.Images;

/// <summary>Walks the segments of a JPEG.</summary>
/// <remarks>ITU-T T.81, section B.1; for the orientation, Exif 2.32, section 4.6.</remarks>
internal static class JpegSegments
{
    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA, Application0 = 0xE0, Application1 = 0xE1;
    private const byte Application2 = 0xE2, Application14 = 0xEE, Application15 = 0xEF, Comment = 0xFE;

    /// <summary>Returns true if a picture ends after its first scan began.</summary>
    /// <remarks>A thumbnail in the metadata, before the scan, has an end of its own.</remarks>
    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var scan = Find(bytes, StartOfScan);
        return scan >= 0 && bytes[scan..].LastIndexOf([(byte)0xFF, (byte)0xD9]) >= 0;
    }

    /// <summary>Returns true if the picture is stored on its side.</summary>
    public static bool IsTurned(ReadOnlySpan<byte> bytes) => OrientationOf(bytes) is >= 5 and <= 8;

    /// <summary>Returns the picture without metadata, except for its orientation and its colour profile.</summary>
    /// <returns>Null if the segments do not lead to the end of a picture.</returns>
    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> bytes)
    {
        var written = new MemoryStream(bytes.Length);
        written.Write(bytes[..2]);
        if (OrientationOf(bytes) is > 1 and <= 8 and var orientation) written.Write(OnlyOrientation(orientation));
        for (var offset = 2; offset + 2 <= bytes.Length && bytes[offset] == 0xFF;)
        {
            var marker = bytes[offset + 1];
            if (marker == EndOfImage)
            {
                written.Write(bytes.Slice(offset, 2));
                return written.ToArray();
            }
            if (offset + 4 > bytes.Length) return null;
            var end = marker == 0xFF ? offset + 1
                : offset + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]);
            if (marker == StartOfScan) end = AfterScan(bytes, end);
            if (end > bytes.Length) return null;
            var segment = bytes[offset..end];
            if (!IsMetadata(marker, segment)) written.Write(segment);
            offset = end;
        }
        return null;
    }

    private static bool IsMetadata(byte marker, ReadOnlySpan<byte> segment) =>
        marker is Comment or > Application0 and <= Application15 and not Application14
            && !(marker == Application2 && segment[4..].StartsWith("ICC_PROFILE\0"u8));

    /// <summary>Returns the place after compressed data, in which a byte FF is followed by 0 or a restart.</summary>
    private static int AfterScan(ReadOnlySpan<byte> bytes, int offset)
    {
        for (; offset + 1 < bytes.Length; offset++)
        {
            var isMarker = bytes[offset] == 0xFF && bytes[offset + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7));
            if (isMarker) return offset;
        }
        return bytes.Length;
    }

    private static ReadOnlySpan<byte> OnlyOrientation(int orientation) => (byte[])
    [
        0xFF, Application1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0,
        (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <returns>1 to 8; 0 without an orientation.</returns>
    private static int OrientationOf(ReadOnlySpan<byte> bytes)
    {
        var start = Find(bytes, Application1);
        if (start < 0 || start + 4 > bytes.Length) return 0;
        var segment = bytes[(start + 4)..];
        segment = segment[..Math.Min(segment.Length, BinaryPrimitives.ReadUInt16BigEndian(bytes[(start + 2)..]))];
        return segment.StartsWith("Exif\0\0"u8) ? Orientation(segment[6..]) : 0;
    }

    /// <returns>1 to 8; 0 without an orientation.</returns>
    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return 0;
        var isLittle = tiff[0] == 'I';
        var folder = UInt32(tiff[4..], isLittle);
        if (folder > tiff.Length - 2) return 0;
        var count = UInt16(tiff[(int)folder..], isLittle);
        for (var index = 0; index < count; index++)
        {
            var offset = (int)folder + 2 + (12 * index);
            if (offset + 12 > tiff.Length) return 0;
            if (UInt16(tiff[offset..], isLittle) == 0x0112) return UInt16(tiff[(offset + 8)..], isLittle);
        }
        return 0;
    }

    /// <returns>The place of the first segment with a marker; -1 without one.</returns>
    private static int Find(ReadOnlySpan<byte> bytes, byte sought)
    {
        for (var offset = 2; offset + 4 <= bytes.Length && bytes[offset] == 0xFF;)
        {
            var marker = bytes[offset + 1];
            if (marker == sought) return offset;
            if (marker == StartOfScan) return -1;
            offset += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]);
        }
        return -1;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
