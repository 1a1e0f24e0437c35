namespace SiteGen.Foundation;

/// <summary>Reads a source file as text, or says why it cannot.</summary>
internal static class TextFile
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Its text as <see cref="SourceText.Decode"/> gives it, well-formed; null with a problem otherwise.</summary>
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
        : Diagnostic.Error("SG0002", new SourceLocation(file.Path), $"The file has {file.Bytes.Length / (double)Megabyte:0.0} MB, more than the {byteLimit / Megabyte} MB that are read.", "Split it.");

    public static Diagnostic NotUtf8(SourceFile file, int badOffset)
    {
        var before = file.Bytes.Span[..badOffset];
        var line = before.Count((byte)'\n') + 1;
        var isUtf16 = file.Bytes.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return Diagnostic.Error("SG0001", new SourceLocation(file.Path, line, 1),
            isUtf16 ? "The file is UTF-16 and not UTF-8." : $"The byte at offset {badOffset} (0x{file.Bytes.Span[badOffset]:x2}) is not UTF-8.",
            "Save the file as UTF-8.");
    }
}
