using System.IO.Compression;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>Opens files that may be compressed with gzip.</summary>
internal static class PackedFile
{
    /// <summary>
    /// The largest accepted compression ratio. Measurements compress to a tenth or a thirtieth; a file with a much
    /// higher ratio is made to fill the memory.
    /// </summary>
    private const int RatioLimit = 100;

    // Small files of equal runs may compress further than the limit allows.
    private const int SmallByteCount = 1024 * 1024;

    /// <returns>The file, decompressed if need be; null with a problem when it is too large or damaged.</returns>
    public static SourceFile? Open(SourceFile file, int byteLimit, out Diagnostic? problem) =>
        file.Bytes.Span is [0x1f, 0x8b, ..] ? Unpack(file, byteLimit, out problem)
            : Checked(file, byteLimit, out problem);

    private static SourceFile? Checked(SourceFile file, int byteLimit, out Diagnostic? problem)
    {
        problem = file.Bytes.Length <= byteLimit ? null
            : ResultProblems.TooLarge(
                new SourceLocation(file.Path),
                $"The file has {file.Bytes.Length:N0} bytes; the limit is {byteLimit:N0}.");
        return problem is null ? file : null;
    }

    private static SourceFile? Unpack(SourceFile file, int byteLimit, out Diagnostic? problem)
    {
        var at = new SourceLocation(file.Path);
        var limit = Math.Min(byteLimit, Math.Max(SmallByteCount, (long)file.Bytes.Length * RatioLimit));
        try
        {
            using var packed = new GZipStream(new MemoryStream(file.Bytes.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var count = packed.Read(buffer); count > 0 && unpacked.Length <= limit; count = packed.Read(buffer))
                unpacked.Write(buffer, 0, count);
            problem = unpacked.Length <= limit ? null
                : ResultProblems.TooLarge(
                    at, $"The file decompresses to more than {limit:N0} bytes from {file.Bytes.Length:N0}.");
            return problem is null ? new SourceFile(file.Path, unpacked.ToArray()) : null;
        }
        catch (InvalidDataException)
        {
            problem = ResultProblems.Json(at, "it is compressed with gzip, and damaged.");
            return null;
        }
    }
}
