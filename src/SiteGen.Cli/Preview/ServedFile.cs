using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>What the preview answers for an address.</summary>
/// <param name="Source">The page's source; the root for what the site adds by itself.</param>
/// <param name="IsStale">The last good version of something that cannot be made at the moment.</param>
/// <param name="Problem">Why it cannot be made.</param>
public sealed record ServedFile(
    string Path, SourcePath Source, ReadOnlyMemory<byte> Bytes, bool IsStale, Diagnostic? Problem)
{
    public Fingerprint Fingerprint { get; } = Fingerprint.Of(Bytes.Span);

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);
}
