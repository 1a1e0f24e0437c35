using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Sites;

/// <summary>A file of the site to import. Its bytes are read when they are needed, and not kept.</summary>
/// <param name="read">Returns the bytes; null when the file cannot be read any more.</param>
public sealed class ForeignFile(SourcePath path, long length, Func<byte[]?> read)
{
    /// <summary>The size above which a file is copied without being read as text.</summary>
    public const long TextLimit = 5 * 1024 * 1024;

    public SourcePath Path { get; } = path;

    public long Length { get; } = length;

    public byte[]? Bytes() => read();

    /// <summary>Returns the text with '\n' line ends; null for a file that is too large or not UTF-8.</summary>
    public string? Text() =>
        Length <= TextLimit && read() is { } bytes && SourceText.Decode(bytes, out _) is { } text
            ? UnicodeText.WellFormed(text) : null;
}
