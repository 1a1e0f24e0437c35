using System.Text;

namespace SiteGen.Foundation;

/// <summary>Reads a source file as text, or reports why it cannot.</summary>
public static class TextFile
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>
    /// Returns the text that <see cref="SourceText.Decode"/> gives, well-formed; null with a problem otherwise.
    /// </summary>
    public static string? Read(SourceFile file, int byteLimit, out Diagnostic? problem)
    {
        problem = WhyTooLarge(file, byteLimit);
        if (problem is not null) return null;
        var text = SourceText.Decode(file.Bytes.Span, out var badOffset);
        if (text is null) problem = NotUtf8(file, badOffset);
        return text is null ? null : UnicodeText.WellFormed(text);
    }

    public static Diagnostic? WhyTooLarge(SourceFile file, int byteLimit) =>
        file.Bytes.Length <= byteLimit ? null
        : Diagnostic.Error("SG0002", new SourceLocation(file.Path),
        $"The file is {file.Bytes.Length / (double)Megabyte:0.0} MB, which exceeds the limit of {byteLimit / Megabyte} "
        + $"MB.", "Split it into smaller files.");

    public static Diagnostic NotUtf8(SourceFile file, int badOffset)
    {
        var before = file.Bytes.Span[..badOffset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var place = new SourceLocation(file.Path, line, column);
        return Diagnostic.Error("SG0001", place, WhyNotUtf8(file.Bytes.Span, badOffset), "Save the file as UTF-8.");
    }

    private static string WhyNotUtf8(ReadOnlySpan<byte> bytes, int badOffset) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "The file is UTF-32, not UTF-8.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "The file is UTF-16, not UTF-8.",
        _ => $"The byte at offset {badOffset} (0x{bytes[badOffset]:x2}) is not valid UTF-8"
            + $"{InLatin1(bytes, badOffset)}.",
    };

    /// <remarks>
    /// Suggests nothing after valid non-ASCII UTF-8 or at the end of the file: such a file is damaged or truncated.
    /// </remarks>
    private static string InLatin1(ReadOnlySpan<byte> bytes, int badOffset)
    {
        var isDamaged = badOffset == bytes.Length - 1 || !Ascii.IsValid(bytes[..badOffset]);
        return isDamaged || bytes[badOffset] < 0xA0 ? "" : $"; in Latin-1 it is '{(char)bytes[badOffset]}'";
    }
}
