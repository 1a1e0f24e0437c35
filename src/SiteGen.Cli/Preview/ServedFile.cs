using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>A file that the preview serves at an address.</summary>
/// <param name="Source">The source of the file; the root for a file that the site adds by itself.</param>
/// <param name="IsStale">
/// True if the file cannot be rendered at the moment: the bytes are those of its last good version, or empty.
/// </param>
/// <param name="Problem">The reason why it cannot be rendered.</param>
public sealed record ServedFile(
    string Path, SourcePath Source, ReadOnlyMemory<byte> Bytes, bool IsStale, Diagnostic? Problem)
{
    public Fingerprint Fingerprint { get; } = Fingerprint.Of(Bytes.Span);

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);
}
