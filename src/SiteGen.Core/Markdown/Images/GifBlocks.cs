namespace SiteGen.Markdown.Images;

/// <summary>Walks the blocks of a GIF. GIF89a, sections 15 to 27.</summary>
internal static class GifBlocks
{
    private const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B;

    /// <returns>The number of frames, and whether the file has its end.</returns>
    public static (int FrameCount, bool IsWhole) Count(ReadOnlySpan<byte> bytes)
    {
        var offset = 13 + (bytes.Length > 10 ? ColourTable(bytes[10]) : 0);
        var frameCount = 0;
        while (offset < bytes.Length)
        {
            switch (bytes[offset])
            {
                case Trailer:
                    return (frameCount, true);
                case Extension:
                    offset = AfterSubBlocks(bytes, offset + 2);
                    break;
                case Image when offset + 10 < bytes.Length:
                    frameCount++;
                    offset = AfterSubBlocks(bytes, offset + 11 + ColourTable(bytes[offset + 9]));
                    break;
                default:
                    return (frameCount, false);
            }
        }
        return (frameCount, false);
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int AfterSubBlocks(ReadOnlySpan<byte> bytes, int offset)
    {
        while (offset < bytes.Length && bytes[offset] != 0) offset += 1 + bytes[offset];
        return offset + 1;
    }
}
